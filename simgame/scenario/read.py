"""TOML text to a dict, as far as it can be read; what cannot is told in words for people who never saw TOML."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from attrs import Factory, define, frozen

from simgame.scenario.diagnose import KeyPath
from simgame.scenario.fix import Fix, changed
from simgame.scenario.limits import MENDED, SHOWN, SIZE
from simgame.scenario.slip_table import SLIPS
from simgame.scenario.slips import Slip, Slipped, find
from simgame.scenario.statements import Statement, statements

_PLAIN = re.compile(r"\s*[\w-]+\s*=\s*(?:-?[1-9]\d{,14}(?:\.\d+)?|0\.\d+|\"[^\"\\]*\")\s*(?:#.*)?$", re.ASCII)
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_COMMENT = re.compile(r'("(?:\\.|[^"\\])*+"|\'[^\']*+\')|#.*')
_LONG_QUOTES = ('"""', "'''")
_REPARSED = 2 * SIZE
"""Characters read again at most, in search of what cannot stand together."""


@frozen(kw_only=True)
class Unreadable:
    """Text that is no TOML: where it stands, in words."""

    line: int
    column: int
    width: int
    code: str
    message: str
    hint: str = ""
    path: KeyPath = ()
    """What could not be read."""
    fix: Fix | None = None


@frozen(kw_only=True)
class Reading:
    """What was read, and what was not."""

    data: dict[str, Any]
    text: str
    """The text as read: slips mended or taken out, on the same lines."""
    unreadable: tuple[Unreadable, ...] = ()
    lost: tuple[KeyPath, ...] = ()
    """Paths that could not be read, or only by guessing; what depends on them is not judged."""


def read(text: str) -> Reading:
    """Read all that can be read; never raises."""
    data = _parsed(text)
    return _Mender(lines=text.split("\n")).reading() if data is None else Reading(data=data, text=text)


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:  # tomllib's own, or of int() for a number of thousands of digits
        return None


