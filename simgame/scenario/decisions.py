"""What a player decides for one period: the entries of a game's log."""

from collections.abc import Mapping

from attrs import Factory, field, fields, frozen

from simgame.units import number


@frozen(kw_only=True)
class Hours:
    """Hours a week on each activity."""

    research: float = number(0.0, "hours/week", "[0, 1000]")
    """Listening, and changing the product."""
    pricing: float = number(0.0, "hours/week", "[0, 1000]")
    """Looking after the price that is really paid."""
    promotion: float = number(0.0, "hours/week", "[0, 1000]")
    """Making the firm known."""
    prospecting: float = number(0.0, "hours/week", "[0, 1000]")
    """Answering leads, then calling strangers."""
    closing: float = number(0.0, "hours/week", "[0, 1000]")
    """Turning opportunities into customers."""

    @property
    def total(self) -> float:
        """Hours a week, all activities."""
        return self.research + self.pricing + self.promotion + self.prospecting + self.closing


ACTIVITIES = tuple(attribute.name for attribute in fields(Hours))
MARKETING = ("research", "pricing", "promotion")
SALES = ("prospecting", "closing")
SIDES = {"marketing": MARKETING, "sales": SALES}
"""Activities that create demand, and those that satisfy it."""


@frozen(kw_only=True)
class Spend:
    """Money a week."""

    promotion: float = number(0.0, "$/week", "[0, inf)")
    """Buys awareness."""
    research: float = number(0.0, "$/week", "[0, inf)")
    """Buys interviews."""


@frozen(kw_only=True)
class Target:
    """Whom the firm is for: weights by segment, in any unit; a left-out segment is 0, none at all means equal."""

    promotion: Mapping[str, float] = field(factory=dict)
    """Who hears of the firm."""
    prospecting: Mapping[str, float] = field(factory=dict)
    """Who gets called."""
    product: Mapping[str, float] = field(factory=dict)
    """Whose needs the product follows."""

    @classmethod
    def of(cls, segment: str) -> "Target":
        """One segment for all three, or ``all``."""
        weights = {} if segment == "all" else {segment: 1.0}
        return cls(promotion=weights, prospecting=weights, product=weights)


@frozen(kw_only=True)
class PeriodDecisions:
    """All that is decided for one period; hours and money are per week."""

    hours: Hours = Factory(Hours)
    price: float | None = None
    """List price in $; None keeps the price of the period before."""
    spend: Spend = Factory(Spend)
    target: Target = Factory(Target)
    plays: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(factory=dict)
    """Answer by event; a question left out takes its default."""
    prediction: Mapping[str, tuple[float, float]] = field(factory=dict)
    """Range the player expects, by measure."""
    goals: Mapping[str, float] = field(factory=dict)
    note: str = ""
