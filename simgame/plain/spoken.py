"""Text as it is printed: safe, without signs that are seen and not said, and in lines that a terminal holds."""

import re
import unicodedata
from collections.abc import Iterator

from simgame.characters import printable
from simgame.figures import MINUS

WIDTH = 79
"""Columns of the longest line."""
_SAID = (
    (re.compile(rf"{MINUS}\s*"), "minus "),
    (re.compile(r"±\s*"), "give or take "),
    (re.compile(r"▲\s*"), "up "),
    (re.compile(r"▼\s*"), "down "),
    (re.compile(r"([$€£¥][\d.,]+)k\b"), r"\1 thousand"),
    (re.compile(r"([$€£¥][\d.,]+)m\b"), r"\1 million"),
    (re.compile(r"(?<![\d.,])1 h\b"), "1 hour"),
    (re.compile(r"(\d) h\b"), r"\1 hours"),
    (re.compile(r"\s+·\s+"), ", "),
    (re.compile(r"…"), "..."),
)
"""Signs and abbreviations, and the words for them."""
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2013\u2014\u2022\u00b7", "-"),
        "×": "x",
        "€": "EUR ",
        "£": "GBP ",
        "¥": "JPY ",
        "ß": "ss",
        "æ": "ae",
        "ø": "o",
        "Æ": "AE",
        "Ø": "O",
    }
)
"""What stands for letters that ASCII does not have."""


def spoken(text: str) -> str:
    """Text from anywhere on one line: words for signs, and nothing that a terminal would obey."""
    told = printable(" ".join(text.split()))
    for sign, said in _SAID:
        told = sign.sub(said, told)
    return told


def in_ascii(text: str) -> str:
    """The nearest text of ASCII letters; what has no likeness becomes a question mark."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode("ascii")


def wrapped(text: str, width: int = WIDTH) -> Iterator[str]:
    """Lines of at most so many columns, broken between words, and within one only where it alone is longer."""
    line = ""
    for word in text.split(" "):
        for piece in _pieces(word, width):
            joined = f"{line} {piece}" if line else piece
            if _columns(joined) > width:
                yield line
                line = piece
            else:
                line = joined
    yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    while _columns(word) > width:
        most = next(n for n in range(width, 0, -1) if _columns(word[:n]) <= width)
        yield word[:most]
        word = word[most:]
    yield word


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
