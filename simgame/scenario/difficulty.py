"""The same game with more or less cash, luck and help. TOML: ``[difficulty.calm]`` and ``[difficulty.tight]``."""

from attrs import field, frozen

from simgame.units import number

DIFFICULTIES = ("calm", "normal", "tight")
"""Normal is the file as it stands."""


@frozen(kw_only=True)
class Difficulty:
    """What differs from the file; nothing about how people buy."""

    cash: float | None = number(None, "$", "(-inf, inf)")
    """Money at first; as in the file where left out."""
    noise: str | None = field(default=None, metadata={"options": ("off", "smooth", "counts")})
    """How much luck there is; as in the file where left out."""
    economy_sd: float | None = number(None, "1", "[0, 1]")
    """Size of a week's shock to the economy; as in the file where left out."""
    help: bool | None = None
    """Whether advisers and coach speak; as in the file where left out."""
