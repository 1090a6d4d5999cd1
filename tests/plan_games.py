"""Games in which one plan is kept, as far as its levers are open."""

from collections.abc import Mapping

from attrs import evolve

from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Target
from simgame.scenario.plan import Plan


def plan_game(scenario: Scenario, plan: Plan, seed: int = 1, answers: Mapping[str, str] | None = None) -> Game:
    """
    The whole game.

    Args:
        scenario: The world.
        plan: Its habit, its reference plan, or another.
        seed: Which luck.
        answers: Answer by event; a question left out takes its default.
    """
    game = Game(scenario=scenario, seed=seed)
    while not game.over:
        asked = {key: answer for key, answer in (answers or {}).items() if key in scenario.may_ask(game.period)}
        entry = kept(scenario, plan, game.period)
        if scenario.changes_hours:
            entry = evolve(entry, hours=within(entry.hours, game.budget))
        game = game.play(evolve(entry, answers=asked))
    return game


def within(hours: Hours, budget: float) -> Hours:
    """The same hours, all shortened alike where there are fewer to plan."""
    factor = min(1.0, budget / max(hours.total, 1e-9))
    return Hours(**{name: factor * getattr(hours, name) for name in ACTIVITIES})


def kept(scenario: Scenario, plan: Plan, period: int) -> PeriodDecisions:
    """The plan in one period: shut levers get no hours, and the price waits until it may move."""
    levers = scenario.open_levers(period)
    hours = Hours(**{name: getattr(plan.hours, name) for name in ACTIVITIES if name in levers})
    price = plan.price if "price" in levers and scenario.is_strategy(period) else None
    return evolve(plan.decisions, hours=hours, price=price, target=aim(scenario, plan))


def aim(scenario: Scenario, plan: Plan) -> Target:
    """The plan's target; in a game of one target the segment that promotion reaches most."""
    weights = plan.target.promotion
    return (
        Target.of(max(weights, key=weights.__getitem__)) if weights and scenario.play.targets == "one" else plan.target
    )
