"""News that changes the rules for a while, and may ask a question. TOML: ``[events.NAME]``."""

from collections.abc import Mapping

from attrs import NOTHING, field, frozen

from simgame.scenario.fields import HEADLINE, SAY, TEXT, table, words
from simgame.units import number


@frozen(kw_only=True)
class Effect:
    """A number changed for some weeks: first all ``times``, then all ``plus``; a stock is added to once."""

    on: str
    """Path of the number, ``promotion.reach`` or ``stock.leads``."""
    times: float = number(1.0, "1", "[0, 100]")
    """Factor on the number: 1.2 is a fifth more."""
    plus: float = number(0.0, "the number's own unit", "(-inf, inf)")
    """What is added; below 0 it is taken away."""
    segment: str | None = None
    """The segment it is for; all of them where left out."""
    weeks: int | None = number(None, "weeks", "[1, 520]")
    """How long; for good where left out."""
    delay: int = number(0, "weeks", "[0, 520]")
    """Weeks until it starts."""
    market: bool = False
    """Whether it is for every firm in the market."""


@frozen(kw_only=True)
class Answer:
    """One of two or three answers to an event's question."""

    say: str = words(SAY)
    """The answer, as the player reads it."""
    cost: float = number(0.0, "$", "(-inf, inf)")
    """Paid at once; below 0 it is received."""
    effects: tuple[Effect, ...] = field(default=(), metadata={"most": 12})
    """What it changes."""


@frozen(kw_only=True)
class Event:
    """Something that happens in week ``at``, to every player alike unless ``chance`` is below 1."""

    at: int = number(NOTHING, "week", "[1, 520]")
    """Week in which it begins, counted from 1."""
    chance: float = number(1.0, "1", "[0, 1]")
    """Probability that it happens at all; one draw."""
    headline: str = words(HEADLINE)
    """The news, or the question, in one line."""
    text: str = words(TEXT, "")
    """The rest of it."""
    default: str | None = None
    """The answer of who gives none."""
    effects: tuple[Effect, ...] = field(default=(), metadata={"most": 12})
    """What it changes, whatever is answered."""
    answers: Mapping[str, Answer] = table(most=3)
    """Answers to its question, two or three; none where it asks nothing."""
