"""Another plan under the luck of a game: what it would have come to, period by period."""

from collections.abc import Sequence

from attrs import evolve

from simgame.game import Game
from simgame.measure import measure_of
from simgame.model.state import TINY
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Target
from simgame.score import Step


def course(game: Game, steps: Sequence[Step]) -> tuple[float, ...]:
    """
    What counts at the opening and at the end of each period, had the plan been played from the first, $.

    Events come as they do; questions get their default answers, and no play is made.

    Args:
        game: Its scenario, its luck, and as many periods as it has.
        steps: Of the plan, one entry a period, at least as many.
    """
    other = _played(game, steps[: len(game.log)])
    figure = measure_of(game.scenario).figure
    return tuple(figure(report) for report in (other.opening, *other.reports))


def grown(game: Game, steps: Sequence[Step]) -> tuple[Step, ...]:
    """
    A plan whose hours are parts of the first budget, with the hours that they come to as the budget grows or shrinks.

    Args:
        game: Its scenario, its luck, and as many periods as it has.
        steps: One entry a period, at least as many.
    """
    made: tuple[Step, ...] = ()
    for step in steps[: len(game.log)]:
        factor = _played(game, made).budget / game.scenario.firm.hours if game.scenario.changes_hours else 1.0
        given = {name: factor * getattr(step.hours, name) for name in ACTIVITIES}
        made = (*made, evolve(step, hours=Hours(**given)))
    return made


def _played(game: Game, steps: Sequence[Step]) -> Game:
    """The same scenario and luck with a plan in place of the log."""
    return evolve(game, log=tuple(decided(game.scenario, step, period) for period, step in enumerate(steps, 1)))


def decided(scenario: Scenario, step: Step, period: int) -> PeriodDecisions:
    """
    A step of a plan as people read it, as decisions: it aims at all whom it aims at in any game, by their share.

    The hours of a lever that is still shut go to the open ones in proportion; a price or a target that is still shut
    stays as the owner had it.

    Args:
        scenario: The world.
        step: Of a plan.
        period: From 1.
    """
    levers = scenario.open_levers(period)
    kept = {name: getattr(step.hours, name) for name in ACTIVITIES if name in levers}
    factor = step.hours.total / max(sum(kept.values()), TINY)
    return PeriodDecisions(
        hours=Hours(**{name: factor * given for name, given in kept.items()}),
        price=step.price if "price" in levers else scenario.firm.price,
        target=_aims(scenario, step) if "target" in levers else scenario.habit.target,
    )


def _aims(scenario: Scenario, step: Step) -> Target:
    shared = step.target.get("all", 0.0) / len(scenario.segments)
    weights = {name: step.target.get(name, 0.0) + shared for name in scenario.segments}
    return Target(promotion=weights, prospecting=weights, product=weights)
