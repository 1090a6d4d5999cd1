"""What each part of a TOML text is, found by one regular expression, so that an editor can colour it."""

import re
from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

KINDS = ("comment", "string", "header", "key", "number", "truth")

_PARTS = re.compile(
    r"(?P<comment>#[^\n]*+)"
    r'|(?P<string>"""(?:\\.|[^\\"]|"(?!""))*+(?:"""|\Z)|\'\'\'(?:[^\']|\'(?!\'\'))*+(?:\'\'\'|\Z)'
    r'|"(?:\\.|[^"\\\n])*+"?|\'[^\'\n]*+\'?)'
    r"|(?P<header>^[ \t]*+\[[^\n#]*+)"
    r"|(?P<key>(?<![\w.-])[\w-]++(?:\.[\w-]++)*+(?=[ \t]*+=))"
    r"|(?P<truth>\b(?:true|false)\b)"
    r"|(?P<number>(?<![\w.])[+-]?\d[\d_]*+(?:\.\d[\d_]*+)?(?:[eE][+-]?\d++)?(?!\w))",
    re.DOTALL | re.MULTILINE,
)


class Stretch(NamedTuple):
    """Characters of one line that are of one kind."""

    start: int
    end: int
    kind: str
    """One of KINDS."""


def coloured(text: str) -> dict[int, list[Stretch]]:
    """All stretches by line, from 0; the text may be broken anywhere."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found: defaultdict[int, list[Stretch]] = defaultdict(list)
    for match in _PARTS.finditer(text):
        line = bisect_right(starts, match.start()) - 1
        column = match.start() - starts[line]
        for part in match.group().split("\n"):
            found[line].append(Stretch(column, column + len(part), match.lastgroup or ""))
            line, column = line + 1, 0
    return found
