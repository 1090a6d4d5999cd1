"""The numbers of prospecting. TOML: ``[model.prospecting]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Prospecting:
    """Leads are worked before strangers are called; what nobody works goes cold."""

    lead_memory: float = number(0.35, "1/week", "[0, 1)", usual=(0.05, 0.7), kind="S", source="d1")
    """Share of unworked leads still warm a week later (rhoL)."""
    follow_up_floor: float = number(0.30, "1", "[0, 1]", usual=(0.2, 0.6), kind="A", source="d3")
    """Share of leads sales follows up without any alignment (phi0)."""
    lead_hours: float = number(0.3, "hours/lead", "(0, inf)", usual=(0.2, 0.6), kind="S", source="d2")
    """Time to work one lead (tauL)."""
    cold_yield: float = number(
        0.24, "opportunities/hour", "[0, inf)", usual=(0.13, 0.5), kind="A", source="c7", hidden=True
    )
    """Opportunities from the first hour of cold outreach (om0)."""
    cold_hours: float = number(12.0, "hours/week", "(0, inf)", usual=(8, 30), kind="M", source="c1", hidden=True)
    """Hours at which outreach has given 63 % of what it can (h1)."""
    awareness_lift: float = number(1.5, "1", "[0, inf)", usual=(0, 3), kind="S", source="c3", hidden=True)
    """How much better strangers listen who know the firm (sig)."""
    cold_fit_floor: float = number(0.4, "1", "[0, 1]", kind="D")
    """Share of outreach that works whatever the product."""
    qualified_share: float = number(0.32, "1", "[0, 1]", usual=(0.15, 0.4), kind="A", source="d5")
    """Share of worked leads that could become orders at perfect fit (q)."""
