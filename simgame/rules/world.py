"""The numbers nobody decides. TOML: ``[model.world]`` and ``[model.noise]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class World:
    """Season and economy."""

    demand: float = number(1.0, "1", "[0, 10]", kind="D")
    """Factor on all demand; events move it."""
    season: float = number(0.1, "1", "[0, 1)", usual=(0, 0.3), kind="S", source="g3")
    """Swing of demand over the year, up and down."""
    economy_memory: float = number(0.9, "1/week", "[0, 1)", kind="S", source="g2")
    """Share of the economy's state kept from week to week."""
    economy_sd: float = number(0.02, "1", "[0, 1]", usual=(0, 0.3), kind="S", source="g2")
    """Size of a week's shock to the economy."""


@frozen(kw_only=True)
class Noise:
    """How much luck there is where counts are smooth."""

    inbound_sd: float = number(0.15, "1", "[0, 2]", kind="D")
    """Spread of the log of a week's inbound leads."""
    outreach_sd: float = number(0.2, "1", "[0, 2]", kind="D")
    """Spread of the log of a week's outreach."""
    win_sd: float = number(0.2, "1", "[0, 2]", kind="D")
    """Spread of the log of a week's wins."""
