"""A map of a market: what buyers want across, what they would pay up, as clouds that tighten as more is known."""

from collections.abc import Iterator, Sequence

from attrs import frozen
from rich.cells import cell_len

from simgame.tui.charts.braille import ACROSS, DOWN, Cells
from simgame.tui.charts.clouds import Axis, Cloud, Plane, Ring, core, outline, within
from simgame.tui.charts.painter import Row, Span, Tone, pad, right
from simgame.tui.charts.picture import Picture

HERE, SAYS = "╋", "●"
"""Where the firm stands; what buyers say they would pay, where price tests tell otherwise."""
SPARSE = 4
"""Dots from one to the next on an outline of before."""
APART = 3
"""Cells between numbers below the axis."""
FOOT = 2
"""Rows under the clouds: the axis and its numbers."""


@frozen(kw_only=True)
class Group:
    """Buyers, by what is believed of them."""

    name: str
    pin: Span
    """One letter of one cell; its tone is the group's."""
    now: Cloud
    before: Cloud
    """A period ago; a faint outline."""
    says: float
    """What they say they would pay."""


def positions(
    groups: Sequence[Group],
    here: tuple[float, float],
    axes: tuple[Axis, Axis],
    ends: tuple[str, str],
    width: int,
    height: int,
) -> list[Row]:
    """
    Clouds with a dense core and an outline, and where the firm stands among them.

    Args:
        groups: Later ones lie over earlier ones.
        here: Where the firm stands, across and up.
        axes: Across and up; what lies outside is not drawn.
        ends: Words for the first and the last tick across.
        width: Cells, labels and all; at least 30.
        height: Rows; at least 6.
    """
    across, up = axes
    margin = max(cell_len(up.say(value)) for value in (*up.ticks, here[1]))
    plane = Plane(across, up, width - margin - 2, height - FOOT)
    picture = Picture(plane.width, plane.height)
    _cross(picture, plane, here)
    for group in groups:
        picture.dot(outline(plane.ring(group.before), plane, SPARSE), Tone.LINE)
    for group in groups:
        picture.dot(core(plane.ring(group.now), plane), group.pin.tone)
    outlines = [outline(plane.ring(group.now), plane) for group in groups]
    for group, cells in zip(groups, outlines, strict=True):
        picture.dot(cells, group.pin.tone)
    _write(picture, plane, groups, here, outlines)
    sides = _side(plane, here[1], margin)
    return [*((*sides[y], *picture.row(y)) for y in range(plane.height)), *_foot(plane, here[0], ends, margin)]


def _cross(picture: Picture, plane: Plane, here: tuple[float, float]) -> None:
    x, y = plane.column(here[0]), plane.row(here[1])
    for row in range(plane.height):
        picture.draw(x, row, "┊", Tone.LINE)
    for column in range(plane.width):
        picture.draw(column, y, "┄", Tone.LINE)


def _write(
    picture: Picture, plane: Plane, groups: Sequence[Group], here: tuple[float, float], outlines: Sequence[Cells]
) -> None:
    """Marks where they belong; then names beside them, or wherever they cover least."""
    at = (plane.column(here[0]), plane.row(here[1]))
    picture.write(*at, HERE, Tone.STRONG)
    pins = [_pin(picture, plane, group) for group in groups]
    for group, (x, _) in zip(groups, pins, strict=True):
        says = plane.row(group.says)
        if plane.are_apart(group.says, group.now.up) and picture.has_room(x, says, 1):
            picture.write(x, says, SAYS, group.pin.tone)
    _name(picture, "you", Tone.STRONG, _beside(*at, 3), outlines)
    for group, (x, y) in zip(groups, pins, strict=True):
        width = cell_len(group.name)
        spots = (*_beside(x, y, width), *_around(plane.ring(group.now), width))
        _name(picture, group.name, group.pin.tone, spots, outlines)
    _name(picture, plane.up.name, Tone.QUIET, [(1, 0)], outlines)


