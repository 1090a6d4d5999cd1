"""What a small firm can do besides its routine. TOML: ``[plays.NAME]``."""

from attrs import field, frozen

from simgame.scenario.events import Effect
from simgame.scenario.fields import HEADLINE, NAME, TEXT, choice, words
from simgame.scenario.rule import Rule
from simgame.units import number

FUNCTIONS = ("marketing", "sales")


@frozen(kw_only=True)
class Play:
    """Money and hours spent once, for effects that last: chosen at a strategy meeting."""

    name: str = words(NAME)
    """What it is called on screen."""
    function: str = choice(FUNCTIONS[0], *FUNCTIONS)
    """Which of the two it belongs to."""
    text: str = words(TEXT, "")
    """What it is, for the player."""
    cost: float = number(0.0, "$", "[0, inf)")
    """Paid once, in the first week of the period."""
    hours: float = number(0.0, "hours", "[0, 10000]")
    """Spent once, off the budget of the period."""
    cooldown: int = number(0, "periods", "[0, 200]")
    """Periods until it can be chosen again."""
    limit: int | None = number(None, "times", "[1, 200]")
    """How often a game allows it; any number of times where left out."""
    requires: Rule | None = None
    """What must hold for it to be offered."""
    chance: float = number(1.0, "1", "[0, 1]")
    """Probability that it works at all; one draw."""
    won: str = words(HEADLINE, "")
    """The news where it worked."""
    lost: str = words(HEADLINE, "")
    """The news where it did not."""
    reveals: tuple[str, ...] = field(default=(), metadata={"limit": 32, "most": 12})
    """Rivals whose strength the owner knows from then on."""
    effects: tuple[Effect, ...] = field(default=(), metadata={"most": 12})
    """What it changes."""
