"""A line over time in braille, with round ticks and the last value named."""

import math
from collections.abc import Callable, Sequence

from simgame.tui.charts.painter import Row, Span, Tone, right

_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_BRAILLE = 0x2800


def line(
    values: Sequence[float], width: int, height: int, tone: Tone, say: Callable[[float], str], *, slots: int = 0
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
    """
    ticks = round_ticks(min(values), max(values), height)
    height = 1 + (len(ticks) - 1) * max((height - 1) // (len(ticks) - 1), 1)
    low, high = ticks[0], ticks[-1]
    labels = {_row(tick, low, high, height): say(tick) for tick in ticks}
    margin = max(len(label) for label in labels.values())
    room = max(width - margin - 2, 1)
    cells = _draw(values, room, height, low, high, max(slots, len(values)))
    rows = []
    for y in range(height):
        edge = "┤" if y in labels else "│"
        label = Span(f"{right(labels.get(y, ''), margin)} {edge}", Tone.QUIET)
        rows.append((label, *_spans(cells[y], tone, dotted=y in labels)))
    return rows


def round_ticks(low: float, high: float, height: int) -> list[float]:
    """Three or so round values that hold all between them."""
    low, high = min(low, 0.0) if low < high / 2 else low, max(high, 0.0)
    if high - low < 1e-9:
        low, high = low - 1, high + 1
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


def _draw(values: Sequence[float], width: int, height: int, low: float, high: float, slots: int) -> list[list[int]]:
    cells = [[0] * width for _ in range(height)]
    across, down = width * 2 - 1, height * 4 - 1
    points = [
        (round(index / max(slots - 1, 1) * across), round((high - value) / (high - low) * down))
        for index, value in enumerate(values)
    ]
    for start, end in zip(points, points[1:] or points, strict=False):
        _stroke(cells, start, end)
    return cells


def _stroke(cells: list[list[int]], start: tuple[int, int], end: tuple[int, int]) -> None:
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for step in range(steps + 1):
        x = round(start[0] + (end[0] - start[0]) * step / steps)
        y = round(start[1] + (end[1] - start[1]) * step / steps)
        for thick in (y, min(y + 1, len(cells) * 4 - 1)):
            cells[thick // 4][x // 2] |= _DOTS[x % 2][thick % 4]


def _spans(cells: list[int], tone: Tone, *, dotted: bool) -> Row:
    spans: list[Span] = []
    for cell in cells:
        drawn = bool(cell)
        letter = chr(_BRAILLE + cell) if drawn else ("┄" if dotted else " ")
        if spans and (spans[-1].tone == tone) == drawn:
            spans[-1] = Span(spans[-1].text + letter, spans[-1].tone)
        else:
            spans.append(Span(letter, tone if drawn else Tone.LINE))
    return tuple(spans)
