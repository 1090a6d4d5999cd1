"""What a period's plan starts from."""

from attrs import evolve

from simgame.scenario.decisions import ACTIVITIES, Hours, PeriodDecisions
from simgame.scenario.scenario import Scenario

ROUNDING = 1e-9
"""Hours that are only rounding."""


def proposal(scenario: Scenario, period: int, previous: PeriodDecisions | None) -> PeriodDecisions:
    """The plan before, or the owner's habit in the first period, without what is said once and what is shut."""
    last = previous or scenario.habit.decisions
    open_levers = scenario.open_levers(period)
    hours = Hours(**{name: getattr(last.hours, name) if name in open_levers else 0.0 for name in ACTIVITIES})
    price = last.price if last.price is not None else scenario.firm.price
    return evolve(last, hours=hours, price=price, plays=(), answers={}, prediction={}, goals={}, note="")


def fitted(hours: Hours, budget: float) -> Hours:
    """Hours that keep to a budget: as they are, or an hour less at a time where most are given."""
    given = {name: getattr(hours, name) for name in ACTIVITIES}
    while (over := sum(given.values()) - budget) > ROUNDING:
        most = max(given, key=given.__getitem__)
        given[most] -= min(over, 1.0, given[most])
    return Hours(**given)


def before_plays(whole: Hours, given: Hours, budget: float) -> Hours:
    """
    Hours as they were before plays took some of them.

    Args:
        whole: What they would have been.
        given: What was left.
        budget: Hours a week there were beside the plays.

    Returns:
        ``whole`` where the plays alone made the difference, and else ``given``: somebody moved them since.
    """
    return whole if fitted(whole, budget) == given else given
