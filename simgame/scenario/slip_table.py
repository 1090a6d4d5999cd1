"""The slips people make who never wrote TOML, in the words they are told in."""

import re

from simgame.scenario.slips import STRING, Slip, put
from simgame.scenario.slips_of_numbers import NO_NUMBERS, NUMBERS
from simgame.scenario.slips_of_texts import CURLY, LAST, TEXTS, UNQUOTED, quoted

_EQUALS = "a colon stands for `=`"
_NO_NOTE = "`{}` does not begin a comment"


def _underscored(found: str) -> str:
    body = found.strip()
    return found.replace(body, re.sub(r"[\s-]+", "_", body))


def _with_equals(found: str) -> str:
    return re.sub(r"[\s:=\u2192>-]+$|\s+(?:is|are)\s+$|\s+[-–—]\s+$", "", found) + " ="


def _closed(found: str) -> str:
    """The text with all brackets closed that it opens outside of strings."""
    opened = ""
    for bracket in re.findall(r"[\[{\]}]", STRING.sub("", found)):
        opened = opened + bracket if bracket in "[{" else opened[:-1]
    return found.rstrip() + opened[::-1].translate(str.maketrans("[{", "]}"))


def _mirrored(found: str) -> str:
    """The text with the other kind of bracket where a closing one does not fit its opening one."""
    hidden, opened, mended = STRING.sub(lambda match: "x" * len(match[0]), found), "", list(found)
    for at, sign in enumerate(hidden):
        if sign in "[{":
            opened += sign
        elif sign in "]}" and opened:
            mended[at], opened = "]" if opened[-1] == "[" else "}", opened[:-1]
    return "".join(mended)


def _in_list(found: str) -> str:
    return f" [{found.strip(' ()')}]"


def _in_braces(found: str) -> str:
    return f" {{ {found.strip(' ()[]{}')} }}"


LINES = (
    Slip("bullet", r"^\s*(?:[-*•+–—]|\d+[.)])[ \t]+(?=[\w\"“])", put(""), "`{}` does not begin a line", "leave it out"),
    Slip("colon", r"^\s*[\w-]+\s*:=?", _with_equals, _EQUALS, "write `{}`"),
    Slip(
        "colon",
        r"^\s*\"[\w-]+\"\s*:",
        lambda found: _with_equals(found.replace('"', "")),
        _EQUALS,
        "write `{}`",
        raw=True,
    ),
    Slip("colon", r"(?<=[{,])\s*[\w-]+\s*:=?", _with_equals, _EQUALS, "write `{}`"),
    Slip("equals", r"==+|=>|=\s+=", put("="), "`{}` is not needed here", "one `=` is enough"),
    Slip(
        "equals",
        r"^\s*[\w-]+(?:\s*->\s*|\s*→\s*|\s+(?:is|are)\s+|\s+[-–—]\s+)",
        lambda found: f"{_with_equals(found)} ",
        "`=` is missing",
        "write `{}`",
    ),
    Slip(
        "comment",
        r"^\s*(?://|--|;|/\*|%)|\s//|\s--(?=\s)|(?<=\S)\s+;(?=\s+[^\W\d])",
        put(" #"),
        _NO_NOTE,
        "begin it with `#`",
    ),
    Slip("end", r"(?<![;,])[;,]++\s*+$", put(""), "a line needs no sign at its end", "leave out the `,` or `;`"),
    Slip("spaces", r"^\s*[\w-]+(?:[ \t]+[\w-]+)+(?=\s*=)", _underscored, "`{}` has spaces", "write `{}`"),
    Slip("missing", r"^\s*[\w-]+(?=\s+[\"'\d\[{-])", lambda found: f"{found} =", "`=` is missing", "write `{} …`"),
    Slip(
        "missing", r"(?<=[{,])\s*[\w-]+(?=\s+[\"'\d\[{-])", lambda found: f"{found} =", "`=` is missing", "write `{} …`"
    ),
)

