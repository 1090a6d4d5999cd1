"""The numbers of customers. TOML: ``[model.customers]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Customers:
    """What customers order, how they feel, whether they stay and whom they send."""

    order_rate: float = number(0.25, "orders/week per customer", "[0, 10]", kind="D")
    """How often a customer orders at a price equal to its worth (lam)."""
    order_price_response: float = number(1.75, "1", "[0, 10]", usual=(1, 2.2), kind="M", source="b1", hidden=True)
    """How fast orders fall as the price rises over the worth (eta)."""
    first_orders: float = number(3.0, "orders/win", "[0, inf)", kind="D")
    """What a new customer orders at once."""
    expected_fit: float = number(0.65, "1", "[0, 1]", usual=(0.5, 0.8), kind="S", source="e1", hidden=True)
    """Fit that customers take for granted (e0)."""
    expected_per_price: float = number(0.25, "1", "[0, 10]", kind="D")
    """How much more they expect of a dearer offer (e1)."""
    neutral: float = number(70.0, "points", "[0, 100]", kind="D")
    """Satisfaction of a customer who got what was expected."""
    delight: float = number(20.0, "points", "[0, 100]", kind="S", source="e1", hidden=True)
    """Satisfaction won by exceeding expectation by one."""
    disappointment: float = number(40.0, "points", "[0, 100]", kind="S", source="e1", hidden=True)
    """Satisfaction lost by falling short by one: twice as much."""
    satisfaction_memory: float = number(0.08, "1/week", "[0, 1]", kind="D")
    """Share of the way to today's experience that satisfaction moves in a week (mu)."""
    retention: float = number(4.35, "log odds", "[-10, 10]", usual=(3.5, 5.5), kind="S", source="e3")
    """Weekly staying of neutral customers; 4.35 keeps 51 % a year (r0)."""
    retention_per_satisfaction: float = number(0.05, "log odds/point", "[0, 1]", kind="S", source="e3", hidden=True)
    """What a point of satisfaction adds to staying."""
    retention_per_price: float = number(0.2, "log odds", "[0, 10]", kind="D")
    """What a price at twice the worth takes from staying."""
    referral_rate: float = number(
        0.010, "referrals/week per customer", "[0, 1]", usual=(0.004, 0.02), kind="M", source="e8", hidden=True
    )
    """Friends sent by a customer at satisfaction 70 (psi)."""
    referral_threshold: float = number(50.0, "points", "[0, 100]", kind="D")
    """Satisfaction under which nobody is sent."""
    referral_scale: float = number(20.0, "points", "(0, 100]", kind="D")
    """Satisfaction over the threshold that gives the full referral rate."""
    care_hours: float = number(0.05, "hours/customer per week", "(0, inf)", kind="D")
    """Time one customer wants in a week after the sale; closing hours that find no quotes are spent on it."""
    care_points: float = number(0.0, "points", "[0, 100]", usual=(0, 20), kind="S", source="e2", hidden=True)
    """Satisfaction that full care adds; 0 where nobody asks after the sale."""
    care_orders: float = number(0.0, "1", "[0, 2]", usual=(0, 0.4), kind="S", source="e3", hidden=True)
    """Share by which full care raises orders of customers; 0 where nobody asks after the sale."""
    late_penalty: float = number(0.5, "1", "[0, 1]", kind="D")
    """Share of the experience lost when a full week's capacity is late."""
