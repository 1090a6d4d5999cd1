"""Several curves over one axis, each named at its end, with a faint trace of how it was before."""

from collections.abc import Callable, Sequence

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from simgame.tui.charts.braille import ACROSS, DOWN, Cells, dark, light
from simgame.tui.charts.line import MARK, round_step, round_ticks
from simgame.tui.charts.painter import Row, Span, Tone, right, said
from simgame.tui.charts.picture import Picture

LEAST = 5
"""Rows of a picture, at least."""
SPARSE = 3
"""Dots from one to the next on a trace of before."""
MOST_NAMED = 18
"""Cells of a name."""


@frozen(kw_only=True)
class Curve:
    """Values evenly spaced across the axis."""

    values: Sequence[float]
    tone: Tone
    name: str = ""
    before: Sequence[float] = ()
    """How it was; nothing is drawn where it did not change."""


@frozen(kw_only=True)
class Axis:
    """What lies across: its ends, how a tick is written, and where the firm stands."""

    low: float
    high: float
    say: Callable[[float], str]
    here: float


def lines(curves: Sequence[Curve], across: Axis, width: int, height: int, say: Callable[[float], str]) -> list[Row]:
    """
    All curves on one scale.

    Args:
        curves: At least one; later ones lie over earlier ones.
        across: The axis.
        width: Columns, labels and all; 20 or more.
        height: Rows, ``LEAST`` or more.
        say: Writes a tick of the scale.
    """
    every = [value for curve in curves for value in (*curve.values, *curve.before)]
    ticks = round_ticks(min(every), max(every), height - 1)
    steps = max((height - 2) // (len(ticks) - 1), 1)
    rows = 1 + (len(ticks) - 1) * steps
    labels = {rows - 1 - n * steps: say(tick) for n, tick in enumerate(ticks)}
    margin = max(map(cell_len, labels.values()))
    names = [set_cell_size(said(curve.name), min(cell_len(said(curve.name)), MOST_NAMED)) for curve in curves]
    tail = max(map(cell_len, names)) + 1 if any(names) else 0
    plane = _Plane(max(width - margin - 2 - tail, 1), rows, ticks[0], ticks[-1])
    picture = Picture(plane.width, rows)
    for y in labels:
        for x in range(plane.width):
            picture.draw(x, y, "┄", Tone.LINE)
    for curve in curves:
        if list(curve.before) != list(curve.values):
            picture.dot(plane.traced(curve.before, SPARSE), Tone.QUIET)
    for curve in curves:
        picture.dot(plane.traced(curve.values), curve.tone)
    share = (across.here - across.low) / (across.high - across.low)
    for curve in curves:
        picture.draw(*plane.cell(curve.values, share), MARK, Tone.STRONG)
    ends = _ends([plane.cell(curve.values, 1.0)[1] for curve in curves], rows)
    drawn = []
    for y in range(rows):
        name = next(
            (Span(f" {n}", curve.tone) for n, curve, end in zip(names, curves, ends, strict=True) if end == y), Span("")
        )
        edge = Span(f"{right(labels.get(y, ''), margin)} {'┤' if y in labels else '│'}", Tone.QUIET)
        drawn.append((edge, *picture.row(y), name))
    return [*drawn, (Span(" " * (margin + 2) + _ticks(across, plane.width), Tone.QUIET),)]


@frozen
class _Plane:
    width: int
    height: int
    low: float
    high: float

    def traced(self, values: Sequence[float], every: int = 1) -> Cells:
        """The dots of a curve; only one in so many."""
        cells, last = dark(self.width, self.height), None
        for x in range(self.width * ACROSS if values else 0):
            y = self._dot(_at(values, x / max(self.width * ACROSS - 1, 1)))
            if x % every == 0:
                between = range(min(last, y), max(last, y) + 1) if last is not None and every == 1 else (y,)
                for step in between:
                    light(cells, x, step)
            last = y
        return cells

    def cell(self, values: Sequence[float], share: float) -> tuple[int, int]:
        """The cell of a curve at a share of the way across."""
        share = min(max(share, 0.0), 1.0)
        return round(share * (self.width - 1)), self._dot(_at(values, share)) // DOWN

    def _dot(self, value: float) -> int:
        return round((self.high - value) / (self.high - self.low) * (self.height * DOWN - 1))


def _at(values: Sequence[float], share: float) -> float:
    """The value at a share of the way, on a straight line between the two nearest."""
    place = share * (len(values) - 1)
    left = min(int(place), max(len(values) - 2, 0))
    return values[left] + (place - left) * (values[min(left + 1, len(values) - 1)] - values[left])


def _ends(wanted: Sequence[int], rows: int) -> list[int]:
    """A row for each name, as near to the end of its curve as the others allow."""
    taken: dict[int, int] = {}
    for n in sorted(range(len(wanted)), key=lambda n: wanted[n]):
        free = [row for row in range(rows) if row not in taken.values()]
        taken[n] = min(free, key=lambda row: (abs(row - wanted[n]), -row), default=-1)
    return [taken[n] for n in range(len(wanted))]


def _ticks(across: Axis, width: int) -> str:
    """Round values under the cells where they are; the last one stands at the end."""
    letters = [" "] * width
    step = round_step((across.high - across.low) / (5 if width >= 36 else 2))
    first = int(across.low / step) + (across.low % step > 0)
    last = across.say(across.high)
    for n in range(first, int(across.high / step) + 1):
        word = across.say(step * n)
        start = round((step * n - across.low) / (across.high - across.low) * (width - 1))
        if start + len(word) < width - len(last):
            letters[start : start + len(word)] = word
    letters[max(width - len(last), 0) :] = last[-width:]
    return "".join(letters)
