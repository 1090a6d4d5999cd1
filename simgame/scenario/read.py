"""TOML text to a dict, as far as it can be read; what cannot is told in words for people who never saw TOML."""

import re
import tomllib
from collections.abc import Collection
from typing import Any

from attrs import Factory, define, frozen

from simgame.scenario.blocks import mending
from simgame.scenario.codes import Code
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.fix import Fix
from simgame.scenario.limits import SHOWN, SIZE
from simgame.scenario.mending import Wrong, parsed
from simgame.scenario.statements import Statement, named_key, statements

_PLAIN = re.compile(r"\s*[\w-]+\s*=\s*(?:-?[1-9]\d{,14}(?:\.\d+)?|0\.\d+|\"[^\"\\]*\")\s*(?:#.*)?$", re.ASCII)
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_REPARSED = 2 * SIZE
"""Characters read again at most, in search of what cannot stand together."""


@frozen(kw_only=True)
class Unreadable:
    """Text that is no TOML: where it stands, in words."""

    line: int
    column: int
    width: int
    code: Code
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


def read(text: str, tables: Collection[str] = ()) -> Reading:
    """Read all that can be read; never raises. ``tables`` are the names of tables that a file may open."""
    data = parsed(text)
    if data is not None:
        return Reading(data=data, text=text)
    return _Mender(lines=text.split("\n"), tables=tables).reading()


@define(kw_only=True)
class _Mender:
    """Reads statement by statement what cannot be read at once."""

    lines: list[str]
    tables: Collection[str]
    unreadable: list[Unreadable] = Factory(list)
    lost: list[KeyPath] = Factory(list)

    def reading(self) -> Reading:
        before: Statement | None = None
        for statement in list(statements(self.lines, self.tables)):
            if self.stops_at(statement):
                break
            before = statement if self.is_unreadable(statement, before) else None
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

    def is_unreadable(self, statement: Statement, before: Statement | None) -> bool:
        """
        Tell what is wrong with a statement; put it right, or take it out.

        Args:
            statement: Lines of the file.
            before: The statement before it where that could not be read: lines without a name below it belong to it.
        """
        if statement.header:
            self.mend_header(statement)
            return statement.header.code is not None
        body = self.lines[statement.first : statement.last + 1]
        plain = len(body) == 1 and _PLAIN.match(body[0])
        if plain or parsed("\n".join(body)) is not None:
            return False
        if before and not statement.is_named and statement.first == before.last + 1:
            self.lose(statement)
        else:
            self.mend(statement, "\n".join(body))
        return True

    def mend_header(self, statement: Statement) -> None:
        header = statement.header
        if header is None or not header.code:
            return
        line = self.lines[statement.first]
        edit = (header.start, header.end, header.instead)
        width = max(1, header.end - header.start)
        wrong = Wrong(
            start=header.start, width=width, code=header.code, message=header.message, hint=header.hint, edit=edit
        )
        self.tell(statement, line, wrong)
        self.put(statement, [line[: header.start] + header.instead + line[header.end :]])

    def mend(self, statement: Statement, text: str) -> None:
        found = mending(text)
        for wrong in found.wrongs:
            self.tell(statement, text, wrong)
        if found.text is None:
            self.lose(statement)
            return
        self.put(statement, found.text.split("\n"))
        key = named_key(found.text) or statement.key
        self.lost += [(*statement.section, *key)]
        self.lost += [(*statement.section, word) for word in str(key[0] if key else "").split("_")]
        if found.forgets:
            self.lose(statement)

    def tell(self, statement: Statement, text: str, wrong: Wrong) -> None:
        """Note what is wrong in the text of a statement."""
        before = text[: wrong.start]
        column = wrong.start - (before.rfind("\n") + 1)
        fix = Fix.spanning(text, *wrong.edit, statement.first + 1) if wrong.edit else None
        self.unreadable.append(
            Unreadable(
                line=statement.first + before.count("\n") + 1,
                column=column + 1,
                width=max(1, wrong.width),
                code=wrong.code,
                message=wrong.message,
                hint=wrong.hint,
                path=statement.path,
                fix=fix,
            )
        )

    def put(self, statement: Statement, body: list[str]) -> None:
        blank = [""] * (statement.last - statement.first + 1 - len(body))
        self.lines[statement.first : statement.last + 1] = [*body, *blank]

    def lose(self, statement: Statement) -> None:
        self.put(statement, [])
        self.lost.append(statement.path if statement.is_named else ())

    def drop_repeats(self) -> None:
        """Take out names that were given before, tables with all that stands in them; a run of them is told once."""
        seen: dict[KeyPath, int] = {}
        in_repeat = in_run = False
        for statement in list(statements(self.lines)):
            is_header = statement.header is not None
            in_repeat, in_run = in_repeat and not is_header, in_run and not is_header
            first = seen.setdefault(statement.path, statement.first) if statement.is_named else statement.first
            again = first != statement.first
            if again and not in_repeat and not in_run and len(self.unreadable) < SHOWN:
                self.tell_repeat(statement, first)
            elif again and in_run:
                self.lost.append(statement.section[:-1])
            in_run = in_run or (again and not is_header)
            in_repeat = in_repeat or (again and is_header)
            if again or in_repeat:
                self.put(statement, [])
                self.lost.append(statement.path)

    def tell_repeat(self, statement: Statement, first: int) -> None:
        text = self.lines[statement.first]
        start = len(text) - len(text.lstrip())
        dotted = ".".join(map(str, statement.key or statement.section))
        name = f"`{dotted}`" if statement.key else f"[{dotted}]"
        width = len(dotted) if statement.key else len(text.strip())
        hint = f"first on line {first + 1}; keep one, or begin another [table] above this line"
        message = f"{name} is given twice"
        self.tell(statement, text, Wrong(start=start, width=width, code="twice", message=message, hint=hint))

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
            start, width = len(text) - len(text.lstrip()), len(text.strip())
            hint, told = "a name is given once, as a table or as a value", "this contradicts a line above"
            self.tell(statement, text, Wrong(start=start, width=width, code="syntax", message=told, hint=hint))
            self.lose(statement)
