"""What a file may not do: be huge, be deep, carry characters that terminals obey."""

import re
import unicodedata

from simgame.characters import code_point, hostile

SIZE = 256 * 1024
"""Bytes in a file."""
ENTRIES = 10_000
"""Line ends, commas and equals signs in a file."""
KEY_PARTS = 12
"""Parts of a dotted key."""
DEPTH = 12
"""Brackets in brackets."""
MENDED = 1_000
"""Characters of a statement that is searched for slips; some patterns take the square of it."""
SHOWN = 50
"""Findings shown."""
GATHERED = 200
"""Faults gathered of each kind; nobody mends more in one go."""
LARGEST = 1e9
"""The largest number of either sign."""
LISTED = 40
"""Items of a list that says nothing else."""
MARKS = 4
"""Combining marks in a row."""
WIDEST = 100
"""Columns of a line that are shown."""
NAMED = 40
"""Characters of a name that are shown."""
LIKENESS = 0.6
"""How like a name must be to be guessed at."""
SURE = 0.7
"""How like a name must be to be written without asking."""
APART = 0.1
"""How much less like it the next name must then be."""
SINGLE_LINE = 60
"""Texts of up to so many characters stand on one line."""

ID = re.compile(r"[a-z][a-z0-9_]{0,31}")
"""Names of segments, events and answers."""


def plain_id(name: str) -> str:
    """The name as an id would be: letters without marks, ``_`` for what is neither letter nor digit."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain)[:32].strip("_") or "name"


_DEEP_KEY = re.compile(
    r"(?<![\w\"'-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){" + str(KEY_PARTS) + r"}"
)
_BRACKETS = re.compile(
    r'"""(?:\\.|[^\\"]|"(?!""))*+"""|\'\'\'(?:[^\']|\'(?!\'\'))*+\'\'\'|"(?:\\.|[^"\\\n])*+"|\'[^\'\n]*+\''
    r"|#[^\n]*+|^[ \t]*+[\w-]++[ \t]*+=|[\[\]{}]",
    re.DOTALL | re.MULTILINE,
)


def entries(text: str) -> int:
    """How much there is to read, whatever it is."""
    return text.count("\n") + text.count(",") + text.count("=")


def deep_key(text: str) -> int | None:
    """Where a dotted key with too many parts begins."""
    match = _DEEP_KEY.search(text)
    return match.start() if match else None


def deep_bracket(text: str) -> int | None:
    """Where brackets first stand too deep in brackets."""
    depth = 0
    for match in _BRACKETS.finditer(text):
        token = match.group()
        if token in "[{":
            depth += 1
        elif token in "]}":
            depth = max(0, depth - 1)
        elif token.endswith("="):
            depth = 0
        if depth > DEPTH:
            return match.start()
    return None


def text_fault(text: str, most: int) -> str | None:
    """What is wrong with a text of at most ``most`` characters: too long, hostile, piled up; None for a good one."""
    if len(text) > most:
        return f"has {len(text):,} characters; {most:,} is the most"
    if match := hostile(text):
        return f"contains {code_point(match.group())}, which terminals obey or hide"
    if most <= SINGLE_LINE and ("\n" in text or "\t" in text):
        return "must stand on one line"
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > MARKS:
            return f"piles up more than {MARKS} marks on one letter"
    return None
