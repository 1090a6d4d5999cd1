"""News that changes the rules for a while, and may ask a question. TOML: ``[events.NAME]``."""

from collections.abc import Mapping

from attrs import field, frozen

from simgame.scenario.fields import HEADLINE, SAY, TEXT, table, words
from simgame.scenario.rule import Rule
from simgame.units import number


@frozen(kw_only=True)
class Effect:
    """A number changed for some weeks: first all ``times``, then all ``plus``; a stock is only added to."""

    on: str
    """Path of the number, ``promotion.reach`` or ``stock.leads``."""
    times: float = number(1.0, "1", "[0, 100]")
    """Factor on the number: 1.2 is a fifth more."""
    plus: float = number(0.0, "the number's own unit", "(-inf, inf)")
    """What is added; below 0 it is taken away."""
    segment: str | None = None
    """The segment it is for, ``target`` for whom the firm aims at; all of them where left out."""
    weeks: int | None = number(None, "weeks", "[1, 520]")
    """How long; for good where left out. A stock is added to in each of the weeks, or once where left out."""
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
    """Something that happens in week ``at``, or at the start of the first period before which ``when`` holds."""

    at: int | None = number(None, "week", "[1, 520]")
    """Week in which it begins, counted from 1."""
    when: Rule | None = None
    """Condition that brings it at the start of a period, on the figures of the last finished one."""
    chance: float = number(1.0, "1", "[0, 1]")
    """Probability that it happens at all; one draw, at the first time that it could."""
    again_after: int | None = number(None, "periods", "[1, 200]")
    """Periods after which ``when`` may bring it again; once in a game where left out."""
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
