"""One period's decisions as a table of JSON, and back; faults are collected, so that all are told at once."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar, cast

from attrs import fields

from simgame.scenario.checks import NOTE
from simgame.scenario.decisions import Hours, PeriodDecisions, Spend, Target
from simgame.scenario.diagnose import did_you_mean
from simgame.scenario.limits import ID
from simgame.units import Interval
from simgame.untrusted import finite

TARGETS = tuple(attribute.name for attribute in fields(Target))
MOST = 60
"""Plays, answers, goals or segments one entry may name."""
_KEYS = tuple(attribute.name for attribute in fields(PeriodDecisions))
_BOUNDS: dict[type, dict[str, Interval]] = {
    kind: {part.name: part.metadata["bounds"] for part in fields(kind)} for kind in (Hours, Spend)
}
_Numbers = TypeVar("_Numbers", Hours, Spend)


def entry_of(decisions: PeriodDecisions) -> dict[str, Any]:
    """What a file says of a period's decisions; what is nought or empty is left out."""
    target = {name: dict(getattr(decisions.target, name)) for name in TARGETS if getattr(decisions.target, name)}
    whole = {
        "hours": _nonzero(decisions.hours),
        "price": decisions.price,
        "spend": _nonzero(decisions.spend),
        "target": target,
        "plays": list(decisions.plays),
        "answers": dict(decisions.answers),
        "prediction": {measure: list(ends) for measure, ends in decisions.prediction.items()},
        "goals": dict(decisions.goals),
        "note": decisions.note,
    }
    return {key: value for key, value in whole.items() if value}


def decisions_of(entry: object, place: str, faults: list[str]) -> PeriodDecisions:
    """
    The decisions an entry states.

    Args:
        entry: One item of ``decisions``, as JSON gave it.
        place: How messages name it, ``period 3``.
        faults: Takes a message for each thing wrong; the decisions are of use only where none came.
    """
    if not isinstance(entry, dict):
        faults.append(f"{place}: must be a table of decisions, not {_shown(entry)}")
        return PeriodDecisions()
    _strangers(entry, _KEYS, f"{place}: ", faults)
    price = entry.get("price")
    if price is not None and not finite(price):
        faults.append(f"{place}: price must be a number, not {_shown(price)}")
        price = None
    return PeriodDecisions(
        hours=_numbers(Hours, entry.get("hours", {}), f"{place}: hours", faults),
        price=price,
        spend=_numbers(Spend, entry.get("spend", {}), f"{place}: spend", faults),
        target=_target(entry.get("target", {}), f"{place}: target", faults),
        plays=_plays(entry.get("plays", []), f"{place}: plays", faults),
        answers=_by_id(entry.get("answers", {}), _name, f"{place}: answers", faults),
        prediction=_by_id(entry.get("prediction", {}), _ends, f"{place}: prediction", faults),
        goals=_by_id(entry.get("goals", {}), _number, f"{place}: goals", faults),
        note=_note(entry.get("note", ""), f"{place}: note", faults),
    )


def _nonzero(record: Hours | Spend) -> dict[str, float]:
    return {part.name: value for part in fields(type(record)) if (value := getattr(record, part.name))}


def _numbers(kind: type[_Numbers], value: object, place: str, faults: list[str]) -> _Numbers:
    if not isinstance(value, dict):
        faults.append(f"{place} must be a table, not {_shown(value)}")
        return kind()
    known, sound = _BOUNDS[kind], {}
    for name, amount in value.items():
        if name not in known:
            faults.append(_stranger(name, known, f"{place}."))
        elif not finite(amount):
            faults.append(f"{place}.{name} must be a number, not {_shown(amount)}")
        elif amount not in known[name]:
            faults.append(f"{place}.{name} is {amount:g}, but must be {known[name]}")
        else:
            sound[name] = amount
    return kind(**sound)


def _target(value: object, place: str, faults: list[str]) -> Target:
    if isinstance(value, str):
        return Target.of(_name(value, place, faults))
    if not isinstance(value, dict):
        faults.append(f"{place} must be a segment or a table, not {_shown(value)}")
        return Target()
    _strangers(value, TARGETS, f"{place}.", faults)
    return Target(**{key: _weights(value[key], f"{place}.{key}", faults) for key in TARGETS if key in value})


def _weights(value: object, place: str, faults: list[str]) -> Mapping[str, float]:
    if isinstance(value, str):
        return Target.of(_name(value, place, faults)).product
    return _by_id(value, _weight, place, faults)


_Part = TypeVar("_Part")


def _by_id(
    value: object, read: Callable[[object, str, list[str]], _Part], place: str, faults: list[str]
) -> dict[str, _Part]:
    if not isinstance(value, dict) or len(value) > MOST:
        faults.append(f"{place} must be a table of at most {MOST} entries, not {_shown(value)}")
        return {}
    return {_name(key, place, faults): read(part, f"{place}.{key}", faults) for key, part in value.items()}


def _name(value: object, place: str, faults: list[str]) -> str:
    if isinstance(value, str) and ID.fullmatch(value):
        return value
    faults.append(f"{place}: {_shown(value)} is no name; names are small letters, digits and _, at most 32")
    return ""


def _number(value: object, place: str, faults: list[str]) -> float:
    if finite(value):
        return cast("float", value)
    faults.append(f"{place} must be a number, not {_shown(value)}")
    return 0.0


def _weight(value: object, place: str, faults: list[str]) -> float:
    weight = _number(value, place, faults)
    if weight < 0:
        faults.append(f"{place} is {weight:g}, but must be 0 or more")
    return weight


def _ends(value: object, place: str, faults: list[str]) -> tuple[float, float]:
    if isinstance(value, list) and len(value) == 2 and all(map(finite, value)) and value[0] <= value[1]:  # noqa: PLR2004
        return value[0], value[1]
    faults.append(f"{place} must be two numbers, the lower first, not {_shown(value)}")
    return 0.0, 0.0


def _plays(value: object, place: str, faults: list[str]) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST:
        faults.append(f"{place} must be a list of at most {MOST} names, not {_shown(value)}")
        return ()
    return tuple(_name(part, place, faults) for part in value)


def _note(value: object, place: str, faults: list[str]) -> str:
    if isinstance(value, str) and len(value) <= NOTE:
        return value
    faults.append(f"{place} must be text of at most {NOTE} characters, not {_shown(value)}")
    return ""


def _strangers(table: Mapping[str, object], known: Collection[str], place: str, faults: list[str]) -> None:
    faults += [_stranger(key, known, place) for key in table if key not in known]


def _stranger(key: str, known: Collection[str], place: str) -> str:
    hint = did_you_mean(key, known)
    return f"{place}`{key[:40]}` is not known here" + (f"; {hint}" if hint else "")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."  # noqa: PLR2004
