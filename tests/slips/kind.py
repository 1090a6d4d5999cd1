"""What a kind of slip is, and what it is done to."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

LONG_QUOTES = '"""'
TEXT = re.compile(r'"""|"(?:\\.|[^"\\])*+"|\'[^\']*+\'')
_COMMENT = re.compile(r"(?<!\x01)#.*")

FULL_LINE = re.compile(r"^.+$")
KEY = re.compile(r"^\s*[\w-]+(?=\s*=)|(?<=[{,])\s*[\w-]+(?=\s*=)")
NUMBER = re.compile(r"(?<=[\s=\[{,])-?\d[\d_]*(?:\.\d+)?(?=\s|$|[,\]}#])")
STRING = re.compile("\"\x01*\"|'\x01*'")
HEADER = re.compile(r"^\[[\w.]+\]")
LIST = re.compile(r"(?<=\S)[ \t]*\[(?!\[)[^\[\]{}]*\](?=\s*(?:$|#))")
LONG = re.compile("\x02{3}")
TABLE = re.compile(r"\{[^{}]*\}")
TRUTH = re.compile(r"\btrue\b|\bfalse\b")
PAIR = re.compile(r"^\s*[\w-]+\s*=[^#]*[^#\s]")
COMMENT = re.compile(r"#.*$")

Writing = Callable[[str], str | None]
"""How the place is written by mistake; None where the mistake cannot be made there."""
_Writing = TypeVar("_Writing", bound=Writing)


@frozen
class Kind:
    """One kind of slip."""

    name: str
    place: "re.Pattern[str]"
    """Where in a line it can be made; texts are filled, so that the pattern sees no word of them."""
    write: Writing

    def on(self, line: str, at: int) -> str | None:
        """The line with the slip in one of the places that fit; ``at`` turns from one to the next."""
        places = list(self.place.finditer(filled(line)))
        for turn in range(len(places)):
            match = places[(at + turn) % len(places)]
            found = line[match.start() : match.end()]
            slipped = self.write(found)
            if slipped is not None and slipped != found:
                return line[: match.start()] + slipped + line[match.end() :]
        return None


class Kinds:
    """A collection that functions join under the words of their docstring."""

    def __init__(self) -> None:
        self.all: list[Kind] = []

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.all)

    def at(self, place: "re.Pattern[str]") -> Callable[[_Writing], _Writing]:
        """What makes a function a kind of slip at a place."""

        def join(write: _Writing) -> _Writing:
            self.all.append(Kind((write.__doc__ or "").rstrip("."), place, write))
            return write

        return join

    def add(self, place: "re.Pattern[str]", writings: Mapping[str, Writing]) -> None:
        """More kinds at one place, by name."""
        self.all += [Kind(name, place, write) for name, write in writings.items()]


def filled(line: str) -> str:
    """The line, its texts and its comment filled."""
    line = TEXT.sub(_filled, line)
    return _COMMENT.sub(lambda match: "#" + "\x01" * (len(match[0]) - 1), line)


def _filled(match: "re.Match[str]") -> str:
    text = match[0]
    return "\x02\x02\x02" if text == LONG_QUOTES else text[0] + "\x01" * (len(text) - 2) + text[-1]
