"""Scales of charts: round numbers along an axis, and periods beside each other."""

import math

from attrs import frozen

STEPS = (1, 2, 2.5, 5, 10)
"""Distances between ticks that are easy to read, in powers of ten."""
LEAST = 1e-9
"""Of what two amounts are apart, in their size; nearer ones are one."""
COUNTED = 5
"""From here on, multiples are written and not every so many from the first."""
EVERY = (1, 2, 3, COUNTED, 10, 20, 50, 100)
"""Which periods are numbered: each, every second …"""


@frozen
class Scale:
    """Amounts as places between two ends."""

    low: float
    high: float
    start: float
    """Where ``low`` lies, pixels."""
    end: float

    def at(self, amount: float) -> float:
        return self.start + (amount - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(low: float, high: float, about: int = 4) -> list[float]:
    """Round numbers that hold all from ``low`` to ``high`` between the first and the last; two at least."""
    size = max(abs(low), abs(high), 1.0)
    span = high - low if high - low > LEAST * size else size
    power = 10.0 ** math.floor(math.log10(span / about))
    step = next(each * power for each in STEPS if each * power >= span / about * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


@frozen
class Slots:
    """Periods side by side, each as wide as the others."""

    count: int
    start: float
    end: float

    @property
    def width(self) -> float:
        return (self.end - self.start) / self.count

    def left(self, index: int) -> float:
        return self.start + index * self.width

    def middle(self, index: int) -> float:
        return self.left(index) + self.width / 2

    def named(self, room: float) -> list[int]:
        """Those whose number is written, from 0, so that each has ``room`` pixels: all, some, or each fifth or so."""
        every = next(each for each in EVERY if each * self.width >= room or each == EVERY[-1])
        if every < COUNTED:
            return list(range(0, self.count, every))
        return [0, *range(every - 1, self.count, every)]
