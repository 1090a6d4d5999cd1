"""Beliefs in two directions as clouds of dots: an outline, and a core where the truth lies as often as not."""

import math
from collections.abc import Callable
from typing import NamedTuple

from attrs import frozen

from simgame.tui.charts.braille import ACROSS, DOWN, Cells, dark, light

CORE = 0.41
"""Of the reach of an outline that, in each direction by itself, holds nine in ten: so far holds half."""
_NEAR = 1e-9
"""Of a step; an end that is a tick but for rounding has its tick."""


@frozen(kw_only=True)
class Cloud:
    """A guess in two directions, and how far off it may be."""

    across: float
    up: float
    across_off: float
    """From the guess to the outline."""
    up_off: float


@frozen(kw_only=True)
class Axis:
    """One direction of the map."""

    name: str
    low: float
    high: float
    """Above ``low``."""
    step: float
    """From tick to tick."""
    say: Callable[[float], str]
    """Writes a tick, or where the firm stands."""

    @property
    def ticks(self) -> list[float]:
        """Whole steps between the ends."""
        first, last = math.ceil(self.low / self.step - _NEAR), math.floor(self.high / self.step + _NEAR)
        return [index * self.step for index in range(first, last + 1)]

    def dot(self, value: float, dots: int) -> float:
        """Where a value falls on so many dots."""
        return (value - self.low) / (self.high - self.low) * (dots - 1)


class Ring(NamedTuple):
    """An ellipse in dots of the picture."""

    x: float
    y: float
    wide: float
    high: float


@frozen
class Plane:
    """Where values fall on a picture of so many cells."""

    across: Axis
    up: Axis
    width: int
    height: int

    def column(self, value: float) -> int:
        """The cell, from the left; what lies outside falls on the edge."""
        return within(round(self.across.dot(value, self.width * ACROSS)) // ACROSS, self.width)

    def row(self, value: float) -> int:
        """The same from the top."""
        dots = self.height * DOWN
        return within(round(dots - 1 - self.up.dot(value, dots)) // DOWN, self.height)

    def are_apart(self, one: float, other: float) -> bool:
        """Whether two values upwards fall in rows of their own, and not by rounding alone."""
        dots = self.height * DOWN
        off = abs(self.up.dot(one, dots) - self.up.dot(other, dots))
        return off >= DOWN / 2 and self.row(one) != self.row(other)

    def ring(self, cloud: Cloud) -> Ring:
        """The outline of a cloud; it may reach beyond the picture."""
        columns, rows = self.width * ACROSS, self.height * DOWN
        x, y = self.across.dot(cloud.across, columns), self.up.dot(cloud.up, rows)
        wide = self.across.dot(cloud.across + cloud.across_off, columns) - x
        high = self.up.dot(cloud.up + cloud.up_off, rows) - y
        return Ring(x, rows - 1 - y, wide, high)


def outline(ring: Ring, plane: Plane, every: int = 1) -> Cells:
    """
    The dots around a ring.

    Args:
        ring: In dots of the plane.
        plane: What lies outside it is left out.
        every: 1 for all of them, 2 for every other one.
    """
    cells = dark(plane.width, plane.height)
    steps = max(math.ceil(2 * math.pi * max(ring.wide, ring.high)), 1)
    turns = (2 * math.pi * step / steps for step in range(steps))
    dots = dict.fromkeys(
        (round(ring.x + ring.wide * math.cos(turn)), round(ring.y + ring.high * math.sin(turn))) for turn in turns
    )
    for x, y in list(dots)[::every]:
        light(cells, x, y)
    return cells


def core(ring: Ring, plane: Plane) -> Cells:
    """Every other dot inside, as far as the truth lies as often as not."""
    cells = dark(plane.width, plane.height)
    wide, high = CORE * ring.wide, CORE * ring.high
    for y in range(math.ceil(ring.y - high), math.floor(ring.y + high) + 1):
        reach = wide * math.sqrt(max(1 - ((y - ring.y) / high) ** 2, 0.0)) if high else 0.0
        for x in range(math.ceil(ring.x - reach), math.floor(ring.x + reach) + 1):
            if (x + y) % 2 == 0:
                light(cells, x, y)
    return cells


def within(cell: int, cells: int) -> int:
    """The nearest cell of so many."""
    return min(max(cell, 0), cells - 1)
