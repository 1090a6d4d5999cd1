"""Batches of plans keep to what a scenario lets its players do."""

import numpy as np
import pytest

from simgame.analysis.batch import plans
from simgame.scenario import ACTIVITIES, shipped_scenario

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
