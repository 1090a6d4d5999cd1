"""Curves in plain text: a plot with a mark a curve, and a row of blocks."""

import math
from collections.abc import Mapping, Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
SHARED = "*"
"""Where curves lie on each other."""


def plot(  # noqa: PLR0913  # a picture: what, how large, and how its ends are called
    curves: Mapping[str, Sequence[float]], width: int, height: int, top: str, bottom: str, across: Sequence[str]
) -> list[str]:
    """
    Rows of a picture in which 0 is at the bottom.

    Args:
        curves: By the letter they are drawn with; all as long, and evenly across.
        width: Columns, labels and all.
        height: Rows of the picture; one more names the ends.
        top: What the largest value is called.
        bottom: What 0 is called.
        across: What the left end, the right end and all between them are called, evenly.
    """
    margin = max(len(top), len(bottom))
    room = width - margin - 2
    most = max((max(values) for values in curves.values()), default=0.0) or 1.0
    cells = [[" "] * room for _ in range(height)]
    for mark, values in curves.items():
        for column in range(room):
            value = _at(values, column / (room - 1))
            row = height - 1 - round(value / most * (height - 1))
            cells[row][column] = mark if cells[row][column] == " " else SHARED
    labels = {0: top, height - 1: bottom}
    rows = [f"{labels.get(n, ''):>{margin}} |{''.join(row)}".rstrip() for n, row in enumerate(cells)]
    return [*rows, f"{'':>{margin}} +{'-' * room}", f"{'':>{margin + 2}}{spread(across, room)}"]


def spread(words: Sequence[str], width: int) -> str:
    """Words evenly over a width, the first and the last at its ends."""
    cells = [" "] * width
    for n, word in enumerate(words):
        middle = n / max(len(words) - 1, 1) * (width - 1)
        start = min(max(round(middle - len(word) / 2), 0), width - len(word))
        cells[start : start + len(word)] = word
    return "".join(cells).rstrip()


def blocks(values: Sequence[float], width: int) -> str:
    """A curve as a row of blocks, from its least to its most."""
    low, high = min(values), max(values)
    reach = high - low or 1.0
    heights = (_at(values, n / (width - 1)) for n in range(width))
    return "".join(BLOCKS[min(int((value - low) / reach * len(BLOCKS)), len(BLOCKS) - 1)] for value in heights)


def _at(values: Sequence[float], share: float) -> float:
    """The value so far along a curve, on a straight line between its two nearest points."""
    place = share * (len(values) - 1)
    left = min(math.floor(place), len(values) - 2) if len(values) > 1 else 0
    right = min(left + 1, len(values) - 1)
    return values[left] + (place - left) * (values[right] - values[left])
