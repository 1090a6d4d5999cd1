"""The numbers of the segments, one array a number. TOML: ``[segments.NAME]``."""

from typing import Any

from attrs import NOTHING, frozen

from simgame.units import number


@frozen(kw_only=True)
class Segments:
    """
    Who could buy, one entry a segment in file order.

    Each is a column of shape (S, 1), or (F, S, G) where modifiers or belief draws make it differ by game.
    ``need`` is where the segment's need starts; the state carries where it is.
    """

    prospects: Any = number(NOTHING, "people", "(0, inf)")
    """People in the segment, customers included (M)."""
    worth: Any = number(NOTHING, "$/order", "(0, inf)")
    """What an order is worth to them, $ (W)."""
    need: Any = number(NOTHING, "points of the scale", "[-10, 10]")
    """Shift of their need from where it drifts on its own, points of the scale."""
