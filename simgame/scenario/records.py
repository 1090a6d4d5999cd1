"""Plain data, from TOML or JSON, to records: every field is read, every fault kept, nothing raised."""

import re
from collections.abc import Collection, Mapping
from types import NoneType
from typing import Any, get_args, get_origin

from attrs import NOTHING, Attribute, Factory, define, fields, has

from simgame.characters import printable
from simgame.scenario.codes import Code
from simgame.scenario.decisions import Target
from simgame.scenario.diagnose import Fault, KeyPath, did_you_mean, listed, surely
from simgame.scenario.limits import GATHERED, ID, LARGEST, LISTED, NAMED, plain_id, text_fault
from simgame.scenario.rule import NEVER, Rule
from simgame.scenario.rule_reading import RuleFault
from simgame.scenario.strangers import dotted, kinds, strangers
from simgame.units import Interval, interval

_ANY_NUMBER = interval("[0, inf)")
_PLAIN_NUMBER = re.compile(r"\s*-?(?:0|[1-9]\d*(?:_\d+)*)(?:\.\d+)?\s*", re.ASCII)
_TRUTHS = {"true": "true", "yes": "true", "on": "true", "1": "true", "false": "false", "no": "false", "off": "false"}
_OF_SHARES = ("1", "the number's own unit")
"""How units of numbers begin that may be written with a percent sign."""
_NUMBER_IN_TEXT = re.compile(r"\s*-?[\d.,_]+\s*")


