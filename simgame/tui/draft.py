"""A plan in the making, with the way back."""

from attrs import evolve, frozen

from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, fitted, proposal

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


def begun(game: Game) -> PeriodDecisions:
    """Where the plan of the next period starts: as the period before, with the hours its plays took given back."""
    period = min(game.period, game.scenario.periods)
    previous = game.log[-1] if game.log else None
    return evolve(proposal(game.scenario, period, previous), hours=_resumed(game, game.period))


def _resumed(game: Game, period: int) -> Hours:
    """Hours to begin a period with, played or next."""
    last = game.log[period - 2] if period > 1 else None
    if last and last.plays:
        before = _resumed(game, period - 1)
        taken = fitted(before, game.reports[period - 2].budget) == last.hours
        last = evolve(last, hours=before) if taken else last
    hours = proposal(game.scenario, min(period, game.scenario.periods), last).hours
    return fitted(hours, game.budget_in(period))
