"""Numbers that know their unit, bounds and source: what errors, forms and reference pages print."""

import math
from typing import Any

from attrs import Attribute, NothingType, field, frozen


@frozen
class Interval:
    """Where a number may lie; an end may be open (excluded) or infinite."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, value: float) -> bool:
        above = value > self.low if self.low_open else value >= self.low
        below = value < self.high if self.high_open else value <= self.high
        return above and below

    def __str__(self) -> str:
        if math.isinf(self.low) and math.isinf(self.high):
            return "any number"
        if math.isinf(self.high):
            return f"more than {self.low:g}" if self.low_open else f"{self.low:g} or more"
        if self.low_open or self.high_open:
            low = "more than " if self.low_open else "at least "
            high = "less than " if self.high_open else "at most "
            return f"{low}{self.low:g} and {high}{self.high:g}"
        return f"between {self.low:g} and {self.high:g}"


def interval(text: str) -> Interval:
    """Read ``[0, 1)`` as mathematicians write it; ``inf`` stands for no bound."""
    low, high = (float(end) for end in text[1:-1].split(","))
    return Interval(low, high, low_open=text[0] == "(", high_open=text[-1] == ")")


def _inside(_record: object, attribute: "Attribute[Any]", value: Any) -> None:  # noqa: ANN401  # arrays come in too
    if isinstance(value, int | float) and value not in attribute.metadata["bounds"]:
        raise ValueError(f"{attribute.name} is {value:g}, but must be {attribute.metadata['bounds']}")


def number(  # noqa: PLR0913  # one call states all that is known of a number
    default: float | NothingType | None,
    unit: str,
    bounds: str,
    *,
    usual: tuple[float, float] | None = None,
    kind: str = "D",
    source: str = "",
    hidden: bool = False,
) -> Any:  # noqa: ANN401  # attrs types field() so too
    """
    A field for one number of the rules.

    Args:
        default: The number where a scenario says nothing; NOTHING where it must say one, None where it may stay open.
        unit: In words, ``hours/week``.
        bounds: Hard bounds, ``[0, 1)``; a scalar outside raises ValueError.
        usual: Range outside which a scenario is warned.
        kind: A published figure, M calibrated to a published composite, S published sign or shape, D design.
        source: Key of the source in docs/evidence.md.
        hidden: Whether its owner cannot read it off the firm's own counts, so that forecasts are unsure of it.

    Arrays (from modifiers and belief draws, which clip) are taken unchecked.
    """
    known = {"unit": unit, "bounds": interval(bounds), "usual": usual, "kind": kind, "source": source, "hidden": hidden}
    return field(default=default, validator=_inside, metadata=known)
