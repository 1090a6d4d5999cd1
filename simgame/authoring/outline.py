"""A scenario file as a form: its tables as an outline, and the keys of each table as rows."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from simgame.authoring.skeletons import SKELETONS, kind_of, one_of
from simgame.authoring.source import Source
from simgame.authoring.specs import CHOICE, LIST, TABLE, TABLES, TEXT, Spec, spec, whole
from simgame.authoring.written import value_written
from simgame.scenario.diagnose import KeyPath

_CALLED = ("name", "headline", "say")
"""Keys whose text tells what a table is about."""


@frozen(kw_only=True)
class Section:
    """One line of the outline: a table with keys, a group of tables, or the offer of one more."""

    path: KeyPath
    title: str
    depth: int = 0
    holds: bool = False
    """Whether lines of its own stand under it."""
    adds: bool = False
    """Whether it offers one more table in the group at its path."""
    stated: bool = True
    """Whether the file says anything of it."""


@frozen(kw_only=True)
class Entry:
    """One row of a table: a key with its value, a heading over some, or the offer of one more item of a list."""

    path: KeyPath
    spec: Spec
    depth: int = 0
    raw: str = ""
    """The value as the file writes it; empty where it is silent."""
    value: Any = None
    """What it says."""
    heading: bool = False
    adds: bool = False

    @property
    def name(self) -> str:
        """What the row is called: the key, or the number of the item."""
        last = self.path[-1]
        return str(last).replace("_", " ") if isinstance(last, str) else f"{_one(self.path[-2])} {last + 1}"

    @property
    def shown(self) -> str:
        """The value, or what holds where the file is silent."""
        if self.adds:
            return f"+ {_one(self.path[-1])}"
        if isinstance(self.value, str):
            return " ".join(self.value.split())
        return self.raw or (value_written(self.spec.default).strip('"') if not self.heading else "")

    @property
    def changes(self) -> bool:
        """Whether the form can change it; everything else is written in the text."""
        held = self.heading or self.adds or self.spec.kind in {LIST, TABLE, TABLES}
        return not held and "\n" not in self.raw


def outline(source: Source) -> list[Section]:
    """All lines of the outline, outer before inner, in the order of the records."""
    tables = [each for each in whole().inner if each.kind in {TABLE, TABLES}]
    return [Section(path=(), title="The game"), *(line for each in tables for line in _section(source, each, (), 0))]


def rows(source: Source, path: KeyPath) -> list[Entry]:
    """The rows of the table at a path; none where no such table is known."""
    found = spec(path)
    return list(_rows(source, found, path, 0)) if found else []


def _section(source: Source, spec: Spec, around: KeyPath, depth: int) -> Iterator[Section]:
    """The line of a table or group, and those under it."""
    path = (*around, spec.name)
    tables = list(spec.keys.values()) if _holds_tables_alone(spec) else []
    group = _is_group(spec)
    stated = source.value(path) is not None
    yield Section(path=path, title=_said(spec.name), depth=depth, holds=group or bool(tables), stated=stated)
    for each in tables:
        yield from _section(source, each, path, depth + 1)
    if group:
        yield from _group(source, spec, path, depth + 1)


def _group(source: Source, spec: Spec, path: KeyPath, depth: int) -> Iterator[Section]:
    """The tables of a group by name, and the offer of one more."""
    for name in _names(source, spec, path):
        place = (*path, name)
        inner = [each for each in (spec.entry.inner if spec.entry else ()) if _is_group(each)]
        stated = source.value(place) is not None
        yield Section(path=place, title=_called(source, place), depth=depth, holds=bool(inner), stated=stated)
        for each in inner:
            yield from _group(source, each, (*place, each.name), depth + 1)
    if kind_of(path) in SKELETONS and len(_names(source, spec, path)) < spec.most:
        yield Section(path=path, title=f"+ {one_of(path)}", depth=depth, adds=True)


def _rows(source: Source, spec: Spec, path: KeyPath, depth: int) -> Iterator[Entry]:
    """Rows of a table: its own keys, and under headings those of tables that have no line in the outline."""
    if _is_group(spec) or _holds_tables_alone(spec):
        return
    if spec.kind == TABLES and spec.entry:
        for name in _names(source, spec, path):
            yield from _row(source, spec.entry, (*path, name), depth)
        return
    for key in spec.inner:
        if not (_is_group(key) or (path == () and key.kind in {TABLE, TABLES})):
            yield from _row(source, key, (*path, key.name), depth)


def _row(source: Source, spec: Spec, path: KeyPath, depth: int) -> Iterator[Entry]:
    value = source.value(path)
    if spec.kind in {TABLE, TABLES} and (value is None or isinstance(value, dict)):
        yield Entry(path=path, spec=spec, depth=depth, heading=True)
        yield from _rows(source, spec, path, depth + 1)
    elif spec.kind == LIST and spec.entry and spec.entry.kind != CHOICE and isinstance(value, list):
        yield Entry(path=path, spec=spec, depth=depth, heading=True)
        for at in range(len(value)):
            yield from _row(source, spec.entry, (*path, at), depth + 1)
        if len(value) < spec.most:
            yield Entry(path=path, spec=spec, depth=depth + 1, adds=True)
    elif spec.kind == LIST and spec.least == 0 and spec.entry and spec.entry.kind in {TABLE, TEXT}:
        yield Entry(path=path, spec=spec, depth=depth, adds=True)
    else:
        yield Entry(path=path, spec=spec, depth=depth, raw=source.raw(path), value=value)


def _holds_tables_alone(spec: Spec) -> bool:
    """Whether its tables have lines of their own in the outline."""
    return len(spec.path) == 1 and spec.kind == TABLE and all(each.kind in {TABLE, TABLES} for each in spec.inner)


def _is_group(spec: Spec) -> bool:
    """Whether it holds tables by a name of the author's, each with keys of its own."""
    return spec.kind in {TABLE, TABLES} and spec.entry is not None and spec.entry.kind == TABLE


def _names(source: Source, spec: Spec, path: KeyPath) -> list[str]:
    """Names in a group: those of the file, and where only some are possible, or those of the segments, all of them."""
    found = source.value(path)
    stated = [name for name in found if name not in spec.keys] if isinstance(found, dict) else []
    by_segment = spec.entry is not None and spec.entry.is_number and not spec.options
    segments = source.value(("segments",)) if by_segment else None
    possible = (*spec.options, *(segments if isinstance(segments, dict) else ()))
    return [*stated, *(name for name in possible if name not in stated)]


def _called(source: Source, path: KeyPath) -> str:
    """A table by the name its author gives it on screen, or else in the file."""
    table = source.value(path)
    told = (table.get(key) for key in _CALLED) if isinstance(table, dict) else ()
    return next((text for text in told if isinstance(text, str) and text.strip()), _said(str(path[-1])))


def _said(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _one(plural: str | int) -> str:
    """What one item of a list is called."""
    return {"effects": "effect", "teaches": "lesson", "debrief": "question"}.get(
        str(plural), str(plural).replace("_", " ")
    )
