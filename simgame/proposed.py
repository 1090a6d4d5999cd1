"""Where the plan of a period starts: as the period before, and hours that a play took come back."""

from attrs import evolve

from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, before_plays, fitted, proposal


def proposed(game: Game) -> PeriodDecisions:
    """The plan that the next period starts from; of a game that is over, the plan it ended with."""
    period = min(game.period, game.scenario.periods)
    previous = game.log[-1] if game.log else None
    return evolve(proposal(game.scenario, period, previous), hours=_resumed(game, game.period))


def _resumed(game: Game, period: int) -> Hours:
    """Hours to begin a period with, played or next: before plays of the period before took some, unless moved since."""
    last = game.log[period - 2] if period > 1 else None
    if last and last.plays:
        budget = game.reports[period - 2].budget
        last = evolve(last, hours=before_plays(_resumed(game, period - 1), last.hours, budget))
    hours = proposal(game.scenario, min(period, game.scenario.periods), last).hours
    return fitted(hours, game.budget_in(period))
