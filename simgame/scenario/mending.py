"""What is wrong with a line that cannot be read, and how it reads without that."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from simgame.scenario.codes import Code
from simgame.scenario.fix import changed
from simgame.scenario.slip_table import SLIPS
from simgame.scenario.slips import Slip, Slipped, find, parted

_COMMENT = re.compile(r'("(?:\\.|[^"\\])*+"|\'[^\']*+\')|#.*')
_WORDS = re.compile(r"[^\W\d_][^=\[\]{}\"#]* [^=\[\]{}\"#]*")


@frozen(kw_only=True)
class Wrong:
    """One thing wrong in a text, so many characters from its start."""

    start: int
    width: int
    code: Code
    message: str
    hint: str
    edit: tuple[int, int, str] | None = None
    """From where to where what should stand, where that is sure."""

    def moved(self, offset: int) -> "Wrong":
        """The same in a text that has so many characters more before it."""
        edit = self.edit and (self.edit[0] + offset, self.edit[1] + offset, self.edit[2])
        return evolve(self, start=self.start + offset, edit=edit)


def parsed(text: str) -> dict[str, Any] | None:
    """What TOML makes of a text; None where it makes nothing of it."""
    try:
        return tomllib.loads(text)
    except ValueError:  # tomllib's own, or of int() for a number of thousands of digits
        return None


def joined(text: str) -> str:
    """The text on one line, as long as before, without comments."""
    return _COMMENT.sub(lambda match: match[1] or " " * len(match[0]), text).replace("\n", " ")


def slipped(line: str) -> Slipped | None:
    """The first slip whose mending makes the line readable, or the first of several mended together."""
    code, comment = parted(line)
    found = _search(code)
    return found.within("", comment) if found else _search(line) if comment else None


def wrong(found: Slipped, text: str, line: str) -> Wrong:
    """A slip on a line that a text was read as, told of the text itself."""
    start, end = changed(line, found.mended)
    replacement = found.mended[start : len(found.mended) - (len(line) - end)]
    sure = found.is_sure and text[start:end] == line[start:end]
    sure = sure and parsed(text[:start] + replacement + text[end:]) is not None
    return Wrong(
        start=found.start,
        width=found.width,
        code=found.slip.code,
        message=found.message,
        hint=found.hint,
        edit=(start, end, replacement) if sure else None,
    )


def unreadable(text: str) -> Wrong:
    """What is told of a text that nobody can make out."""
    line = text.strip().partition("\n")[0]
    hint = "a line is a [table] or a `name = value`"
    if _WORDS.fullmatch(line):
        hint = "begin a note with `#`"
    start = len(text) - len(text.lstrip())
    return Wrong(start=start, width=len(line), code="syntax", message="this line cannot be read", hint=hint)


def _search(line: str) -> Slipped | None:
    likely = [slip for slip in SLIPS if not slip.desperate]
    return _first(likely, line) or _together(likely, line) or _first(SLIPS, line)


def _first(slips: Iterable[Slip], line: str) -> Slipped | None:
    found = (slipped for slip in slips if (slipped := find(slip, line)))
    return next((slipped for slipped in found if parsed(slipped.mended) is not None), None)


def _together(slips: Iterable[Slip], line: str) -> Slipped | None:
    told: Slipped | None = None
    for slip in slips:
        if slipped := find(slip, line):
            told, line = told.with_also(slipped) if told else slipped, slipped.mended
            if parsed(line) is not None:
                return told
    return None
