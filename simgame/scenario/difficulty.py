"""The same game with more or less cash, luck and help. TOML: ``[difficulty.calm]`` and ``[difficulty.tight]``."""

from attrs import field, frozen

from simgame.units import number

DIFFICULTIES = ("calm", "normal", "tight")
"""Normal is the file as it stands."""


@frozen(kw_only=True)
class Difficulty:
    """What differs from the file; nothing about how people buy."""

    cash: float | None = number(None, "$", "(-inf, inf)")
    """Money at first; None as in the file."""
    noise: str | None = field(default=None, metadata={"options": ("off", "smooth", "counts")})
    """How much luck there is; None as in the file."""
    economy_sd: float | None = number(None, "1", "[0, 1]")
    """Size of a week's shock to the economy; None as in the file."""
    help: bool | None = None
    """Whether advisers and coach speak; None as in the file."""
