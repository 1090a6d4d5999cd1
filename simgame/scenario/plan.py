"""A plan kept for every period: the owner's habit, and the plan evidence is measured on."""

from attrs import Factory, frozen

from simgame.scenario.decisions import ACTIVITIES, Hours, PeriodDecisions, Spend, Target
from simgame.units import number


@frozen(kw_only=True)
class Plan:
    """What could be decided alike in every period. TOML: ``[habit]`` and ``[reference]``."""

    hours: Hours = Factory(Hours)
    price: float | None = number(None, "$/order", "(0, inf)")
    """List price; the price at first where left out."""
    spend: Spend = Factory(Spend)
    target: Target = Factory(Target)

    @classmethod
    def even(cls, hours: float, levers: tuple[str, ...] = ACTIVITIES) -> "Plan":
        """Equal hours on each of the activities named, nothing spent, everybody alike."""
        return cls(hours=Hours(**{lever: hours / len(levers) for lever in levers}))

    @property
    def decisions(self) -> PeriodDecisions:
        """The plan as one period's entry in a log."""
        return PeriodDecisions(hours=self.hours, price=self.price, spend=self.spend, target=self.target)