@define
class Reader:
    """Reads records and gathers what is wrong with them."""

    faults: list[Fault] = Factory(list)
    lost: list[KeyPath] = Factory(list)
    """Paths nobody could read; that they are missing is no fault of its own."""
    numbers: dict[KeyPath, tuple[float, str]] = Factory(dict)
    """Every good number with its unit."""
    hundredfold: list[KeyPath] = Factory(list)
    """Paths of numbers that are no share, and could be meant a hundred times as large."""
    thousandfold: list[KeyPath] = Factory(list)
    """Paths of numbers that could be meant a thousand times as large."""

    def fault(self, path: KeyPath, code: Code, message: str, hint: str = "", **more: Any) -> None:  # noqa: ANN401  # of Fault
        self.faults.append(Fault(path=path, code=code, message=message, hint=hint, **more))

    def record(self, cls: type, data: Any, path: KeyPath, **outside: Any) -> Any:  # noqa: ANN401  # the record is of cls
        """
        A record of ``cls``; faulty values are replaced by defaults or stand-ins, so that more can be judged.

        Args:
            cls: A record of the scenario.
            data: What stands in its place, a table if all is well.
            path: Where it stands.
            outside: Fields that no key states.
        """
        if not isinstance(data, dict):
            single = isinstance(data, list) and len(data) == 1 and isinstance(data[0], dict)
            told, hint = f"{_named(path)} is {_told(data)}, not a table", _table_hint(path, data, "")
            self.fault(path, "type", told, hint, instead=f"[{dotted(path)}]" if single else "")
            return stand_in(cls)
        for stranger in strangers(cls, data, path) if len(self.faults) < GATHERED else ():
            self.faults.append(stranger.fault)
            self.lost.extend(stranger.explains)
        given = {}
        known = {attribute.name for attribute in fields(cls) if "rest" not in attribute.metadata}
        for attribute in fields(cls):
            name, kind = attribute.name, kinds(cls)[attribute.name]
            if "rest" in attribute.metadata:
                others = {key: value for key, value in data.items() if key not in known}
                given[name] = self.value(kind, others, path, attribute)
            elif name in data and name not in outside:
                given[name] = self.value(kind, data[name], (*path, name), attribute)
            elif attribute.default is NOTHING and name not in outside:
                self.missing((*path, name), attribute)
                given[name] = stand_in(kind, attribute)
        return cls(**given, **outside)

    def missing(self, path: KeyPath, attribute: "Attribute[Any]") -> None:
        unit = attribute.metadata.get("unit", "")
        hint = f"a number in {unit}" if unit not in {"", "1"} else ""
        if attribute.type is Rule:
            hint = 'a rule, "cash < 0" for instance'
        elif not attribute.metadata and isinstance(attribute.type, type) and has(attribute.type):
            hint = f"write [{dotted(path)}], and its keys below"
        self.fault(path, "missing", f"`{path[-1]}` is missing", hint, at_key=True, needs=(path,))

    def value(self, kind: Any, value: Any, path: KeyPath, attribute: "Attribute[Any]") -> Any:  # noqa: ANN401
        """A value of the kind a field is annotated with."""
        origin = get_origin(kind)
        if takes_segment(kind, path):
            value = _target(kind, value)
        if has(kind):
            return self.rule(value, path) if kind is Rule else self.record(kind, value, path)
        if origin is Mapping:
            return self.table(get_args(kind)[1], value, path, attribute)
        if origin is tuple:
            return self.items(get_args(kind), value, path, attribute)
        if kind is bool:
            return self.truth(value, path)
        return self.text(value, path, attribute) if kind is str else self.number(kind, value, path, attribute)

    def table(self, kind: Any, data: Any, path: KeyPath, attribute: "Attribute[Any]") -> Any:  # noqa: ANN401
        """Things by name."""
        if not isinstance(data, dict):
            self.fault(path, "type", f"{_named(path)} is {_told(data)}, not a table", _table_hint(path, data, ".NAME"))
            return {}
        keys, most = attribute.metadata.get("keys"), attribute.metadata.get("most", LISTED)
        if len(data) > most:
            self.fault(path, "count", f"there are {len(data)} {_named(path)}; {most} is the most", at_key=True)
        read = {}
        for key, value in list(data.items())[:most]:
            if keys is None or self.good_key(key, keys, (*path, key), data):
                read[key] = self.value(kind, value, (*path, key), attribute)
        return read

    def good_key(self, key: str, keys: tuple[str, ...], path: KeyPath, data: Collection[str]) -> bool:
        if keys and key not in keys:
            left = set(keys) - set(data)
            hint, sure = did_you_mean(key, left) or f"choose {listed(keys)}", surely(key, left)
            told = f"`{printable(key, NAMED)}` is not known here"
            self.fault(path, "unknown", told, hint, at_key=True, instead=sure)
            return False
        if not ID.fullmatch(key):
            hint, meant = "a to z, 0 to 9 and _, a letter first, 32 at most", plain_id(key)
            told, sure = f"`{printable(key, NAMED)}` cannot be a name", "" if meant in data else meant
            self.fault(path, "id", told, hint, at_key=True, instead=sure)
            self.lost.append((*path[:-1], meant))
            return False
        return True

    def items(self, kinds: tuple[Any, ...], value: Any, path: KeyPath, attribute: "Attribute[Any]") -> tuple[Any, ...]:  # noqa: ANN401
        """A list, or a pair where two kinds are named."""
        many = kinds[-1] is Ellipsis
        if not isinstance(value, list):
            hint = "put it in square brackets" if many else "write both in square brackets"
            self.fault(path, "type", f"{_named(path)} is {_told(value)}, not a list", hint)
            return () if many else stand_in(kinds[0], attribute, len(kinds))
        most = attribute.metadata.get("most", LISTED) if many else len(kinds)
        if len(value) > most or (not many and len(value) < most):
            wanted = f"{most} is the most" if many else f"{most} are needed"
            self.fault(path, "count", f"entries of {_named(path)}: {len(value)}; {wanted}")
        read = tuple(self.value(kinds[0], item, (*path, at), attribute) for at, item in enumerate(value[:most]))
        return read if many or len(read) == most else stand_in(kinds[0], attribute, len(kinds))

    def text(self, value: Any, path: KeyPath, attribute: "Attribute[Any]") -> str:  # noqa: ANN401
        """A text that is not too long and that no terminal obeys; one of a few words where the field names them."""
        options = attribute.metadata.get("options")
        if not isinstance(value, str):
            self.fault(path, "type", f"{_named(path)} is {_told(value)}, not a text", "put it in quotes")
        elif fault := text_fault(value, attribute.metadata.get("limit", NAMED)):
            self.fault(path, "text", f"{_named(path)} {fault}")
        elif options and value not in options:
            hint, sure = did_you_mean(value, options) or f"choose {listed(options)}", surely(value, options)
            told = f"{_named(path)} cannot be `{printable(value, NAMED)}`"
            self.fault(path, "choice", told, hint, instead=sure and f'"{sure}"')
        else:
            return value
        return str(stand_in(str, attribute))

    def rule(self, value: Any, path: KeyPath) -> Rule:  # noqa: ANN401
        """A condition; one that never holds in place of one that cannot be read."""
        if not isinstance(value, str):
            hint = 'write it in quotes, "cash < 0" for instance'
            self.fault(path, "type", f"{_named(path)} is {_told(value)}, not a rule", hint)
            return NEVER
        try:
            return Rule.of(value)
        except RuleFault as fault:
            within = (fault.start, fault.end)
            self.fault(path, "rule", fault.message, fault.hint, within=within, instead=fault.instead)
            return NEVER

    def truth(self, value: Any, path: KeyPath) -> bool:  # noqa: ANN401
        if not isinstance(value, bool):
            meant = _TRUTHS.get(str(value).lower(), "")
            told = f"{_named(path)} is {_told(value)}, neither true nor false"
            self.fault(path, "type", told, "write true or false", instead=meant)
        return value is True

    def number(self, kind: type, value: Any, path: KeyPath, attribute: "Attribute[Any]") -> Any:  # noqa: ANN401
        """A number within its bounds; a warning outside its usual range."""
        bounds: Interval = attribute.metadata.get("bounds", _ANY_NUMBER)
        unit = attribute.metadata.get("unit", "1")
        if isinstance(value, bool) or not isinstance(value, int | float):
            words = value if isinstance(value, str) else ""
            quoted = _NUMBER_IN_TEXT.fullmatch(words)
            self.fault(
                path,
                "type",
                f"{_named(path)} is {_told(value)}, not a number",
                "write it without quotes" if quoted else "",
                instead=words.strip() if _PLAIN_NUMBER.fullmatch(words) else "",
            )
        elif not abs(value) <= LARGEST:
            self.fault(
                path, "range", f"{_named(path)} is not a number the game can count with", f"{LARGEST:,.0f} is the most"
            )
        elif kind is int and value != int(value):
            self.fault(path, "range", f"{_named(path)} is {value:g}, but must be a whole number")
        elif value not in bounds:
            self.fault(path, "range", f"{_named(path)} is {_with_unit(value, unit)}, but must be {bounds}")
        else:
            usual = attribute.metadata.get("usual")
            if usual and not usual[0] <= value <= usual[1]:
                hint = f"mostly between {usual[0]:g} and {usual[1]:g}"
                self.fault(
                    path,
                    "unusual",
                    f"{_named(path)} is {_with_unit(value, unit)}, which is unusual",
                    hint,
                    severity="warning",
                )
            self.numbers[path] = (value, unit)
            usually = not usual or usual[0] <= value * 100 <= usual[1]
            if value * 100 in bounds and usually and not unit.startswith(_OF_SHARES):
                self.hundredfold.append(path)
            if value * 1000 in bounds and not (usual and value <= usual[1] < value * 1000):
                self.thousandfold.append(path)
            return kind(value)
        return stand_in(kind, attribute)


