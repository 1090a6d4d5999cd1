"""Places on one line, the first named over it and the others under it: points, and what buyers want and pay."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from simgame.sharing.drawing import apart, drawing, mark, rule, width_of, words
from simgame.sharing.scales import Scale

OVER = 26
"""Pixels above the line."""
EDGE = 6
"""Pixels from where the line begins to the left edge, besides what stands there."""


@frozen(kw_only=True)
class Point:
    """One place on the line."""

    at: float
    says: str
    """Beside its mark."""
    tone: str
    name: str = ""
    """Of a plan, whose mark it has then."""
    filled: bool = True


@frozen(kw_only=True)
class Axis:
    """The line itself; points beyond its ends are drawn at them."""

    low: float
    high: float
    before: str = ""
    """What stands before it."""
    after: str = ""


def points_chart(over: Point, under: Sequence[Point], axis: Axis, width: int, says: str) -> Element:
    """
    The line with its marks.

    Args:
        over: Named above the line.
        under: Named below it.
        axis: The line.
        width: Pixels.
        says: What it shows, for who cannot see it.
    """
    room = max(width_of(axis.before, "small"), width_of(axis.after, "small")) + EDGE
    across = Scale(axis.low, axis.high, room, width - room)
    parts = [
        words(0, OVER + 4, axis.before, "quiet small"),
        rule(room, OVER, width - room, OVER, "axis"),
        words(width, OVER + 4, axis.after, "quiet small", "end"),
        *_named([over], across, OVER - 12, width),
        *_named(under, across, OVER + 20, width),
    ]
    return drawing(width, OVER + 24, says, parts)


def _named(points: Sequence[Point], across: Scale, base: float, width: int) -> Iterator[Element]:
    """Each with its words as near as the others let them be."""
    places = [across.at(min(max(point.at, across.low), across.high)) for point in points]
    broad = max(width_of(point.says) for point in points)
    middles = apart(places, broad + 6, min(broad / 2, width / 2), max(width - broad / 2, width / 2))
    for point, x, middle in zip(points, places, middles, strict=True):
        yield mark(point.name, x, OVER, point.tone, filled=point.filled)
        yield words(middle, base, point.says, f"{point.tone} strong", "middle")