@define(kw_only=True)
class _Mender:
    """Reads statement by statement what cannot be read at once."""

    lines: list[str]
    unreadable: list[Unreadable] = Factory(list)
    lost: list[KeyPath] = Factory(list)

    def reading(self) -> Reading:
        for statement in list(statements(self.lines)):
            if self.stops_at(statement):
                break
            body = self.lines[statement.first : statement.last + 1]
            plain = len(body) == 1 and _PLAIN.match(body[0])
            if not plain and _parsed("\n".join(body)) is None:
                self.mend(statement, body)
        self.drop_repeats()
        data = self.parse()
        text = "\n".join(self.lines)
        return Reading(data=data, text=text, unreadable=tuple(self.unreadable), lost=tuple(self.lost))

    def stops_at(self, statement: Statement) -> bool:
        """Whether so much is unreadable that the rest of the file, from this statement on, is left unread."""
        if len(self.unreadable) < SHOWN:
            return False
        self.lines[statement.first :] = [""] * (len(self.lines) - statement.first)
        self.lost.append(())
        return True

    def mend(self, statement: Statement, body: list[str]) -> None:
        """Tell what is wrong with a statement; put it right, or take it out."""
        text = "\n".join(body)
        line = _COMMENT.sub(lambda match: match[1] or " " * len(match[0]), text).replace("\n", " ")
        if any(text.count(quotes) % 2 for quotes in _LONG_QUOTES):
            self.mend_long_text(statement, body)
        elif len(body) > 1 and _parsed(line) is not None:
            opening = text.index("{") if "{" in text else 0
            self.tell(
                statement,
                text,
                opening,
                1,
                "braces",
                "a table in braces stands on one line",
                "close it with `}` on this line",
            )
            self.put(statement, [line])
        elif len(text) <= MENDED and (found := _slipped(line if len(body) > 1 else text)):
            fix = _fix(text, line if len(body) > 1 else text, found, statement.first + 1)
            self.tell(statement, text, found.start, found.width, found.slip.code, found.message, found.hint, fix)
            self.put(statement, [found.mended])
            if found.slip.forgets:
                self.lose(statement)
            elif not statement.is_header:
                self.lost.append(statement.path)
        else:
            start = len(text) - len(text.lstrip())
            width = len(body[0].strip())
            self.tell(
                statement,
                text,
                start,
                width,
                "syntax",
                "this line cannot be read",
                "a line is a [table] or a `name = value`",
            )
            self.lose(statement)

    def mend_long_text(self, statement: Statement, body: list[str]) -> None:
        text = "\n".join(body)
        quotes = next(quotes for quotes in _LONG_QUOTES if text.count(quotes) % 2)
        closed = [*body[:-1], body[-1] + quotes]
        self.tell(
            statement,
            text,
            text.index(quotes),
            3,
            "quote",
            "the text that begins here does not end",
            f"end it with {quotes}",
        )
        self.put(statement, closed)
        if _parsed("\n".join(closed)) is None:
            self.lose(statement)

    def tell(  # noqa: PLR0913  # where and what, in all its parts
        self,
        statement: Statement,
        text: str,
        start: int,
        width: int,
        code: str,
        message: str,
        hint: str,
        fix: Fix | None = None,
    ) -> None:
        """Note a fault ``start`` characters into the text of a statement."""
        before = text[:start]
        line = statement.first + before.count("\n")
        column = start - (before.rfind("\n") + 1)
        self.unreadable.append(
            Unreadable(
                line=line + 1,
                column=column + 1,
                width=max(1, width),
                code=code,
                message=message,
                hint=hint,
                path=statement.path,
                fix=fix,
            )
        )

    def put(self, statement: Statement, body: list[str]) -> None:
        blank = [""] * (statement.last - statement.first + 1 - len(body))
        self.lines[statement.first : statement.last + 1] = [*body, *blank]

    def lose(self, statement: Statement) -> None:
        self.put(statement, [])
        self.lost.append(() if statement.key is None else statement.path)

    def drop_repeats(self) -> None:
        """Take out names that were given before, tables with all that stands in them; a run of them is told once."""
        seen: dict[KeyPath, int] = {}
        in_repeat = in_run = False
        for statement in list(statements(self.lines)):
            in_repeat, in_run = in_repeat and not statement.is_header, in_run and not statement.is_header
            first = seen.setdefault(statement.path, statement.first) if statement.is_named else statement.first
            again = first != statement.first
            if again and not in_repeat and not in_run and len(self.unreadable) < SHOWN:
                self.tell_repeat(statement, first)
            elif again and in_run:
                self.lost.append(statement.section[:-1])
            in_run = in_run or (again and not statement.is_header)
            in_repeat = in_repeat or (again and statement.is_header)
            if again or in_repeat:
                self.put(statement, [])
                self.lost.append(statement.path)

    def tell_repeat(self, statement: Statement, first: int) -> None:
        text = self.lines[statement.first]
        start = len(text) - len(text.lstrip())
        name = f"[{'.'.join(map(str, statement.path))}]" if statement.is_header else f"`{statement.key}`"
        width = len(text.strip()) if statement.is_header else len(statement.key or "")
        hint = f"first on line {first + 1}; keep one, or begin another [table] above this line"
        self.tell(statement, text, start, width, "twice", f"{name} is given twice", hint)

    def parse(self) -> dict[str, Any]:
        """The data, once what cannot stand together is told and taken out."""
        tries = min(SHOWN, 2 + _REPARSED // (1 + sum(map(len, self.lines))))
        for _ in range(tries):
            try:
                return tomllib.loads("\n".join(self.lines))
            except ValueError as error:
                self.drop_at(str(error))
        self.unreadable.append(Unreadable(line=1, column=1, width=1, code="syntax", message="this file cannot be read"))
        self.lines = [""]
        self.lost.append(())
        return {}

    def drop_at(self, message: str) -> None:
        """Take out the statement that an error of tomllib is about; without a place it is at the end."""
        place = _PLACE.search(message)
        line = int(place[1]) - 1 if place else len(self.lines) - 1
        for statement in [each for each in statements(self.lines) if each.first <= line <= each.last]:
            text = self.lines[statement.first]
            start = len(text) - len(text.lstrip())
            hint = "a name is given once, as a table or as a value"
            self.tell(statement, text, start, len(text.strip()), "syntax", "this contradicts a line above", hint)
            self.lose(statement)


def _fix(text: str, line: str, found: Slipped, first: int) -> Fix | None:
    """The mend of a statement that was read as ``line``, where it is sure and takes no comment away."""
    start, end = changed(line, found.mended)
    replacement = found.mended[start : len(found.mended) - (len(line) - end)]
    if found.slip.forgets or found.slip.desperate or text[start:end] != line[start:end]:
        return None
    sound = _parsed(text[:start] + replacement + text[end:]) is not None
    return Fix.spanning(text, start, end, replacement, first) if sound else None


def _slipped(line: str) -> Slipped | None:
    """The first slip whose mending makes the line readable, or the first of several mended together."""
    likely = [slip for slip in SLIPS if not slip.desperate]
    return _first(likely, line) or _together(likely, line) or _first(SLIPS, line)


def _first(slips: Iterable[Slip], line: str) -> Slipped | None:
    found = (slipped for slip in slips if (slipped := find(slip, line)))
    return next((slipped for slipped in found if _parsed(slipped.mended) is not None), None)


def _together(slips: Iterable[Slip], line: str) -> Slipped | None:
    told: Slipped | None = None
    for slip in slips:
        if slipped := find(slip, line):
            told, line = told or slipped, slipped.mended
            if _parsed(line) is not None:
                return told.with_all(line)
    return None
