"""How a slip on a line is recognised, explained and mended."""

import re
from collections.abc import Callable

from attrs import evolve, frozen

from simgame.characters import printable
from simgame.scenario.codes import Code
from simgame.scenario.limits import NAMED

STRING = re.compile(r'"(?:\\.|[^"\\])*+"|\'[^\']*+\'')
END = r"(?=\s*(?:$|[,}\]#]))"
"""Where a value ends, in patterns."""

_COMMENT = re.compile(r"#.*", re.DOTALL)
_FILLER = "\x00"


@frozen
class Slip:
    """One kind of slip on one line."""

    code: Code
    pattern: str
    """A regular expression, compiled when the first line cannot be read: most files need none."""
    mend: Callable[[str], str]
    """What should stand in place of the matched text."""
    message: str
    """``{}`` stands for the matched text."""
    hint: str
    """``{}`` stands for what should be there."""
    raw: bool = False
    """Whether strings and comments are looked into."""
    forgets: bool = False
    """Whether mending makes the line readable, but not what was meant."""
    desperate: bool = False
    """Whether it makes anything readable, and is told where nothing else is."""


@frozen
class Slipped:
    """One slip found: how far into the line, how many characters, in words, and the line without it."""

    slip: Slip
    start: int
    width: int
    message: str
    hint: str
    mended: str
    forgets: bool
    """Whether the line without it says something else than was meant."""

    @property
    def is_sure(self) -> bool:
        """Whether the line without it is what was meant."""
        return not (self.forgets or self.slip.desperate)

    def with_also(self, other: "Slipped") -> "Slipped":
        """The same slip, on a line where another was mended after it."""
        return evolve(self, mended=other.mended, forgets=self.forgets or other.forgets)

    def within(self, before: str, after: str) -> "Slipped":
        """The same slip, on a line that has more before and after it."""
        return evolve(self, start=self.start + len(before), mended=before + self.mended + after)


def put(text: str) -> Callable[[str], str]:
    """A mend that puts the same text everywhere."""
    return lambda _: text


def find(slip: Slip, line: str) -> Slipped | None:
    """The slip on this line, if it is there; every place is mended, the first is told."""
    matches = list(re.finditer(slip.pattern, line if slip.raw else masked(line)))
    if not matches:
        return None
    first = matches[0]
    found = line[first.start() : first.end()]
    mended = line
    for match in reversed(matches):
        mended = mended[: match.start()] + slip.mend(line[match.start() : match.end()]) + mended[match.end() :]
    lead = len(found) - len(found.lstrip()) if found.strip() else 0
    found = found.strip()
    return Slipped(
        slip,
        first.start() + lead,
        max(1, len(found)),
        slip.message.replace("{}", printable(found, NAMED)),
        slip.hint.replace("{}", printable(slip.mend(found).strip(), NAMED)),
        mended,
        slip.forgets,
    )


def masked(line: str) -> str:
    """The line, strings filled and the comment blank, so that patterns see the grammar alone."""
    hidden = STRING.sub(lambda match: '"' + _FILLER * (len(match.group()) - 2) + '"', line)
    return _COMMENT.sub(lambda match: " " * len(match.group()), hidden)


def parted(line: str) -> tuple[str, str]:
    """The line up to its comment, and the blanks and the comment behind it."""
    hidden = STRING.sub(lambda match: _FILLER * len(match.group()), line)
    code = line[: len(hidden.partition("#")[0])].rstrip()
    return code, line[len(code) :]
