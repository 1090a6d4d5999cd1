"""The numbers of pricing. TOML: ``[model.pricing]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Pricing:
    """Hours on price keep discounts from leaking away."""

    leak: float = number(0.12, "1", "[0, 0.9]", usual=(0.05, 0.2), kind="D", source="b4")
    """Share of the list price given away when nobody looks after it (leak0)."""
    leak_hours: float = number(2.5, "hours/week", "(0, inf)", kind="D", source="b4")
    """Hours that cut the leak to 37 % (h_leak)."""
    usual_discount: float = number(0.036, "1", "[0, 0.9]", kind="D")
    """Discount buyers count on; the leak at three hours of pricing."""
