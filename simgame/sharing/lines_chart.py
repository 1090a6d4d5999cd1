"""Lines over the periods of a game, each with its name and its last amount at its end."""

from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from simgame.sharing.drawing import WIDE, apart, drawing, mark, rule, width_of, words
from simgame.sharing.markup import element, place
from simgame.sharing.scales import Scale, Slots, ticks

TOP, AXIS = 12, 24
ROW = 17
"""Pixels between two names at the ends."""
START = 42
"""Pixels that the word for the opening takes under the axis."""
ROOM = 24
"""Pixels for the number of a period."""
MARKED = 26
"""Periods up to which each has its mark."""


@frozen(kw_only=True)
class Line:
    """One course of amounts."""

    name: str
    """Ours: it names colour, dashes and mark too."""
    values: tuple[float, ...]
    """From the opening on."""


def lines_chart(lines: Sequence[Line], say: Callable[[float], str], width: int, says: str) -> Element:
    """
    The chart; the first line is drawn over the others.

    Args:
        lines: Of any lengths; all begin where the first does.
        say: Writes an amount, short.
        width: Pixels.
        says: What it shows, for who cannot see it.
    """
    height = 280 if width == WIDE else 240
    every = [value for line in lines for value in line.values]
    marks = ticks(min(0.0, *every), max(every))
    names = {line.name: f"{line.name} {say(line.values[-1])}" for line in lines}
    left = max(width_of(say(tick), "small") for tick in marks) + 8
    right = width - max(map(width_of, names.values())) - 14
    up = Scale(marks[0], marks[-1], height - AXIS, TOP)
    count = max(len(line.values) for line in lines)
    slots = Slots(count - 1, left, right) if count > 1 else Slots(1, left, right)
    parts = [*_grid(marks, up, left, right, say), *_periods(slots, height)]
    for line in reversed(lines):
        parts += _line(line, up, slots)
    ends = apart([up.at(line.values[-1]) for line in lines], ROW, TOP, height - AXIS)
    for line, y in zip(lines, ends, strict=True):
        parts.append(words(right + 10, y + 4, names[line.name], f"{line.name} strong"))
    return drawing(width, height, says, parts)


def _grid(
    marks: Sequence[float], up: Scale, left: float, right: float, say: Callable[[float], str]
) -> Iterator[Element]:
    for tick in marks:
        y = up.at(tick)
        yield rule(left, y, right, y, "line" if tick else "axis")
        yield words(left - 6, y + 4, say(tick), "quiet small", "end")


def _periods(slots: Slots, height: float) -> Iterator[Element]:
    """Periods end where the lines have their marks."""
    yield words(slots.start, height - 6, "start", "quiet small", "start")
    for n in slots.named(ROOM):
        x = slots.left(n + 1)
        if x > slots.start + START:
            yield words(x, height - 6, str(n + 1), "quiet small", "middle")


def _line(line: Line, up: Scale, slots: Slots) -> Iterator[Element]:
    points = [(slots.left(n), up.at(value)) for n, value in enumerate(line.values)]
    drawn = "L".join(f"{place(x)} {place(y)}" for x, y in points)
    yield element("path", d=f"M{drawn}", class_=f"hollow course {line.name}")
    marked = points if len(points) <= MARKED else points[-1:]
    for x, y in marked:
        yield mark(line.name, x, y, line.name)
