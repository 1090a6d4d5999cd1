"""A plan in the making, with the way back."""

from attrs import evolve, frozen

from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario

_MOST = 500


@frozen
class Draft:
    """What would be committed now, and what it was before each change."""

    plan: PeriodDecisions
    earlier: tuple[PeriodDecisions, ...] = ()

    def changed(self, plan: PeriodDecisions, *, dragging: bool = False) -> "Draft":
        """With another plan; a drag is one change, however far it goes."""
        if plan == self.plan:
            return self
        if dragging and self.earlier:
            return Draft(plan, self.earlier)
        return Draft(plan, (*self.earlier[-_MOST:], self.plan))

    def undone(self) -> "Draft":
        """Before the last change; the same where nothing was changed."""
        return Draft(self.earlier[-1], self.earlier[:-1]) if self.earlier else self


def proposal(scenario: Scenario, period: int, previous: PeriodDecisions | None) -> PeriodDecisions:
    """What a period starts from: the plan before, or the owner's habit, without what is said once and what is shut."""
    last = previous or scenario.habit.decisions
    open_levers = scenario.open_levers(period)
    hours = Hours(**{name: getattr(last.hours, name) if name in open_levers else 0.0 for name in ACTIVITIES})
    price = last.price if last.price is not None else scenario.firm.price
    return evolve(last, hours=hours, price=price, plays=(), answers={}, prediction={}, goals={}, note="")
