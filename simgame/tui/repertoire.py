"""Letters that screens are drawn with: all of them, those of a plain console, or ASCII alone."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

REPERTOIRES = ("auto", "braille", "blocks", "ascii")
"""What a player may ask for; ``auto`` looks at the terminal."""
_PLAIN_CONSOLES = ("linux", "cons25", "vt220")
"""Terminals whose fonts hold some 256 letters, those of the old code page 437 among them."""
_BRAILLE = range(0x2800, 0x2900)
_UPPER, _LOWER = 0b0001_1011, 0b1110_0100
"""Dots in the upper and the lower half of a cell."""

_TO_BLOCKS = {
    "…": ".", "–": "-", "←": "<", "→": ">", "↑": "^", "↓": "v", "⏎": "<",
    "━": "─", "┃": "│", "┄": "·", "┊": "·", "╌": "·",
    "┏": "┌", "┓": "┐", "┗": "└", "┛": "┘", "┣": "├", "┫": "┤", "┳": "┬", "╋": "┼",
    "╸": "─", "╺": "─", "╹": "│", "╻": "│",
    "▁": "_", "▂": "▄", "▃": "▄", "▅": "▄", "▆": "█", "▇": "█",
    "▉": "█", "▊": "█", "▋": "▌", "▍": "▌", "▎": "▌", "▏": "│",
    "▖": "▄", "▗": "▄", "▘": "▀", "▝": "▀", "▙": "█", "▛": "█", "▜": "█", "▟": "█",
    "▪": "■", "▷": "►", "▸": "►", "▾": "▼", "◁": "◄", "◂": "◄", "◆": "♦",
    "●": "•", "✓": "√", "✕": "x", "✗": "x", "✚": "+",
}  # fmt: skip
_TO_ASCII = {
    "±": "~", "·": ".", "¿": "?", "×": "x",
    "─": "-", "│": "|", "└": "+", "┌": "+", "┐": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "▀": '"', "▄": "_", "█": "#", "▌": "|", "▐": "|", "░": ":", "▒": "%", "■": "#",
    "▲": "^", "▼": "v", "►": ">", "◄": "<", "♦": "&", "○": "o", "•": "*", "√": "+",
}  # fmt: skip


class Repertoire(LineFilter):
    """Puts the nearest letter that can be shown in the place of each that cannot, cell for cell."""

    def __init__(self, letters: Mapping[int, str]) -> None:
        super().__init__()
        self._letters = letters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(text.translate(self._letters), style, control) for text, style, control in segments]


def repertoire(wanted: str, environment: Mapping[str, str]) -> Repertoire | None:
    """
    What replaces letters, or None where all can be shown.

    Args:
        wanted: One of ``REPERTOIRES``.
        environment: Says which terminal this is.
    """
    if wanted == "auto":
        wanted = "blocks" if environment.get("TERM", "") in _PLAIN_CONSOLES else "braille"
    return None if wanted == "braille" else Repertoire(letters(wanted))


@lru_cache
def letters(name: str) -> Mapping[int, str]:
    """By code point, what replaces a letter in ``blocks`` or ``ascii``; the rest stays."""
    blocks = {ord(one): other for one, other in (*_TO_BLOCKS.items(), *_dots())}
    if name == "blocks":
        return blocks
    return {code: _TO_ASCII.get(other, other) for code, other in blocks.items()} | {
        ord(one): other for one, other in _TO_ASCII.items()
    }


def _dots() -> Iterator[tuple[str, str]]:
    """Braille as half blocks: a half with any dot in it is solid."""
    for code in _BRAILLE:
        upper, lower = code & _UPPER, code & _LOWER
        yield chr(code), "█" if upper and lower else "▀" if upper else "▄" if lower else " "
