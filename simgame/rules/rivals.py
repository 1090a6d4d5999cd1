"""The numbers of rivals with a face. TOML: ``[rivals.NAME]``."""

from typing import Any

from attrs import NOTHING, frozen

from simgame.units import number


@frozen(kw_only=True)
class Faces:
    """
    Rivals with a face, one row a rival in file order; a game may have none.

    Each is an array of shape (R, 1, 1), or (R, 1, G) where modifiers make it differ by game; appeal is (R, S, 1).
    What moves the choice for or against the firm itself leaves them alone.
    """

    awareness: Any = number(NOTHING, "1", "[0, 1]")
    """Share of people who know the rival, where it stands by itself (A_r)."""
    price: Any = number(NOTHING, "$/order", "(0, inf)")
    """List price where it stands by itself, $ (p_r)."""
    appeal: Any = number(NOTHING, "log odds", "(-inf, inf)")
    """Log odds of buying there, by segment, of who does not know the rival and would pay just its price."""
    awareness_appeal: Any = number(NOTHING, "log odds", "[0, 10]")
    """What being known adds (bA)."""
    price_appeal: Any = number(NOTHING, "log odds", "[0, 20]")
    """What a price at twice their worth takes away (bp)."""
    reacts: Any = number(NOTHING, "1/week", "[0, 1]")
    """Chance in a week to answer a move in kind."""
    firmness: Any = number(NOTHING, "1", "[0, 1]")
    """How much of the move it answers."""
    drift: Any = number(NOTHING, "1/week", "[0, 1]")
    """Share of the way home it goes in a week."""
    notices_price: Any = number(NOTHING, "1", "[0, 1]")
    """Share by which the firm's price must fall under its own last four weeks to be noticed."""
    notices_promotion: Any = number(NOTHING, "1", "[0, inf)")
    """Share by which the firm's promotion must rise over its own last four weeks to be noticed."""
