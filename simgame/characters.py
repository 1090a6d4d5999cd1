"""Characters that no file may carry to a terminal, and how they are called in print."""

import re
import unicodedata

# Controls but newline and tab, bidirectional overrides, marks without width (not the joiners U+200C and U+200D).
_HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_UNPRINTABLE = re.compile(f"[\n\t]|{_HOSTILE.pattern}")


def hostile(text: str) -> "re.Match[str] | None":
    """The first character that a terminal would obey or hide."""
    return _HOSTILE.search(text)


def disarmed(text: str) -> str:
    """The text with a blank for every hostile character, as long as before."""
    return _HOSTILE.sub(" ", text)


def removed(text: str) -> str:
    """The text without its hostile characters."""
    return _HOSTILE.sub("", text)


def printable(text: str, most: int | None = None) -> str:
    """The text on one line with unprintable characters spelled out, cut after ``most``."""
    if most is not None and len(text) > most:
        text = text[: most - 1] + "…"
    return _UNPRINTABLE.sub(lambda match: match.group().encode("unicode_escape").decode(), text)


def code_point(character: str) -> str:
    """How a character is called in print: ``U+202E``, with its Unicode name if it has one."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
