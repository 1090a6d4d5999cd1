"""Measured effects beside their published bands. Sources: docs/evidence.md."""

import math

from attrs import frozen

from simgame.units import Interval

SMALL = 0.005
"""Under this, two decimals would show nothing."""


@frozen(kw_only=True)
class Figure:
    """One measured number of an effect."""

    name: str
    """What was measured, and over which time."""
    value: float
    band: Interval | None = None
    """Where published findings put it; None for a number shown for information."""
    share: bool = False
    """Whether it reads as a percentage."""

    @property
    def inside(self) -> bool:
        """Whether it lies in its band; a number without a band does."""
        return self.band is None or self.value in self.band

    @property
    def text(self) -> str:
        """The number as people read it."""
        if self.share:
            return f"{self.value:.0%}"
        return f"{self.value:.2f}" if abs(self.value) >= SMALL else f"{self.value:.1g}"

    @property
    def band_text(self) -> str:
        """The band as people read it; empty without one."""
        if self.band is None:
            return ""
        low, high = (f"{end:.0%}" if self.share else f"{end:g}" for end in (self.band.low, self.band.high))
        if math.isinf(self.band.high):
            return f"{'over' if self.band.low_open else 'from'} {low}"
        if math.isinf(self.band.low):
            return f"{'under' if self.band.high_open else 'up to'} {high}"
        return low if low == high else f"{low} to {high}"


@frozen(kw_only=True)
class MeasuredEffect:
    """One effect of the reference plan, measured, beside its published band."""

    id: str
    """As in docs/evidence.md: AT-1, AT-2 and so on."""
    claim: str
    figures: tuple[Figure, ...] = ()
    source: str = ""
    """Keys of the table of sources."""
    missing: str = ""
    """Why this scenario has nothing to measure; empty where there are figures."""

    @property
    def measured(self) -> tuple[float, ...]:
        """The numbers alone."""
        return tuple(figure.value for figure in self.figures)

    @property
    def inside(self) -> bool:
        """Whether every figure lies in its band; an effect that does not apply does."""
        return all(figure.inside for figure in self.figures)