NOTES = (
    Slip(
        "comment",
        r"(?<=[\w\"'\]}])\s+(?=\([^()\"]*\)\s*$)",
        put("  # "),
        "a note stands behind the value",
        "begin it with `#`",
    ),
    Slip(
        "comment",
        r"(?<=[\"'\]}])\s+(?=[^\W\d][^\"'=\[\]{},]*$)",
        put("  # "),
        "a note stands behind the value",
        "begin it with `#`",
    ),
)

BLANKS = (
    Slip("blank", r"[\u00a0\u2000-\u200a\u202f\u3000]+", put(" "), "this is a blank of another kind", "type it again"),
)

BRACKETS = (
    Slip("comma", r"(?<=[\"\d}\]])\s+(?=[\"\d{\w-])", put(", "), "a comma is missing", "write `,` between the two"),
    Slip(
        "comma",
        r"[,;]\s*[,;]|;|(?<=[\"\d}\]])\s+and\s+(?=[\"\d{\w-])",
        put(", "),
        "`{}` stands for a comma",
        "write `,` between the two",
    ),
    Slip("comma", r",\s*(?=\})", put(" "), "no comma stands before `}`", "leave it out"),
    Slip(
        "bracket",
        r"(?<==)\s*[\[{].*$",
        _mirrored,
        "a bracket closes one of another kind",
        "close every `[` with `]`, every `{` with `}`",
        raw=True,
    ),
    Slip(
        "bracket",
        r"(?<==)\s*[\[{].*$",
        _closed,
        "a bracket is not closed",
        "close every `[` with `]`, every `{` with `}`",
        raw=True,
    ),
    Slip("bracket", r"(?<=[\]}])[\]})]++\s*+$", put(""), "`{}` closes nothing", "leave it out"),
    Slip(
        "bracket",
        r"(?<==)\s*+[(\[][^()=]*+=[^()]*+\)?$",
        _in_braces,
        "a table stands in braces",
        "write `{ … }`",
        raw=True,
    ),
    Slip("bracket", r"(?<==)\s*\(.*\)", _in_list, "a list stands in square brackets", "write `[…]`", raw=True),
    Slip(
        "bracket",
        r"(?<==)\s*[\w-]+\s*=[^{}]*\}$",
        _in_braces,
        "a bracket is not opened",
        "open every `}` with `{`",
        raw=True,
    ),
    Slip(
        "bracket",
        r"(?<==)\s*+[^\[\]]*+\]$",
        lambda found: f" [{found.strip()}",
        "a bracket is not opened",
        "open every `]` with `[`",
        raw=True,
    ),
    Slip(
        "bracket",
        r"(?<==)\s*+[^\[\]{}=,]++,[^\[\]{}=]++$",
        _in_list,
        "a list stands in square brackets",
        "write `[…]`",
        raw=True,
    ),
    Slip(
        "bracket", r"(?<==)\s*[\w-]+\s*=[^{}\[\]]*$", _in_braces, "a table stands in braces", "write `{ … }`", raw=True
    ),
)

NAMES = (
    Slip(
        "letters",
        r"^\s*+(?=[^=]*[^\x00-\x7f])(?:[\w-]|[^\x00-\x7f])++(?=\s*+=)",
        quoted,
        "`{}` is not a name",
        "names are made of a to z, 0 to 9 and _",
        forgets=True,
    ),
    Slip(
        "empty",
        r"=\s*$",
        put('= ""'),
        "nothing stands after `=`",
        "give it a value, or leave the line out",
        forgets=True,
    ),
    Slip(
        "empty",
        r"=\s*(?=[,}])",
        put('= ""'),
        "nothing stands after `=`",
        "give it a value, or leave it out",
        forgets=True,
    ),
)

SLIPS = (*CURLY, *LINES, *NUMBERS, *TEXTS, *NOTES, *NO_NUMBERS, *UNQUOTED, *BLANKS, *BRACKETS, *NAMES, *LAST)
"""Tried in this order; the first whose mending makes the line readable is told."""
