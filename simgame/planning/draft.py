"""A plan in the making, with the way back."""

from attrs import evolve, frozen

from simgame.scenario import PeriodDecisions

_MOST = 500


@frozen
class Draft:
    """What would be committed now, and what it was before each change."""

    plan: PeriodDecisions
    earlier: tuple[PeriodDecisions, ...] = ()
    pin: PeriodDecisions | None = None
    """What-if that others are compared with."""

    def changed(self, plan: PeriodDecisions, *, dragging: bool = False) -> "Draft":
        """With another plan; a drag is one change, however far it goes."""
        if plan == self.plan:
            return self
        if dragging and self.earlier:
            return evolve(self, plan=plan)
        return evolve(self, plan=plan, earlier=(*self.earlier[-_MOST:], self.plan))

    def undone(self) -> "Draft":
        """Before the last change; the same where nothing was changed."""
        return evolve(self, plan=self.earlier[-1], earlier=self.earlier[:-1]) if self.earlier else self

    def pinned(self) -> "Draft":
        """With this plan held to compare others with; with none where one is held."""
        return evolve(self, pin=self.plan if self.pin is None else None)
