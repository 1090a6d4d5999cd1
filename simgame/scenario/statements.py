"""Splits text that wants to be TOML into statements, sound or not, one header or one key each."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from simgame.scenario.diagnose import KeyPath

_HEADER = re.compile(r"\s*\[+\s*([A-Za-z][\w. -]*?)\s*[\])}>]*:?\s*(?:#.*)?$")
_SURE_HEADER = re.compile(r"\s*\[[A-Za-z][\w.-]*\]\s*(?:#.*)?$")
_PAIR = re.compile(r"\s*\"?([\w-]+)\"?\s*[=:]")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*+"|\'[^\']*+\'|#.*|[\[\]{}]')
_SILENT = re.compile(r"\s*(?:#.*)?$")
_LONGEST_TABLE = 20
"""Lines after which an open brace was never meant to be closed."""


@frozen(kw_only=True)
class Statement:
    """Lines ``first`` to ``last``, counted from 0, in the table ``section``."""

    first: int
    last: int
    section: KeyPath
    key: str | None = None
    """None for a header, and for what has no name."""
    is_header: bool = False

    @property
    def is_named(self) -> bool:
        return self.is_header or self.key is not None

    @property
    def path(self) -> KeyPath:
        return self.section if self.key is None else (*self.section, self.key)


def statements(lines: Sequence[str]) -> Iterator[Statement]:
    """The statements in order, without blank lines and comments."""
    section: KeyPath = ()
    at = 0
    while at < len(lines):
        first, header, pair = at, _HEADER.match(lines[at]), _PAIR.match(lines[at])
        at += 1
        if header:
            section = tuple(part.strip() for part in header[1].split("."))
            yield Statement(first=first, last=first, section=section, is_header=True)
        elif not _SILENT.match(lines[first]):
            last = _last_line(lines, first)
            at = last + 1
            yield Statement(first=first, last=last, section=section, key=pair[1] if pair else None)


def _last_line(lines: Sequence[str], first: int) -> int:
    """The last line of the statement that begins on line ``first``."""
    state = _Open()
    for at in range(first, len(lines)):
        state = state.after(lines[at])
        if not state.still:
            return at
        if at + 1 < len(lines) and _begins_another(lines[at + 1], state):
            return at if not state.brackets.startswith("{") else first
        if state.brackets.startswith("{") and at - first >= _LONGEST_TABLE:
            return first
    return first if state.brackets else len(lines) - 1


def _begins_another(line: str, state: "_Open") -> bool:
    """Whether a line can only be meant as the next statement, whatever is still open."""
    if _SURE_HEADER.match(line):
        return True
    return bool(_PAIR.match(line)) and not state.brackets.startswith("{") and not state.quote


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
