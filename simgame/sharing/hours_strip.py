"""Hours a week over the game: a lane of columns for each activity, marketing over sales."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from simgame.figures import hours
from simgame.sharing.drawing import NARROW, box, drawing, mark, rule, solid, words
from simgame.sharing.scales import Slots

LANE, GAP, HEAD, AXIS = 30, 10, 36, 22
"""Pixels of height."""
GUTTER = 0.86
"""Of the room of a period, what its column takes."""


@frozen(kw_only=True)
class Lane:
    """One activity, or the heading of a side where it has no hours."""

    name: str
    """Of the activity, or of a side."""
    given: tuple[float, ...] = ()
    """Hours a week, one a period."""


def hours_strip(lanes: Sequence[Lane], most: float, width: int, says: str) -> Element:
    """
    The strip.

    Args:
        lanes: From top to bottom; a heading stands over those of its side.
        most: Hours a week that fill a lane.
        width: Pixels.
        says: What it shows, for who cannot see it.
    """
    heights = [LANE + GAP if lane.given else HEAD for lane in lanes]
    slots = Slots(max(len(lane.given) for lane in lanes), 112 if width == NARROW else 130, width - 62)
    parts: list[Element] = []
    top = 0.0
    for lane, height in zip(lanes, heights, strict=True):
        parts += _lane(lane, most, slots, top + height, width) if lane.given else [_heading(lane, top)]
        top += height
    named = [words(slots.middle(n), top + AXIS - 6, str(n + 1), "quiet small", "middle") for n in slots.named(24)]
    return drawing(width, top + AXIS, says, [*parts, *named])


def _heading(lane: Lane, top: float) -> Element:
    return words(0, top + HEAD - 8, lane.name.upper(), f"{lane.name} strong small")


def _lane(lane: Lane, most: float, slots: Slots, base: float, width: int) -> Iterator[Element]:
    mean = sum(lane.given) / len(lane.given)
    columns = (
        box(slots.left(n) + slots.width * (1 - GUTTER) / 2, base, slots.width * GUTTER, -LANE * given / (most or 1.0))
        for n, given in enumerate(lane.given)
        if given
    )
    yield mark(lane.name, 7, base - 9, lane.name)
    yield words(20, base - 4, lane.name.capitalize())
    yield solid("".join(columns), lane.name)
    yield rule(slots.start, base, slots.end, base)
    yield words(width, base - 4, hours(round(mean, 1)), "strong", "end")
