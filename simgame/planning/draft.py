"""A plan in the making, with the way back."""

from attrs import frozen

from simgame.scenario import PeriodDecisions

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
