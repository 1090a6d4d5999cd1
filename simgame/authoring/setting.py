"""One key of a file set to something else: a change of exactly the characters it takes, all layout kept."""

import json
import re
from collections.abc import Collection, Iterator

from attrs import frozen

from simgame.authoring.change import Change
from simgame.authoring.source import Source
from simgame.authoring.specs import TABLES, spec, whole
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.positions import Span

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_CONTAINERS: Collection[KeyPath] = {("model",), ("rivals",)}
"""Tables that hold tables alone, each under a header of its own."""


def setting(source: Source, path: KeyPath, written: str) -> Change:
    """
    Put a value where a key says another, or say it where the file is silent.

    Args:
        source: The file as it is.
        path: Of the key; tables on the way that are missing are made.
        written: The value as TOML writes it.

    Raises:
        NotWhereItWas: The line cannot be read.
    """
    if path in source.positions.spots:
        return Change(*source.span(path), written)
    return _Setting(source).place(path[:-1], path[-1:], written)


def adding_item(source: Source, path: KeyPath, written: str) -> Change:
    """
    Put one more entry at the end of a list; a list that is missing is made.

    Raises:
        NotWhereItWas: The line cannot be read.
    """
    if path not in source.positions.spots:
        return setting(source, path, f"[{written}]")
    start, end = source.span(path)
    items = source.value(path)
    if not items:
        return Change(start, end, f"[{written}]")
    _, last = source.span((*path, len(items) - 1))
    rest = source.text[last : end - 1]
    if "\n" not in rest:
        return Change(last, last, f", {written}")
    line = source.text.rfind("\n", 0, source.span((*path, 0))[0]) + 1
    indent = source.text[line : source.span((*path, 0))[0]]
    indent = indent if indent.isspace() else "    "
    comma = "" if re.match(r"(?:\s|#[^\n]*\n)*,", rest) else ","
    kept, edge = rest[: rest.rindex("\n") + 1], rest[rest.rindex("\n") + 1 :]
    return Change(last, end - 1, f"{comma}{kept}{indent}{written},\n{edge}")


def adding_section(source: Source, path: KeyPath, body: str) -> Change:
    """
    Put a table that is missing where the records have it, behind its like.

    Args:
        source: The file as it is.
        path: Of the table.
        body: Its lines, the header among them.

    Raises:
        NotWhereItWas: The line behind which it belongs cannot be read.
    """
    return _Setting(source).section(path, body)


def bare(part: str | int) -> str:
    """A part of a key as files write it, in quotes where it has to be."""
    return str(part) if _BARE.fullmatch(str(part)) else json.dumps(str(part), ensure_ascii=False)


def dotted(path: KeyPath) -> str:
    """A path as files write it."""
    return ".".join(map(bare, path))


@frozen
class _Setting:
    source: Source

    def place(self, table: KeyPath, key: KeyPath, written: str) -> Change:
        """Where a key that is missing goes, seen from the table around it."""
        spot = self.source.positions.spots.get(table)
        if not table or self.is_header(table):
            return self.in_section(table, key, written)
        if spot and self.source.raw(table).startswith("{"):
            return self.in_braces(table, f"{dotted(key)} = {written}")
        if spot and spot.key != spot.value:
            return self.place(table[:-1], (table[-1], *key), written)
        if _has_header(table):
            return self.section(table, f"[{dotted(table)}]\n{dotted(key)} = {written}")
        return self.place(table[:-1], table[-1:], f"{{ {dotted(key)} = {written} }}")

    def is_header(self, table: KeyPath) -> bool:
        return any(path == table for path, _ in self.headers())

    def headers(self) -> Iterator[tuple[KeyPath, Span]]:
        """Paths of all headers with their places in the text as read, in the order of the file."""
        text = self.source.positions.text
        found = [
            (path, spot.value)
            for path, spot in self.source.positions.spots.items()
            if spot.key[0] > spot.value[0] and text[spot.value[0]] == "["
        ]
        return iter(sorted(found, key=lambda each: each[1]))

    def in_section(self, table: KeyPath, key: KeyPath, written: str) -> Change:
        start, end = self.extent(table)
        pairs = [
            spot
            for path, spot in self.source.positions.spots.items()
            if path[: len(table)] == table and start <= spot.key[0] < end and spot.key[1] <= spot.value[0]
        ]
        name = dotted(key)
        if not pairs and not table:
            return Change(0, 0, f"{name} = {written}\n\n")
        last = max(pairs, key=lambda spot: spot.value[1], default=None)
        if last:
            name = name.ljust(self.equals(last.key[0]) - 1)
        at = self.line_end(last.value[1] if last else start)
        return Change(at, at, f"\n{name} = {written}")

    def equals(self, pair: int) -> int:
        """Column of the equals sign behind a key, from 0."""
        text = self.source.positions.text
        return text.index("=", pair) - text.rfind("\n", 0, pair) - 1

    def extent(self, table: KeyPath) -> Span:
        """From the header of a table to the next header; what stands before the first header belongs to ()."""
        starts = [(path, place) for path, place in self.headers() if path]
        length = len(self.source.positions.text)
        if not table:
            return 0, starts[0][1][0] if starts else length
        start = next(place[0] for path, place in starts if path == table)
        after = [place[0] for _, place in starts if place[0] > start]
        return start, min(after, default=length)

    def line_end(self, offset: int) -> int:
        """The end of the line an offset of the text as read is on, in the text as written."""
        text = self.source.positions.text
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        return self.source.written((end, end))[0]

    def in_braces(self, table: KeyPath, pair: str) -> Change:
        start, end = self.source.span(table)
        inside = [self.source.span((*table, key))[1] for key in self.source.value(table)]
        if not inside:
            return Change(start, end, f"{{ {pair} }}")
        return Change(max(inside), max(inside), f", {pair}")

    def section(self, table: KeyPath, body: str) -> Change:
        behind = self.before(table)
        at = self.line_end(self.last_of(behind))
        return Change(at, at, f"\n\n{body}") if self.source.text[:at].strip() else Change(0, 0, f"{body}\n")

    def before(self, table: KeyPath) -> KeyPath:
        """The header behind whose section a table belongs: the last with the longest path in common."""
        ranks = {key: rank for rank, key in enumerate(whole().keys)}
        rank = ranks.get(str(table[0]), len(ranks))
        headers = [path for path, _ in self.headers()]
        related = [(_shared(path, table), at) for at, path in enumerate(headers)]
        most, at = max(related, default=(0, 0))
        if most:
            return headers[at]
        return next((path for path in reversed(headers) if ranks.get(str(path[0]), -1) < rank), ())

    def last_of(self, table: KeyPath) -> int:
        """Where the last value of a section ends, in the text as read."""
        start, end = self.extent(table)
        inside = [spot.value[1] for spot in self.source.positions.spots.values() if start <= spot.value[0] < end]
        return max(inside, default=start)


def _shared(one: KeyPath, other: KeyPath) -> int:
    """How many parts two paths begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _has_header(table: KeyPath) -> bool:
    """Whether a table stands under a header of its own rather than in braces."""
    if len(table) == 1 or table[:-1] in _CONTAINERS:
        return True
    around = spec(table[:-1])
    return around is not None and around.kind == TABLES and around.entry is not None and not around.entry.is_number
