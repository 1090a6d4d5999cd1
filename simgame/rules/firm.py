"""The numbers of the firm that the engine reads every week. TOML: part of ``[firm]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Firm:
    """What the firm costs and what it can do."""

    hours: float = number(40.0, "hours/week", "(0, 1000]", kind="D")
    """Working hours to be split over the five activities; paid whether used or not."""
    wage: float = number(10.0, "$/hour", "[0, inf)", kind="D")
    """What an hour costs."""
    fixed: float = number(300.0, "$/week", "[0, inf)", kind="D")
    """Rent and the like."""
    capacity: float = number(90.0, "orders/week", "(0, inf]", kind="D")
    """Orders that can be delivered in a week (K)."""
    unit_cost: float = number(36.1667, "$/order", "[0, inf)", kind="D")
    """What delivering one order costs (vc)."""
    credit: float = number(0.0, "$", "[0, inf)", kind="D")
    """What the bank lends without asking."""
    interest: float = number(0.15, "1/year", "[0, 10]", kind="D")
    """Interest on debt."""


@frozen(kw_only=True)
class Rivals:
    """Rivals nobody names. TOML: ``[rivals.background]``."""

    pull: float = number(0.2, "odds", "[0, inf)", usual=(0, 1), kind="M", source="b3")
    """The pull of all other offers in the buyer's choice."""
