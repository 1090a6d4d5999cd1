"""Brings the text of a scenario file to what this version writes, and leaves every other character alone."""

import re

from attrs import frozen

from simgame.authoring.change import Change
from simgame.authoring.schema import FIRST_LINE
from simgame.authoring.source import Source
from simgame.errors import SimgameError
from simgame.scenario.scenario import FORMAT

_SCHEMA_LINE = re.compile(r"^#:schema\b", re.MULTILINE)
_SAID = re.compile(r"^[ \t]*([^#\s])", re.MULTILINE)
"""The first line that is neither blank nor a comment."""
_END = re.compile(r"\r\n|\r|\n")


class NewerFormat(SimgameError):
    """A file is of a format that this version does not know."""

    hint = "A newer simgame reads it."

    def __init__(self, name: object, version: int) -> None:
        super().__init__(f"{name}: format {version} is newer than this version, which reads format {FORMAT}")


@frozen(kw_only=True)
class Upgraded:
    """A text as this version writes it."""

    text: str
    done: tuple[str, ...]
    """What was changed, in words; nothing where the file was of the newest format."""


def upgraded(text: str, name: object) -> Upgraded:
    """
    The text of a file with what it lacks: ``format``, and the line by which editors find the schema.

    Args:
        text: As the file holds it, with its ends of lines but without a byte order mark.
        name: What the file is called.

    Raises:
        NewerFormat: It is of a later format.
    """
    source = Source(text)
    version = source.value(("format",))
    if isinstance(version, int) and version > FORMAT:
        raise NewerFormat(name, version)
    end = next(iter(_END.findall(text)), "\n")
    done = []
    if version is None and ("format",) not in source.reading.lost:
        text = _with_format(text, end).applied(text)
        done.append(f"`format = {FORMAT}`, which every file states")
    if not _SCHEMA_LINE.search(text):
        text = Change(0, 0, FIRST_LINE + end).applied(text)
        done.append(f"`{FIRST_LINE}`, by which editors find help")
    return Upgraded(text=text, done=tuple(done))


def _with_format(text: str, end: str) -> Change:
    """The change that states the format before all else, but behind the comments at the top."""
    first = _SAID.search(text)
    at = first.start() if first else len(text)
    before = "" if not at or _END.search(text[at - 1 : at]) else end
    after = end if first and first[1] == "[" else ""
    return Change(at, at, f"{before}format = {FORMAT}{end}{after}")
