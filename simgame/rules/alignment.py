"""The numbers of alignment. TOML: ``[model.alignment]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Alignment:
    """Marketing and sales that aim at the same people learn to work as one."""

    speed: float = number(0.2, "1/week", "[0, 1]", kind="D")
    """Share of the way to the common aim made in a week."""
    ceiling: float = number(1.0, "1", "[0, 1]", usual=(0.5, 1), kind="S", source="f7")
    """Best alignment the firm can reach: 1 for a small firm, less for two departments (Gmax)."""
