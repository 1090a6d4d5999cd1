"""A line over time in braille, with round ticks and the last value named."""

import math
from collections.abc import Callable, Sequence

from simgame.tui.charts.braille import ACROSS, DOWN, Cells, dark, letter, light
from simgame.tui.charts.painter import Row, Span, Tone, right
from simgame.tui.charts.scale import joined

MARK = "▲"
FLAT = 0.04
"""Share of its size that an axis spans at least: a hair's breadth is not drawn as a mountain."""


def line(
    values: Sequence[float],
    width: int,
    height: int,
    tone: Tone,
    say: Callable[[float], str],
    *,
    slots: int = 0,
    mark: int = -1,
) -> list[Row]:
    """
    A line from left to right, on an axis of its own that holds 0 where the values come near it.

    Args:
        values: In the order of time, at least one.
        width: Columns, labels and all.
        height: Rows at most, at least 4; the ticks stand evenly in them.
        tone: Of the line.
        say: Writes a tick.
        slots: Values a full width has room for; more than there are values leaves the future open.
        mark: Index of a value to be marked; none where it is negative.
    """
    ticks = round_ticks(min(values), max(values), height)
    height = 1 + (len(ticks) - 1) * max((height - 1) // (len(ticks) - 1), 1)
    low, high = ticks[0], ticks[-1]
    labels = {_row(tick, low, high, height): say(tick) for tick in ticks}
    margin = max(len(label) for label in labels.values())
    room = max(width - margin - 2, 1)
    points = _points(values, room, height, low, high, max(slots, len(values)))
    cells = _draw(points, room, height)
    letters = [_letters(row, tone, dotted=y in labels) for y, row in enumerate(cells)]
    if mark >= 0:
        x, y = points[mark]
        letters[y // DOWN][x // ACROSS] = (MARK, Tone.STRONG)
    rows = []
    for y in range(height):
        edge = "┤" if y in labels else "│"
        label = Span(f"{right(labels.get(y, ''), margin)} {edge}", Tone.QUIET)
        rows.append((label, *joined(letters[y])))
    return rows


def round_ticks(low: float, high: float, height: int) -> list[float]:
    """Three or so round values that hold all between them."""
    low, high = min(low, 0.0) if low < high / 2 else low, max(high, 0.0)
    least = max(FLAT * max(abs(low), abs(high)), 2 * (high == low == 0), 1e-9)
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    step = round_step((high - low) / (1 if height < 4 else 2))
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [index * step for index in range(first, last + 1)]


def round_step(rough: float) -> float:
    """The next 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough - 1e-12)


def _row(value: float, low: float, high: float, height: int) -> int:
    return round((high - value) / (high - low) * (height - 1))


def _points(
    values: Sequence[float], width: int, height: int, low: float, high: float, slots: int
) -> list[tuple[int, int]]:
    """Column and row of each value, in dots from the top left."""
    across, down = width * ACROSS - 1, height * DOWN - 1
    return [
        (round(index / max(slots - 1, 1) * across), round((high - value) / (high - low) * down))
        for index, value in enumerate(values)
    ]


def _draw(points: Sequence[tuple[int, int]], width: int, height: int) -> Cells:
    cells = dark(width, height)
    for start, end in zip(points, points[1:] or points, strict=False):
        _stroke(cells, start, end)
    return cells


def _stroke(cells: Cells, start: tuple[int, int], end: tuple[int, int]) -> None:
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for step in range(steps + 1):
        x = round(start[0] + (end[0] - start[0]) * step / steps)
        y = round(start[1] + (end[1] - start[1]) * step / steps)
        light(cells, x, y)
        light(cells, x, y + 1)


def _letters(cells: list[int], tone: Tone, *, dotted: bool) -> list[tuple[str, Tone]]:
    empty = ("┄" if dotted else " ", Tone.LINE)
    return [(letter(cell), tone) if cell else empty for cell in cells]
