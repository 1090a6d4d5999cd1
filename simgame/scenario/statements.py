"""Splits text that wants to be TOML into statements, sound or not, one header or one key each."""

import re
from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from simgame.scenario.diagnose import KeyPath
from simgame.scenario.headers import Header, header
from simgame.scenario.limits import MENDED

_MARK = r"(?:(?:[-*•+–—]|\d+[.)])[ \t]+)?"
_QUOTE = "[\"'“”„\u2018’`]"
_NAME = (
    rf"(?:{_QUOTE}(?P<quoted>[\w. -]+){_QUOTE}"
    r"|(?P<bare>[^\W\d][\w-]*(?:[ \t]*\.[ \t]*[\w-]+)*(?:[ \t]+[^\W\d][\w-]*)*?))"
)
_PAIR = re.compile(rf"(?P<indent>\s*){_MARK}{_NAME}[ \t\xa0]*(?P<sign>[=:])")
_LOOSE_PAIR = re.compile(
    rf"\s*{_MARK}{_NAME}[ \t\xa0]*(?:[=:]|->|→|\b(?:is|are)\b|(?<=[ \t])[-–—](?=\s)|(?<=[ \t])(?=[\"“\d\[{{]))"
)
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*+"|\'[^\']*+\'|#.*|[\[\]{}]')
_SILENT = re.compile(r"\s*+(?:#.*)?$")
_OPEN_LIST = re.compile(r"[^#\"']*=\s*\[\s*(?:#.*)?$")
_OPEN_TABLE = re.compile(r"[^#\"']*=\s*\{\s*(?:#.*)?$")
_LIST_ENDS = re.compile(r"\s*[\])]")
_OPEN_TEXT = re.compile(r"[^#\"]*[=:]\s*(?:\"(?!\"\"|[^\"]*\")|\"\"\s*$)")
_ENDS_OPEN = re.compile(r"=\s*\"{1,2}\s*$")
_TEXT_ENDS = re.compile(r"[^\"]*+\"{1,3}\s*+,?\s*+(?:#.*)?$")
_SURE_HEADER = re.compile(r"\s*\[[A-Za-z][\w.-]*\]\s*(?:#.*)?$")
_LONGEST = 20
"""Lines after which an open brace, or a quote, was never meant to be closed."""


@frozen(kw_only=True)
class Statement:
    """Lines ``first`` to ``last``, counted from 0, in the table ``section``."""

    first: int
    last: int
    section: KeyPath
    key: KeyPath = ()
    """Empty for a header, and for what has no name."""
    header: Header | None = None

    @property
    def is_named(self) -> bool:
        return self.header is not None or bool(self.key)

    @property
    def path(self) -> KeyPath:
        return (*self.section, *self.key)


def statements(lines: Sequence[str], tables: Collection[str] = ()) -> Iterator[Statement]:
    """The statements in order, without blank lines and comments; ``tables`` are the names that ``header`` takes."""
    section: KeyPath = ()
    at = 0
    while at < len(lines):
        first, named, pair = at, header(lines[at], tables), _LOOSE_PAIR.match(lines[at][:MENDED])
        at += 1
        if named:
            section = named.path
            yield Statement(first=first, last=first, section=section, header=named)
        elif not _SILENT.match(lines[first]):
            last = _last_line(lines, first)
            at = last + 1
            yield Statement(first=first, last=last, section=section, key=_key(pair) if pair else ())


def named_key(line: str) -> KeyPath:
    """The key that a line gives a value; empty where it gives none."""
    pair = _PAIR.match(line)
    return _key(pair) if pair else ()


def _key(pair: "re.Match[str]") -> KeyPath:
    """The parts of a key as it would be written rightly."""
    if pair["quoted"]:
        return (pair["quoted"],)
    return tuple(re.sub(r"[ \t]+", "_", part.strip()) for part in pair["bare"].split("."))


def _last_line(lines: Sequence[str], first: int) -> int:
    """The last line of the statement that begins on line ``first``."""
    if _OPEN_LIST.match(lines[first]) or _OPEN_TABLE.match(lines[first]):
        return _last_of_block(lines, first)
    if _OPEN_TEXT.match(lines[first]):
        return _last_of_text(lines, first)
    state = _Open()
    for at in range(first, len(lines)):
        state = state.after(lines[at])
        if not state.still:
            return at
        if at + 1 < len(lines) and _begins_another(lines[at + 1], state):
            return at if not state.brackets.startswith("{") else first
        if state.brackets.startswith("{") and at - first >= _LONGEST:
            return first
    return first if state.brackets else len(lines) - 1


def _last_of_block(lines: Sequence[str], first: int) -> int:
    """The line that closes what ``key = [`` opens, or the last before what can only be another statement."""
    indent = _indent(lines[first])
    in_table = _OPEN_TABLE.match(lines[first]) is not None
    last, state = first, _Open().after(lines[first])
    for at in range(first + 1, min(len(lines), first + _LONGEST) if in_table else len(lines)):
        line = lines[at]
        state = state.after(line)
        if (in_table and not state.still) or (not in_table and _LIST_ENDS.match(line) and _indent(line) <= indent):
            return at
        if _SURE_HEADER.match(line) or (_PAIR.match(line) and not in_table and _indent(line) <= indent):
            break
        last = last if _SILENT.match(line) else at
    return last if not in_table else first


def _last_of_text(lines: Sequence[str], first: int) -> int:
    """The line on which a text ends that was broken over lines; the first where none looks like it."""
    has_paragraphs = _ENDS_OPEN.search(lines[first]) is not None
    for at in range(first + 1, min(first + _LONGEST, len(lines))):
        line = lines[at]
        if _SURE_HEADER.match(line) or _PAIR.match(line) or not (line.strip() or has_paragraphs):
            break
        if _TEXT_ENDS.match(line):
            return at
    return first


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _begins_another(line: str, state: "_Open") -> bool:
    """Whether a line can only be meant as the next statement, whatever is still open."""
    if _SURE_HEADER.match(line):
        return True
    return bool(_PAIR.match(line)) and not state.brackets.endswith("{") and not state.quote


@frozen
class _Open:
    """What is open at the end of a line: brackets, or a long string."""

    brackets: str = ""
    quote: str = ""

    @property
    def still(self) -> bool:
        return bool(self.brackets or self.quote)

    def after(self, line: str) -> "_Open":
        brackets, quote, at = self.brackets, self.quote, 0
        while at < len(line):
            if quote:
                end = line.find(quote, at)
                if end < 0:
                    break
                quote, at = "", end + 3
                continue
            token = _TOKEN.search(line, at)
            if not token:
                break
            at = token.end()
            if token.group() in {'"""', "'''"}:
                quote = token.group()
            elif token.group() in "[{":
                brackets += token.group()
            elif token.group() in "]}":
                brackets = brackets[:-1]
        return _Open(brackets, quote)
