"""What an editor cannot show as it is, kept for the file: ends of lines, the byte order mark, hidden characters."""

import re
from difflib import SequenceMatcher

from attrs import frozen

from simgame.characters import disarmed
from simgame.errors import UnreadableFile

MARK = "\ufeff"
_END = re.compile(r"\r\n|\r|\n")
_FIRST = 0x10F000
"""Private characters that no font and no text uses: each stands in for one that terminals obey or hide."""
_ALL = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE0080))))
_HIDDEN = [letter for letter, seen in zip(_ALL, disarmed(_ALL), strict=True) if letter != seen]
_STAND_INS = {letter: chr(_FIRST + n) for n, letter in enumerate(_HIDDEN)}
_TO_SHOW = str.maketrans(_STAND_INS)
_TO_KEEP = str.maketrans({stand_in: letter for letter, stand_in in _STAND_INS.items()})
STAND_INS = frozenset(_STAND_INS.values())


def shown(text: str) -> str:
    """A text an editor can hold: lines end in a newline, hidden characters are stand-ins one cell wide."""
    return _END.sub("\n", text).translate(_TO_SHOW)


def meant(text: str) -> str:
    """The text an editor holds, with the hidden characters it stands for."""
    return text.translate(_TO_KEEP)


@frozen
class Kept:
    """How a file was written, beside its text."""

    raw: str
    """The text as it was read, byte order mark and all."""

    @classmethod
    def of(cls, raw: str, name: object) -> "Kept":
        """
        Of the text of a file.

        Raises:
            UnreadableFile: It uses the characters that stand in for hidden ones.
        """
        if not STAND_INS.isdisjoint(raw):
            raise UnreadableFile(name, "holds private characters that the editor uses itself", "Take them out first.")
        return cls(raw)

    @property
    def text(self) -> str:
        """For an editor."""
        return shown(self.raw.removeprefix(MARK))

    def written(self, text: str) -> str:
        """
        A text of an editor as the file should hold it.

        Lines that stayed end as they did, new ones as most do. A return alone among other ends, which no scenario
        may have, becomes an end like most.
        """
        ends = _END.findall(self.raw)
        usual = max(("\n", "\r\n") if "\n" in self.raw else ("\n", "\r"), key=ends.count)
        ends = [usual if end == "\r" else end for end in ends]
        mark = MARK * self.raw.startswith(MARK)
        lines = meant(text).split("\n")
        if len(set(ends)) <= 1:
            return mark + usual.join(lines)
        kept = _matched(_END.split(self.raw.removeprefix(MARK)), ends, lines, usual)
        return mark + "".join(line + end for line, end in zip(lines, [*kept, ""], strict=True))


def _matched(old: list[str], ends: list[str], new: list[str], usual: str) -> list[str]:
    """The end of each new line but the last."""
    found = [usual] * (len(new) - 1)
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for n in range(block.size):
            if block.a + n < len(ends) and block.b + n < len(found):
                found[block.b + n] = ends[block.a + n]
    return found
