"""Dots finer than letters: each cell of a picture holds two across and four down."""

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_BRAILLE = 0x2800

Cells = list[list[int]]
"""The lit dots of each cell, by row and column; 0 is a cell with none."""


def dark(width: int, height: int) -> Cells:
    """So many cells with no dot lit."""
    return [[0] * width for _ in range(height)]


def light(cells: Cells, x: int, y: int) -> None:
    """Light a dot, counted from the top left; one outside the picture is left out."""
    if 0 <= y < len(cells) * DOWN and 0 <= x < len(cells[0]) * ACROSS:
        cells[y // DOWN][x // ACROSS] |= _DOTS[x % ACROSS][y % DOWN]


def letter(cell: int) -> str:
    """The letter that shows these dots."""
    return chr(_BRAILLE + cell)
