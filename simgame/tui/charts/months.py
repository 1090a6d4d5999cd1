"""Lanes over the periods of a game: columns for what matters, one row each for the rest, all on one time axis."""

import math
from collections.abc import Sequence
from statistics import fmean

from attrs import frozen
from rich.cells import cell_len

from simgame.tui.charts.painter import Row, Span, Tone, fit, pad

COLUMNS = " ▁▂▃▄▅▆▇█"
SEEN = 0.5
"""What is smaller is written as 0, and drawn so."""
WIDEST = 6
"""Cells of a column; more look like a wall."""


@frozen(kw_only=True)
class Lane:
    """One quantity over time."""

    label: str
    values: Sequence[float]
    tone: Tone
    last: str
    """Words at the right end."""
    height: int = 1
    top: float | None = None
    """Value of a full column; the largest of its own where left out. Debts are red, and as tall as deep."""
    mark: str = " "


def months(lanes: Sequence[Lane], period: str, width: int) -> list[Row]:
    """
    The lanes under each other, the numbers of the periods under them.

    Args:
        lanes: All with the same number of values, at least one.
        period: What a period is called.
        width: Cells, labels and all; periods that find no room are drawn together.
    """
    label = max(cell_len(lane.label) for lane in lanes) + 5
    last = max(cell_len(lane.last) for lane in lanes) + 2
    room = max(width - label - last, 1)
    together = math.ceil(len(lanes[0].values) / room)
    count = math.ceil(len(lanes[0].values) / together)
    cell = max(min(room // count, WIDEST), 1)
    rows = [row for lane in lanes for row in _lane(lane, cell, label, together)]
    axis = Span(_axis(count, cell, together), Tone.QUIET)
    rows.append((Span(pad(f"   {period.capitalize()}", label), Tone.QUIET), axis))
    return [fit(row, width) for row in rows]


def _axis(count: int, cell: int, together: int) -> str:
    """Numbers under the columns they belong to; every fifth or tenth where they would touch."""
    every = next(step for step in (1, 5, 10, 25, 100) if step * cell > len(str(count * together)))
    letters = [" "] * (count * cell)
    for column in sorted({0, *range(every - 1, count, every)}):
        start = column * cell + _gap(cell)
        number = str((column + 1) * together if column else 1)
        if start + len(number) <= count * cell:
            letters[start : start + len(number)] = number
    return "".join(letters)


def _lane(lane: Lane, cell: int, label: int, together: int) -> list[Row]:
    values = [fmean(lane.values[start : start + together]) for start in range(0, len(lane.values), together)]
    size = (max(map(abs, values)) if lane.top is None else lane.top) or 1.0
    full = 8 * lane.height - 1
    levels = [max(round(abs(value) / size * full), 1) if abs(value) >= SEEN else 0 for value in values]
    rows: list[Row] = []
    for y in reversed(range(lane.height)):
        lit = [_column(level - 8 * y, value, lane.tone, cell) for level, value in zip(levels, values, strict=True)]
        rows.append((Span(" " * label), *(span for pair in lit for span in pair)))
    head = (Span(f" {lane.mark} ", lane.tone), Span(pad(lane.label, label - 3)))
    rows[-1] = (*head, *rows[-1][1:], Span(f"  {lane.last}", Tone.STRONG if lane.height > 1 else Tone.PLAIN))
    return rows


def _column(eighths: int, value: float, tone: Tone, cell: int) -> tuple[Span, Span]:
    wide = cell - _gap(cell)
    tone = Tone.BAD if value < 0 else tone
    if eighths >= len(COLUMNS) - 1:
        drawn = Span(" " * wide, tone, filled=True)
    elif eighths > 0:
        drawn = Span(COLUMNS[eighths] * wide, tone)
    else:
        drawn = Span(" " * wide)
    return Span(" " * _gap(cell)), drawn


def _gap(cell: int) -> int:
    return 1 if cell > 1 else 0
