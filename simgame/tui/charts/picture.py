"""A grid of cells to draw on: dots first, then words that do not cover each other."""

from itertools import groupby

from rich.cells import cell_len

from simgame.tui.charts.braille import Cells, dark, letter
from simgame.tui.charts.painter import Row, Span, Tone


class Picture:
    """Filled cell by cell, read row by row; x and y are cells from the top left."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._cells = [[(" ", Tone.PLAIN, False)] * width for _ in range(height)]
        self._lit = dark(width, height)
        self._words: set[tuple[int, int]] = set()

    def draw(self, x: int, y: int, drawn: str, tone: Tone) -> None:
        """One letter of a line, over which anything may lie."""
        self._cells[y][x] = (drawn, tone, False)

    def dot(self, dots: Cells, tone: Tone) -> None:
        """Dots in one tone; where others were lit before, they stay lit and take it too."""
        for y, row in enumerate(dots):
            for x, cell in enumerate(row if any(row) else ()):
                if cell:
                    self._lit[y][x] |= cell
                    self._cells[y][x] = (letter(self._lit[y][x]), tone, False)

    def write(self, x: int, y: int, text: str, tone: Tone, *, filled: bool = False) -> None:
        """Words that nothing else covers; they must lie inside."""
        width = cell_len(text)
        self._cells[y][x : x + width] = [(text, tone, filled), *[("", tone, filled)] * (width - 1)]
        self._words |= {(x + n, y) for n in range(width)}

    def is_taken(self, x: int, y: int) -> bool:
        """Whether words lie on a cell."""
        return (x, y) in self._words

    def has_room(self, x: int, y: int, width: int, apart: int = 1) -> bool:
        """Whether words so wide lie inside here, and others so many cells away."""
        inside = 0 <= y < self.height and x >= 0 and x + width <= self.width
        return inside and not any(self.is_taken(x + n, y) for n in range(-apart, width + apart))

    def row(self, y: int) -> Row:
        """As spans, exactly as wide as the picture."""
        runs = groupby(self._cells[y], key=lambda cell: cell[1:])
        return tuple(Span("".join(text for text, *_ in run), tone, filled) for (tone, filled), run in runs)
