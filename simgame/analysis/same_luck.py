"""Another plan under the luck of a game: what it would have come to, period by period."""

from collections.abc import Sequence

from attrs import evolve

from simgame.game import Game
from simgame.measure import measure_of
from simgame.scenario import PeriodDecisions, Scenario, Target
from simgame.score import Step


def course(game: Game, steps: Sequence[Step]) -> tuple[float, ...]:
    """
    What counts at the opening and at the end of each period, had the plan been played from the first, $.

    Events come as they do; questions get their default answers, and no play is made.

    Args:
        game: Its scenario, its luck, and as many periods as it has.
        steps: Of the plan, one entry a period, at least as many.
    """
    log = tuple(decided(game.scenario, step) for step in steps[: len(game.log)])
    other = evolve(game, log=log)
    figure = measure_of(game.scenario).figure
    return tuple(figure(report) for report in (other.opening, *other.reports))


def decided(scenario: Scenario, step: Step) -> PeriodDecisions:
    """A step of a plan as people read it, as decisions; it aims at all whom it aims at in any game, by their share."""
    shared = step.target.get("all", 0.0) / len(scenario.segments)
    weights = {name: step.target.get(name, 0.0) + shared for name in scenario.segments}
    aims = Target(promotion=weights, prospecting=weights, product=weights)
    return PeriodDecisions(hours=step.hours, price=step.price, target=aims)