def stand_in(kind: Any, attribute: "Attribute[Any] | None" = None, repeat: int = 0) -> Any:  # noqa: ANN401
    """A value in place of a missing or faulty one: its default, or else something within bounds."""
    known = attribute.metadata if attribute is not None else {}
    if repeat:
        return (stand_in(kind, attribute),) * repeat
    if attribute is not None and isinstance(kind, type) and isinstance(attribute.default, kind):
        return attribute.default
    if kind is Rule:
        return NEVER
    if kind is str:
        return known.get("options", ("",))[0]
    if has(kind):
        needed = [each for each in fields(kind) if each.default is NOTHING]
        return kind(**{each.name: stand_in(kinds(kind)[each.name], each) for each in needed})
    bounds: Interval = known.get("bounds", _ANY_NUMBER)
    return kind(1 if 1 in bounds else bounds.high)


def takes_segment(kind: Any, path: KeyPath) -> bool:  # noqa: ANN401  # an annotation
    """Whether a segment's name, or ``all``, may stand in place of weights."""
    return kind is Target or (path[-2:-1] == ("target",) and get_origin(kind) is Mapping)


def _target(kind: Any, value: Any) -> Any:  # noqa: ANN401
    """A segment's name, or ``all``, in place of weights."""
    if not isinstance(value, str):
        return value
    weights = {} if value == "all" else {value: 1.0}
    return weights if kind is not Target else {each.name: weights for each in fields(Target)}


def _named(path: KeyPath) -> str:
    name = path[-1] if isinstance(path[-1], str) or len(path) == 1 else path[-2]
    return f"`{printable(str(name), NAMED)}`"


def _with_unit(value: float, unit: str) -> str:
    return f"{value:g}" if unit == "1" else f"{value:g} {unit}"


def _told(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text `{printable(value, NAMED)}`"
    kinds_told = ((int | float, "a number"), (list, "a list"), (dict, "a table"), (NoneType, "nothing"))
    return next((told for kind, told in kinds_told if isinstance(value, kind)), "a date")


def _table_hint(path: KeyPath, data: Any, rest: str) -> str:  # noqa: ANN401
    how = "with single brackets" if isinstance(data, list) else "and its keys below"
    return f"write [{dotted(path)}{rest}], {how}"
