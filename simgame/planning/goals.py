"""Which goals a strategy meeting can set, so much a period until the next."""

from attrs import frozen

from simgame.game import Game

MOST = 9_999_999.0


@frozen
class Aim:
    """A measure to set goals for."""

    says: str
    in_money: bool = False
    least: float = 0.0


GOALS = {
    "wins": Aim("sales"),
    "revenue": Aim("revenue", in_money=True),
    "profit": Aim("profit", in_money=True, least=-MOST),
}


def measures(level: str) -> tuple[str, ...]:
    """What a player of this level can aim at; beginners at sales alone."""
    return ("wins",) if level == "beginner" else tuple(GOALS)


def sets_goals(game: Game) -> bool:
    """Whether the next period begins with a meeting that is worth a goal."""
    scenario = game.scenario
    meets = scenario.strategy_every > 1 and scenario.is_strategy(game.period)
    return meets and scenario.play.goals == "on" and not game.over
