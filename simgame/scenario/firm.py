"""The player's firm, and the levers that open later. TOML: ``[firm]`` and ``[unlock.LEVER]``."""

from attrs import NOTHING, field, frozen

from simgame.rules import firm
from simgame.scenario.fields import NAME, SAY, words
from simgame.units import interval, number


@frozen(kw_only=True)
class Firm(firm.Firm):
    """What the firm costs, what it can do, and how it stands at first."""

    price: float = number(NOTHING, "$/order", "(0, inf)")
    """List price at first."""
    price_range: tuple[float, float] | None = field(
        default=None, metadata={"unit": "$/order", "bounds": interval("(0, inf)"), "usual": None}
    )
    """Lowest and highest list price; half to double the price where left out."""
    spend_limit: float = number(2_000.0, "$/week", "[0, inf)")
    """Most money a week, for promotion and for research each."""
    cash: float = number(NOTHING, "$", "(-inf, inf)")
    """Money at first."""
    position: float = number(5.0, "points of the scale", "[0, 10]")
    """What the product is like at first (x)."""
    scale: tuple[str, str] = words(NAME, ("plain", "special"))
    """What the ends of the scale mean, 0 and 10."""
    skill: float = number(0.3, "1", "[0, 1]")
    """Skill of selling at first (T)."""
    alignment: float = number(0.8, "1", "[0, 1]")
    """Alignment of marketing and sales at first (G)."""


@frozen(kw_only=True)
class Unlock:
    """A lever that opens later, and why."""

    period: int = number(NOTHING, "period", "[1, 200]")
    """First period in which the lever can be moved."""
    say: str = words(SAY, "")
    """Why it opens, as the player reads it."""
