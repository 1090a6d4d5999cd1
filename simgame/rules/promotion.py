"""The numbers of promotion. TOML: ``[model.promotion]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Promotion:
    """Hours and money buy awareness, and awareness fades."""

    forgetting: float = number(0.035, "1/week", "[0, 1)", usual=(0.02, 0.07), kind="M", source="a5", hidden=True)
    """Share of awareness lost in a week; 0.035 alone halves it in about twenty weeks (d)."""
    reach: float = number(0.03, "1/week", "[0, 1]", usual=(0.02, 0.04), kind="M", source="a1", hidden=True)
    """Exposure of an average segment by ``reach_hours`` of effort at equal weights (rho)."""
    reach_hours: float = number(15.0, "hours/week", "(0, inf)", kind="M", source="a1")
    """The effort that buys ``reach`` (E0)."""
    money_per_hour: float = number(30.0, "$/hour", "(0, inf)", usual=(20, 50), kind="D")
    """Money that promotes as much as one hour."""
    organic_inbound: float = number(
        0.0008, "leads/week per prospect", "[0, 1]", usual=(0.0003, 0.002), kind="S", source="a7"
    )
    """Leads from people nobody told (k_org)."""
    aware_inbound: float = number(
        0.0085, "leads/week per prospect", "[0, 1]", usual=(0.005, 0.012), kind="M", source="a6", hidden=True
    )
    """Leads from people who know the firm: the slow half of promotion (kA)."""
    reached_inbound: float = number(
        0.08, "leads/week per prospect", "[0, 1]", usual=(0.04, 0.15), kind="M", source="a6", hidden=True
    )
    """Leads from people reached this week: the quick half of promotion (kD)."""
    price_deterrence: float = number(0.3, "1", "[0, 10]", usual=(0, 1), kind="M", source="b1", hidden=True)
    """How strongly a list price over their worth keeps strangers from asking (b_i)."""
