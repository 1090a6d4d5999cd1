"""Text from files and players, made safe to draw."""

import re
import unicodedata

from textual.content import Content

_KEPT = "\n"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset({"\u200c", "\u200d"})


def plain(text: str, style: str = "") -> Content:
    """
    Text exactly as written: brackets are no markup, and nothing reaches the terminal but letters.

    Args:
        text: From anywhere.
        style: Ours, such as ``bold $quiet``; never from a file.
    """
    seen = "".join(letter for letter in text.expandtabs(4) if _drawn(letter))
    return Content.styled(seen, style) if style else Content(seen)


def _drawn(letter: str) -> bool:
    return letter in _KEPT or letter in _JOINERS or unicodedata.category(letter) not in _HIDDEN


def paragraphs(text: str) -> Content:
    """Text of several lines as an author wraps them: an empty line parts paragraphs, other breaks do not count."""
    told = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return plain("\n\n".join(part for part in told if part))
