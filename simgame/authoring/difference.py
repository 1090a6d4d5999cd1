"""What differs between two scenarios in meaning, in the words of their files."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import fields, frozen, has

from simgame.authoring.setting import dotted
from simgame.authoring.specs import spec
from simgame.authoring.written import value_written
from simgame.scenario import Scenario
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.identity import default_of, plain_value
from simgame.scenario.rule import Rule

_LONG = 60
"""Characters of a text that are told."""
_BEFORE = 20
"""Of them, those that both texts have in common before they part."""


@frozen(kw_only=True)
class Difference:
    """One key, table or entry that is not the same in both; values are plain data, as files state them."""

    path: KeyPath
    before: Any
    """None where the first has no such thing."""
    after: Any
    is_words: bool = False
    """Whether only people read it."""
    is_order: bool = False
    """Whether the same tables stand in another order: before and after are their names."""

    def __str__(self) -> str:
        """As a file would say it: ``segments.commuters.prospects: 900 people -> 950``."""
        place, before, after = dotted(self.path), self.before, self.after
        if self.is_order:
            return f"{place}: now in the order {', '.join(after)}"
        if before is None:
            return f"{place} is new: {value_written(after)}"
        if after is None:
            return f"{place} is gone: {value_written(before)}"
        if isinstance(before, str) and isinstance(after, str):
            before, after = _parting(before, after)
        return f"{place}: {value_written(before)}{self._unit} -> {value_written(after)}"

    @property
    def _unit(self) -> str:
        known = spec(self.path)
        unit = known.entry.unit if known and known.entry else known.unit if known else ""
        return "" if unit in {"", "1"} else f"/{unit[2:]}" if unit.startswith("1/") else f" {unit}"


def differences(one: Scenario, other: Scenario) -> list[Difference]:
    """All that differs, in the order of the records; empty where both mean the same."""
    return list(_records(one, other, ()))


def _records(one: Any, other: Any, path: KeyPath) -> Iterator[Difference]:  # noqa: ANN401  # of one class
    for attribute in fields(type(one)):
        pair = [getattr(record, attribute.name) for record in (one, other)]
        silent = [default_of(attribute, record) for record in (one, other)]
        if "outside" in attribute.metadata or pair == silent:
            continue
        inner = path if "rest" in attribute.metadata else (*path, attribute.name)
        yield from _values(pair[0], pair[1], inner, is_words="words" in attribute.metadata)


def _values(one: Any, other: Any, path: KeyPath, *, is_words: bool = False) -> Iterator[Difference]:  # noqa: ANN401
    """Differences of two values of one field."""
    if isinstance(one, Mapping):
        yield from _tables(one, other, path, is_words=is_words)
    elif isinstance(one, tuple) and isinstance(other, tuple) and (is_words or any(map(_is_record, (*one, *other)))):
        yield from _tables(dict(enumerate(one)), dict(enumerate(other)), path, is_words=is_words)
    elif _is_record(one) and _is_record(other):
        yield from _records(one, other, path)
    elif one != other:
        yield Difference(path=path, before=plain_value(one), after=plain_value(other), is_words=is_words)


def _is_record(value: object) -> bool:
    return has(type(value)) and not isinstance(value, Rule)


def _tables(one: Mapping[Any, Any], other: Mapping[Any, Any], path: KeyPath, *, is_words: bool) -> Iterator[Difference]:
    """Differences of two tables by name, or of entries by their place."""
    for name in dict.fromkeys((*one, *other)):
        if name in one and name in other:
            yield from _values(one[name], other[name], (*path, name), is_words=is_words)
        else:
            before, after = plain_value(one.get(name)), plain_value(other.get(name))
            yield Difference(path=(*path, name), before=before, after=after, is_words=is_words)
    before, after = [name for name in one if name in other], [name for name in other if name in one]
    if before != after:
        yield Difference(path=path, before=before, after=after, is_order=True)


def _parting(one: str, other: str) -> tuple[str, str]:
    """Two texts, where they are long from shortly before they part."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, shared - _BEFORE) if max(len(one), len(other)) > _LONG else 0
    return _excerpt(one, start), _excerpt(other, start)


def _excerpt(text: str, start: int) -> str:
    return ("…" if start else "") + text[start : start + _LONG] + ("…" if len(text) > start + _LONG else "")
