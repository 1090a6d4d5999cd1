"""Batches of plans keep to what a scenario lets its players do."""

import numpy as np
import pytest
from attrs import evolve

from simgame.analysis.batch import plans
from simgame.scenario import ACTIVITIES, Target, shipped_scenario
from simgame.scenario.firm import Unlock

HOURS = np.array([[4.0], [2.0], [10.0], [9.0], [15.0]])


@pytest.mark.parametrize("period", [1, 2, 3, 4])
def test_a_shut_lever_gets_no_hours_and_none_are_lost(period: int) -> None:
    tutorial = shipped_scenario("tutorial")
    plan = plans(tutorial, HOURS, np.array([50.0]), np.array([0]), period=period)
    given = {name for name in ACTIVITIES if getattr(plan, name).item() > 0}
    assert given == set(ACTIVITIES) & set(tutorial.open_levers(period))
    assert plan.hours.item() == pytest.approx(HOURS.sum())


def test_a_shut_price_stays_where_it_was() -> None:
    tutorial = shipped_scenario("tutorial")
    asked = [plans(tutorial, HOURS, np.array([50.0]), np.array([0]), period=n).price.item() for n in (3, 4)]
    assert asked == [tutorial.firm.price, 50.0]


def test_a_shut_target_stays_the_owners() -> None:
    shop = shipped_scenario("spoke-and-chain")
    habit = evolve(shop.habit, target=Target.of("tourers"))
    later = evolve(shop, habit=habit, unlock={"target": Unlock(period=4, say="Wait for 4 months.")})
    racers, both = 2, np.array([2, 2])
    aims = [plans(later, np.tile(HOURS, 2), both * 20.0, both, period=period) for period in (3, 4)]
    for name in ("promotion_weights", "prospecting_weights", "product_weights"):
        before, after = (getattr(plan, name) for plan in aims)
        assert before[0].tolist() == [[0, 0], [1, 1], [0, 0]]
        assert after[0, racers].tolist() == [1, 1]
