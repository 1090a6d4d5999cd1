"""Demand by period: people who asked, hollow, beside people who bought, solid."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from simgame.figures import people
from simgame.sharing.drawing import WIDE, box, drawing, hollow, rule, solid, width_of, words
from simgame.sharing.scales import Scale, Slots, ticks

HEAD, AXIS = 48, 24
NUMBERED = 34
"""Pixels a period from which its numbers stand over its columns."""


def pairs_chart(pairs: Sequence[tuple[float, float]], names: tuple[str, str], width: int, says: str) -> Element:
    """
    The chart.

    Args:
        pairs: Who asked and who bought, one pair a period.
        names: What the two are called.
        width: Pixels.
        says: What it shows, for who cannot see it.
    """
    height = 240 if width == WIDE else 220
    marks = ticks(0.0, max(1.0, *(max(pair) for pair in pairs)))
    left = max(width_of(people(tick), "small") for tick in marks) + 8
    up, slots = Scale(0.0, marks[-1], height - AXIS, HEAD), Slots(len(pairs), left, width)
    parts = [*_legend(names, width), *_grid(marks, up, left, width), *_columns(pairs, up, slots)]
    named = (words(slots.middle(n), height - 6, str(n + 1), "quiet small", "middle") for n in slots.named(24))
    return drawing(width, height, says, [*parts, *named])


def _legend(names: tuple[str, str], width: int) -> Iterator[Element]:
    """Side by side, or under each other where that is too wide."""
    yield hollow(box(1, 1, 11, 11), "marketing")
    yield words(18, 11, names[0], "marketing strong")
    x, y = 18 + width_of(names[0]) + 18, 0
    if x + 18 + width_of(names[1]) > width:
        x, y = 1, 18
    yield solid(box(x, 1 + y, 11, 11), "sales")
    yield words(x + 17, 11 + y, names[1], "sales strong")


def _grid(marks: Sequence[float], up: Scale, left: float, right: float) -> Iterator[Element]:
    for tick in marks:
        y = up.at(tick)
        yield rule(left, y, right, y, "line" if tick else "axis")
        yield words(left - 6, y + 4, people(tick), "quiet small", "end")


def _columns(pairs: Sequence[tuple[float, float]], up: Scale, slots: Slots) -> Iterator[Element]:
    broad = slots.width * 0.4
    base = up.at(0.0)
    shapes: tuple[list[str], list[str]] = ([], [])
    for n, pair in enumerate(pairs):
        for side, amount in enumerate(pair):
            x = slots.middle(n) - broad + side * broad
            shapes[side].append(box(x + 1, base, broad - 2, up.at(amount) - base))
    yield hollow("".join(shapes[0]), "marketing")
    yield solid("".join(shapes[1]), "sales")
    if slots.width < NUMBERED:
        return
    for n, pair in enumerate(pairs):
        for side, (amount, tone) in enumerate(zip(pair, ("marketing", "sales"), strict=True)):
            x = slots.middle(n) - broad / 2 + side * broad
            yield words(x, up.at(amount) - 5, people(amount), f"{tone} small", "middle")
