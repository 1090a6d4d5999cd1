"""Firms one does not own. TOML: ``[rivals.background]`` and ``[rivals.NAME]``."""

from collections.abc import Mapping

from attrs import NOTHING, Factory, field, frozen

from simgame.rules import Rivals
from simgame.scenario.fields import NAME, rest, words
from simgame.units import interval, number


@frozen(kw_only=True)
class Rival:
    """A rival with a face: it stands in the buyer's choice, and answers some moves in kind."""

    name: str = words(NAME)
    """What it is called on screen."""
    awareness: float = number(0.5, "1", "[0, 1]")
    """Share of people who know it; it counts only with those."""
    price: float = number(NOTHING, "$/order", "(0, inf)")
    """Its list price where nothing happens."""
    usual_fit: float = number(0.5, "1", "[0, 1]")
    """How well its product meets the needs of segments that ``fit`` leaves out."""
    fit: Mapping[str, float] = field(
        factory=dict, metadata={"unit": "1", "bounds": interval("[0, 1]"), "most": 12, "segments": True}
    )
    """How well its product meets their needs, by segment."""
    reacts: float = number(0.15, "1/week", "[0, 1]", usual=(0, 0.5))
    """Chance in a week to answer a move in kind."""
    firmness: float = number(0.3, "1", "[0, 1]")
    """How much of the move it answers."""
    drift: float = number(0.1, "1/week", "[0, 1]")
    """Share of the way back to where it stands by itself that it goes in a week."""
    notices_price: float = number(0.05, "1", "[0, 1]")
    """Share by which your price must fall under your own last four weeks before it is noticed."""
    notices_promotion: float = number(0.25, "1", "[0, 10]")
    """Share by which your promotion must rise over your own last four weeks before it is noticed."""


@frozen(kw_only=True)
class RivalsTable:
    """Firms one does not own. TOML: ``[rivals]``."""

    background: Rivals = Factory(Rivals)
    faces: Mapping[str, Rival] = rest(most=12)
    """Rivals with a face, each in a table of its own beside ``background``."""
