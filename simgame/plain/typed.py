"""What was typed, as words, numbers and choices; what cannot be meant says so and changes nothing."""

import re
from collections.abc import Iterable, Mapping

from simgame.characters import printable
from simgame.errors import SimgameError
from simgame.scenario.diagnose import did_you_mean, listed

NAMED = 30
"""Letters of what was typed that are repeated."""
LONGEST = 20
"""Letters of a number."""
SHORTEST = 3
"""Letters from which the beginning of a word stands for it."""
NONE = ("none", "no", "nothing", "off")
"""What takes something back."""
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})?(?:\.[0-9]{1,6})?")
_AROUND = "$€£¥ \t"


class Unclear(SimgameError):
    """Something was typed that cannot be done; nothing is changed by it."""

    def __init__(self, told: str, hint: str = "") -> None:
        super().__init__(told)
        self.hint = hint


def words(line: str) -> list[str]:
    """The words of a line in small letters; signs that only part them are left out."""
    parted = line.casefold().replace("=", " ").replace(":", " ")
    return [word for each in parted.split() if (word := each.strip(",;.!?\"'()"))]


def number(word: str) -> float:
    """
    The number that a word says, ``10``, ``1,200``, ``$68`` or ``6h``.

    Raises:
        Unclear: It says none.
    """
    bare = word.strip(_AROUND).removesuffix("hours").removesuffix("h").removesuffix("%")
    signed = bare[:1] + bare[1:].lstrip(_AROUND)
    if len(signed) > LONGEST or not any(letter.isdigit() for letter in signed) or not _NUMBER.fullmatch(signed):
        raise Unclear(f"{quoted(word)} is no number.", "Write it in digits, with a point: 10 or 10.5.")
    return float(signed.replace(",", ""))


def is_number(word: str) -> bool:
    """Whether a word says a number."""
    try:
        number(word)
    except Unclear:
        return False
    return True


def known(word: str, names: Iterable[str]) -> str:
    """
    The name that a word means: that name, or the only one that begins so.

    Raises:
        Unclear: It is none of them, or could be several.
    """
    all_names = list(names)
    if word in all_names:
        return word
    begun = [name for name in all_names if name.startswith(word)] if len(word) >= SHORTEST else []
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise Unclear(f"{quoted(word)} could be {listed(begun)}. Nothing is changed.")
    hint = did_you_mean(word, all_names).replace("`", "")
    raise Unclear(f"{quoted(word)} is not understood. Nothing is changed.", hint[:1].upper() + hint[1:])


def chosen(text: str, options: Mapping[str, str]) -> str:
    """
    The key of the option that was meant: by its number from 1, its key, its name, or how either begins.

    Raises:
        Unclear: None of them, or could be several.
    """
    keys, asked = list(options), text.casefold().strip()
    if asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= len(keys):
        return keys[int(asked) - 1]
    names = {**{key.casefold(): key for key in keys}, **{name.casefold(): key for key, name in options.items()}}
    if asked in names:
        return names[asked]
    begun = {key for name, key in names.items() if asked and name.startswith(asked)}
    if len(begun) == 1:
        return begun.pop()
    offered = ", ".join(f"{at} {name}" for at, name in enumerate(options.values(), 1))
    raise Unclear(f"{quoted(text)} is none of these. Nothing is changed.", f"Choose a number: {offered}.")


def quoted(word: str) -> str:
    """What was typed, short and safe."""
    return f'"{printable(word, NAMED)}"'
