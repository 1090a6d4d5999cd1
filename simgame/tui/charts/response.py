"""Curves over the hours of an activity, side by side, each on a scale of its own, with a mark where the plan stands."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from attrs import frozen

from simgame.tui.charts.line import line, round_step
from simgame.tui.charts.painter import Row, Span, Tone, beside, fit

SAMPLES = 161
"""Points a curve is drawn through; more than two a cell show nothing."""
LEAST = 6
"""Rows of a picture, at least."""
GAP = 2


@frozen
class Panel:
    """One curve, and what it is called."""

    title: Row
    values: Sequence[float]
    """One a level."""


def responses(
    panels: Sequence[Panel],
    hours: Sequence[float],
    own: int,
    width: int,
    height: int,
    tone: Tone,
    say: Callable[[float], str],
) -> list[Row]:
    """
    The curves beside each other, over the same hours.

    Args:
        panels: At least one.
        hours: Levels, rising from 0, for all of them.
        own: Index of the level where the plan stands.
        width: Columns.
        height: Rows, ``LEAST`` or more.
        tone: Of the curves.
        say: Writes a tick of their scales.
    """
    each = (width - GAP * (len(panels) - 1)) // len(panels)
    blocks = [(_panel(panel, hours, own, each, height, tone, say), each) for panel in panels]
    return beside(*blocks, gap=GAP)


def _panel(
    panel: Panel, hours: Sequence[float], own: int, width: int, height: int, tone: Tone, say: Callable[[float], str]
) -> list[Row]:
    most = hours[-1]
    values = [at(hours, panel.values, most * n / (SAMPLES - 1)) for n in range(SAMPLES)]
    mark = round(hours[own] / most * (SAMPLES - 1))
    drawn = line(values, width, height - 2, tone, say, mark=mark)
    margin = drawn[0][0].width
    axis = Span(" " * margin + _axis(most, width - margin), Tone.QUIET)
    return [fit(panel.title, width), *drawn, (axis,)]


def at(hours: Sequence[float], values: Sequence[float], x: float) -> float:
    """The value at some hours within the levels, on a straight line between the two nearest."""
    right = min(bisect_right(hours, x), len(hours) - 1)
    low, high = hours[right - 1], hours[right]
    share = (x - low) / (high - low)
    return values[right - 1] + share * (values[right] - values[right - 1])


def _axis(most: float, width: int) -> str:
    """Round hours under the cells where they are; the last one names the unit."""
    letters = [" "] * width
    last = f"{most:.4g} h"
    step = round_step(most / (4 if width >= 24 else 2))
    ticks = [step * n for n in range(int(most / step) + 1) if step * n < most]
    for tick in ticks:
        word = f"{tick:.4g}"
        start = round(tick / most * (width - 1))
        if start + len(word) < width - len(last):
            letters[start : start + len(word)] = word
    letters[max(width - len(last), 0) :] = last[-width:]
    return "".join(letters)