def _pin(picture: Picture, plane: Plane, group: Group) -> tuple[int, int]:
    """The group's mark, at its guess or as near to it in the row as others leave room."""
    x, y = plane.column(group.now.across), plane.row(group.now.up)
    near = sorted(range(plane.width), key=lambda column: abs(column - x))
    x = next((column for column in near if not picture.is_taken(column, y)), x)
    picture.write(x, y, group.pin.text, group.pin.tone, filled=group.pin.filled)
    return x, y


def _beside(x: int, y: int, width: int) -> tuple[tuple[int, int], ...]:
    """Right of a mark, left of it, under it, over it."""
    return ((x + 2, y), (x - 1 - width, y), (x - width // 2, y + 1), (x - width // 2, y - 1))


def _around(ring: Ring, width: int) -> Iterator[tuple[int, int]]:
    """Over an outline, under it, right of it, left of it."""
    middle, y = round(ring.x) // ACROSS - width // 2, round(ring.y) // DOWN
    yield middle, round(ring.y - ring.high) // DOWN - 1
    yield middle, round(ring.y + ring.high) // DOWN + 1
    yield round(ring.x + ring.wide) // ACROSS + 2, y
    yield round(ring.x - ring.wide) // ACROSS - 1 - width, y


def _name(picture: Picture, name: str, tone: Tone, spots: Sequence[tuple[int, int]], outlines: Sequence[Cells]) -> None:
    """At the spot where it covers least; nowhere if other words lie on all of them."""
    width = cell_len(name)
    free = [(x, y) for x, y in spots if picture.has_room(x, y, width)]
    if free:
        x, y = min(free, key=lambda spot: sum(bool(c) for o in outlines for c in o[spot[1]][spot[0] : spot[0] + width]))
        picture.write(x, y, name, tone)


def _side(plane: Plane, here: float, margin: int) -> list[Row]:
    """The axis at the left: its ticks, and the firm's own price."""
    said = {plane.row(tick): (plane.up.say(tick), Tone.QUIET) for tick in plane.up.ticks}
    said[plane.row(here)] = (plane.up.say(here), Tone.STRONG)
    rows: list[Row] = []
    for y in range(plane.height):
        text, tone = said.get(y, ("", Tone.QUIET))
        rows.append((Span(right(text, margin), tone), Span(" ┤" if text else " │", Tone.QUIET)))
    return rows


def _foot(plane: Plane, here: float, ends: tuple[str, str], margin: int) -> list[Row]:
    """The axis below with words at both ends; under it the firm's own place, and the ticks that find room."""
    line, numbers = Picture(plane.width, 1), Picture(plane.width, 1)
    for x in range(plane.width):
        line.draw(x, 0, "─", Tone.QUIET)
    for tick in plane.across.ticks:
        line.draw(plane.column(tick), 0, "┴", Tone.QUIET)
    half = plane.width // 2 - 3
    low, high = (pad(f" {end} ", min(cell_len(end) + 2, half)) for end in ends)
    line.write(1, 0, low, Tone.QUIET)
    line.write(plane.width - 1 - cell_len(high), 0, high, Tone.QUIET)
    name = f" {plane.across.name} "
    middle = (plane.width - cell_len(name)) // 2
    if line.has_room(middle, 0, cell_len(name)):
        line.write(middle, 0, name, Tone.QUIET)
    for value, tone in ((here, Tone.STRONG), *((tick, Tone.QUIET) for tick in plane.across.ticks)):
        said = plane.across.say(value)
        x = within(plane.column(value) - cell_len(said) // 2, plane.width - cell_len(said) + 1)
        if numbers.has_room(x, 0, cell_len(said), APART):
            numbers.write(x, 0, said, tone)
    left = Span(" " * (margin + 1), Tone.QUIET)
    return [(left, Span("└", Tone.QUIET), *line.row(0)), (left, Span(" "), *numbers.row(0))]
