"""Where each key and value of a TOML text stands. The text must be sound TOML but for names given twice."""

import re
import tomllib
from bisect import bisect_right

from attrs import Factory, define, frozen

from simgame.scenario.diagnose import KeyPath

_STRING = (
    r'"""(?:\\.|[^\\"]|"(?!""))*+"""(?:"{0,2})|\'\'\'(?:[^\']|\'(?!\'\'))*+\'\'\'(?:\'{0,2})'
    r'|"(?:\\.|[^"\\\n])*+"|\'[^\'\n]*+\''
)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_KEY = re.compile(rf"[A-Za-z0-9_-]++|{_STRING}", re.DOTALL)
_VALUE = re.compile(rf"{_STRING}|[^,\]}}#\n]++", re.DOTALL)
_COMMENT = re.compile(r"#[^\n]*+")
_EXCUSE = re.compile(r"#\s*fine:\s*\S")

Span = tuple[int, int]


@frozen
class Spot:
    """Where one key, table or item stands, as offsets into the text: of its name and of its value."""

    key: Span
    value: Span


@frozen
class Positions:
    """Places by path."""

    text: str
    spots: dict[KeyPath, Spot]
    excused: frozenset[int]
    """Lines with ``# fine: reason``, on which nobody is warned."""
    starts: list[int]

    def nearest(self, path: KeyPath) -> Spot | None:
        """The spot of the path, or of the innermost table around it; None for the file as a whole."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def raw(self, path: KeyPath) -> str:
        """The value at a path as it is written; empty where the path has no spot of its own."""
        spot = self.spots.get(path)
        return self.text[slice(*spot.value)] if spot else ""


def scan(text: str) -> Positions:
    """Find every key, table and item."""
    scanner = _Scanner(text=text)
    scanner.document()
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    excused = frozenset(bisect_right(starts, offset) for offset in scanner.excuses)
    return Positions(text, scanner.spots, excused, starts)


@define
class _Scanner:
    text: str
    at: int = 0
    spots: dict[KeyPath, Spot] = Factory(dict)
    lists: dict[KeyPath, int] = Factory(dict)
    excuses: list[int] = Factory(list)

    def document(self) -> None:
        table: KeyPath = ()
        self.blank()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.blank()

    def header(self) -> KeyPath:
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        keys = self.keys()
        self.at += 2 if many else 1
        path: KeyPath = ()
        for depth, (name, span) in enumerate(keys, start=1):
            path = (*path, name)
            last = depth == len(keys)
            spot = Spot(span, (start, self.at) if last else span)
            if last and not many and path not in self.lists:
                self.spots[path] = spot
            self.spots.setdefault(path, spot)
            if last and many:
                self.lists[path] = self.lists.get(path, -1) + 1
            if path in self.lists:
                path = (*path, self.lists[path])
                self.spots.setdefault(path, spot)
        return path

    def pair(self, table: KeyPath) -> None:
        keys = self.keys()
        self.at += 1  # the equals sign
        self.skip(_SPACE)
        start = self.at
        path = (*table, *(name for name, _ in keys))
        self.value(path)
        for depth, (_, span) in enumerate(keys, start=len(table) + 1):
            self.spots.setdefault(path[:depth], Spot(span, (start, self.at)))

    def keys(self) -> list[tuple[str, Span]]:
        found = []
        while True:
            self.skip(_SPACE)
            start = self.at
            self.skip(_KEY)
            found.append((_name(self.text[start : self.at]), (start, self.at)))
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] != ".":
                return found
            self.at += 1

    def value(self, path: KeyPath) -> None:
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self.items(path)
        elif opening == "{":
            self.table(path)
        else:
            start = self.at
            self.skip(_VALUE)
            self.at = start + len(self.text[start : self.at].rstrip())

    def items(self, path: KeyPath) -> None:
        self.at += 1
        self.blank()
        index = 0
        while self.text[self.at] != "]":
            start = self.at
            self.value((*path, index))
            self.spots[(*path, index)] = Spot((start, self.at), (start, self.at))
            index += 1
            self.blank()
            self.comma()
        self.at += 1

    def table(self, path: KeyPath) -> None:
        self.at += 1
        self.skip(_SPACE)
        while self.text[self.at] != "}":
            self.pair(path)
            self.skip(_SPACE)
            self.comma()
        self.at += 1

    def comma(self) -> None:
        if self.text[self.at] == ",":
            self.at += 1
            self.blank()

    def blank(self) -> None:
        start = self.at
        self.skip(_BLANK)
        for comment in _COMMENT.finditer(self.text, start, self.at):
            if _EXCUSE.match(comment.group()):
                self.excuses.append(comment.start())

    def skip(self, pattern: "re.Pattern[str]") -> None:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at


def _name(token: str) -> str:
    if token[:1] in "\"'" and token:
        return str(tomllib.loads(f"name = {token}")["name"])
    return token
