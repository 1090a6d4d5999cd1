"""The numbers of closing. TOML: ``[model.closing]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Closing:
    """Attention turns opportunities into decisions; fit, price, name and skill decide them."""

    base_appeal: float = number(-2.8, "log odds", "[-10, 10]", usual=(-3.5, -1.8), kind="M", source="d6")
    """Appeal of the offer with nothing for it, against buying nowhere (v0)."""
    fit_appeal: float = number(1.6, "log odds", "[0, 10]", usual=(1, 2.5), kind="S", source="f4", hidden=True)
    """What a product that meets needs adds (bf)."""
    awareness_appeal: float = number(0.5, "log odds", "[0, 10]", usual=(0, 1), kind="S", source="c3", hidden=True)
    """What being known adds (bA)."""
    price_appeal: float = number(2.0, "log odds", "[0, 20]", usual=(1.5, 3), kind="M", source="b1", hidden=True)
    """What a price at twice their worth takes away (bp)."""
    skill_appeal: float = number(0.8, "log odds", "[0, 10]", usual=(0.4, 1.2), kind="M", source="c6", hidden=True)
    """What full selling skill adds over none (bT)."""
    usual_skill: float = number(0.3, "1", "[0, 1]", kind="D")
    """Skill at which ``base_appeal`` is stated."""
    opportunity_hours: float = number(
        0.37, "hours/opportunity per week", "(0, inf)", usual=(0.3, 1.5), kind="M", source="c1"
    )
    """Time one opportunity wants in a week (tauO)."""
    decision_rate: float = number(0.5, "1/week", "[0, 1]", usual=(0.1, 0.7), kind="M", source="c1")
    """Share of attended opportunities that decide in a week (g)."""
    stale_rate: float = number(0.2, "1/week", "[0, 1]", usual=(0.05, 0.4), kind="M", source="c1")
    """Share of neglected opportunities lost in a week (st)."""
    skill_gain: float = number(0.004, "1/week", "[0, 1]", kind="M", source="c6")
    """Skill gained by ``practice_hours`` of closing, of what is left to learn."""
    skill_loss: float = number(0.006, "1/week", "[0, 1]", kind="M", source="c6")
    """Share of skill lost in a week."""
    practice_hours: float = number(10.0, "hours/week", "(0, inf)", kind="D")
    """Hours of closing that make one week's practice."""
