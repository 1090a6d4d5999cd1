"""Who could buy, and what the owner believes of them. TOML: ``[segments.NAME]``."""

from attrs import NOTHING, Factory, frozen

from simgame.scenario.fields import NAME, words
from simgame.units import number


@frozen(kw_only=True)
class Start:
    """How a segment stands to the firm when the game opens."""

    awareness: float = number(0.0, "1", "[0, 1]")
    """Share that knows the firm."""
    leads: float = number(0.0, "leads", "[0, inf)")
    """People who asked and were not called yet."""
    opportunities: float = number(0.0, "opportunities", "[0, inf)")
    """People who think about an offer."""
    customers: float = number(0.0, "customers", "[0, inf)")
    """People who buy now and then."""
    satisfaction: float = number(70.0, "points", "[0, 100]")
    """How content the customers are; 70 is neutral."""


@frozen(kw_only=True)
class Belief:
    """What the owner thinks of a segment at first, and how unsure that is."""

    need: float = number(NOTHING, "points of the scale", "[0, 10]")
    """Where they seem to be on the scale of the product."""
    need_sd: float = number(2.0, "points of the scale", "(0, 10]")
    """How far off that may be (sd)."""
    worth: float = number(NOTHING, "$/order", "(0, inf)")
    """What they seem willing to pay."""
    worth_sd: float = number(NOTHING, "$/order", "(0, inf)")
    """How far off that may be (sd)."""


@frozen(kw_only=True)
class Segment:
    """People who want about the same; players have to find out what they want and what it is worth to them."""

    name: str = words(NAME)
    """What they are called on screen."""
    prospects: float = number(NOTHING, "people", "(0, inf)")
    """People in the segment, customers included (M)."""
    need: float = number(NOTHING, "points of the scale", "[0, 10]")
    """What they want, on the scale of the product (theta)."""
    worth: float = number(NOTHING, "$/order", "(0, inf)")
    """What an order is worth to them (W)."""
    start: Start = Factory(Start)
    belief: Belief
