"""Lines that are meant as the header of a table, however they are written."""

import re
from collections.abc import Collection

from attrs import frozen

from simgame.characters import printable
from simgame.scenario.codes import Code
from simgame.scenario.diagnose import KeyPath, surely
from simgame.scenario.limits import MENDED, NAMED, plain_id

_KEY = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_KEYS = rf"({_KEY}(?:[ \t]*\.[ \t]*{_KEY})*)"
_SOUND = re.compile(rf"\s*(?:\[[ \t]*{_KEYS}[ \t]*\]|\[\[[ \t]*{_KEYS}[ \t]*\]\])\s*(?:#.*)?$", re.ASCII)
_PAIR = re.compile(r"\s*(?:\{\s*)?[\w-]+\s*=\s*\S")
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
_QUOTES = "\"'“”„«»‘’`"  # noqa: RUF001  # quotes that word processors make
_LOOSE = re.compile(
    rf"\s*(?P<whole>(?P<open>[\[({{<*|]*+)[ \t]*+[{_QUOTES}]?[ \t]*+"
    r"(?P<name>[^\W\d]\w*+(?:[ \t]*[-.:/,>\\][-.:/,>\\ \t]*\w++|[ \t]+\w++)*+)"
    rf"[ \t.,:]*+[{_QUOTES}]?(?P<close>[ \t]*+[\])}}>*|][\])}}>*| \t]*+)?+[ \t]*+[:=;,]*+[ \t]*+\{{?+)\s*(?P<rest>.*)"
)
_SIGNS = re.compile(r"[ \t]*[.:/,>\\][.:/,>\\ \t]*")
_BLANKS = re.compile(r"[ \t]+")
_NOTE = re.compile(r"\(|--|//|;|[^\W\d]")


@frozen(kw_only=True)
class Header:
    """A line that names a table."""

    path: KeyPath
    start: int = 0
    """Characters before what is written wrongly."""
    end: int = 0
    """Characters to the end of it."""
    instead: str = ""
    """What should stand there."""
    code: Code | None = None
    """None where the line is right as it is."""
    message: str = ""
    hint: str = ""


def header(line: str, tables: Collection[str]) -> Header | None:
    """
    What a line names if it is meant as a header.

    Args:
        line: One line of a file.
        tables: Names of tables that stand for themselves, ``firm``; they give away a header without brackets.
    """
    if match := _SOUND.match(line):
        return Header(path=_parts(match[1] or match[2]))
    match = None if len(line) > MENDED or _PAIR.match(line) else _LOOSE.match(line.partition("#")[0].rstrip())
    return _meant(match, tables) if match else None


def _parts(dotted: str) -> KeyPath:
    return tuple(next(filter(None, part.groups()), "") for part in _PART.finditer(dotted))


def _meant(match: "re.Match[str]", tables: Collection[str]) -> Header | None:
    """What was written loosely, if it can be nothing but a header."""
    opened, closed, name, rest = match["open"], (match["close"] or "").strip(), match["name"], match["rest"]
    plain = re.fullmatch(r"[\w.-]+", name) is not None
    noted = opened == "[" and closed == "]" and _NOTE.match(rest)
    if (rest and not noted) or not (plain or opened or closed):
        return None
    path = _loose_parts(name, tables)
    known = path[0] in tables or (opened + closed != "" and surely(str(path[0]), tables) != "")
    if rest:
        return _with_note(match, path) if known else None
    return _mended(match, path) if known or (plain and opened + closed) else None


def _with_note(match: "re.Match[str]", path: KeyPath) -> Header:
    return Header(
        path=path,
        start=match.start("rest"),
        end=match.start("rest"),
        instead="# ",
        code="comment",
        message="words stand behind the header",
        hint="begin a note with `#`",
    )


def _mended(match: "re.Match[str]", path: KeyPath) -> Header:
    instead = f"[{'.'.join(map(str, path))}]"
    code, message = _fault(match)
    return Header(
        path=path,
        start=match.start("whole"),
        end=match.end("whole"),
        instead=instead,
        code=code,
        message=message,
        hint=f"write `{printable(instead, NAMED)}`",
    )


def _fault(match: "re.Match[str]") -> tuple[Code, str]:
    opened, closed, name = match["open"], (match["close"] or "").strip(), match["name"]
    if not name.isascii():
        return "letters", "names are made of a to z, 0 to 9 and _"
    if _BLANKS.search(_SIGNS.sub(".", name)):
        return "spaces", f"`{printable(match['whole'], NAMED)}` has spaces"
    if opened == "[" and not closed:
        return "header", "the bracket is not closed"
    if closed == "]" and not opened:
        return "header", "the bracket is not opened"
    if opened == "[" and closed == "]" and match["whole"].endswith("]"):
        return "header", "a table's name is made of words with dots between them"
    return "header", "a table's name stands in square brackets"


def _loose_parts(name: str, tables: Collection[str]) -> KeyPath:
    """The parts of a name that has other signs than dots between them, or blanks."""
    parts = [part for part in _SIGNS.split(name) if part]
    parts[0] = parts[0].lower() if parts[0].lower() in tables else parts[0]
    words = parts[0].split()
    if len(words) > 1 and words[0].lower() in tables:
        parts[:1] = [words[0], " ".join(words[1:])]
    return tuple(plain_id(part) if _BLANKS.search(part) or not part.isascii() else part for part in parts)
