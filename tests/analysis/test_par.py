"""Plans to compare with are told as they are played: hours stand only where a lever is open."""

import numpy as np
import pytest

from simgame.analysis.par import PhasedPlan
from simgame.scenario import ACTIVITIES, load, shipped
from simgame.score import par_of

OPENING = [name for name, source in shipped().items() if load(source).unlock]


def test_a_plan_in_phases_is_told_with_its_levers_opening() -> None:
    scenario = load(shipped()["tutorial"])
    hours = np.tile([[4.0, 6.0, 10.0, 8.0, 12.0]], (4, 1))
    steps = PhasedPlan(hours=hours, price=np.full(4, 30.0), target=0, value=0.0).steps(scenario)
    assert len(steps) == scenario.periods
    for period, step in enumerate(steps, 1):
        levers = scenario.open_levers(period)
        assert {name for name in ACTIVITIES if getattr(step.hours, name)} == set(levers) & set(ACTIVITIES)
        assert step.hours.total == pytest.approx(40)
        assert step.price == (30.0 if "price" in levers else scenario.firm.price)


@pytest.mark.parametrize("name", OPENING)
def test_stored_plans_spend_no_hour_on_what_is_shut(name: str) -> None:
    scenario = load(shipped()[name])
    if (par := par_of(scenario)) is None:
        pytest.skip("a translation has the par of its original")
    for plan in (par.par_plan, par.ceiling_plan):
        for period, step in enumerate(plan, 1):
            shut = set(ACTIVITIES) - set(scenario.open_levers(period))
            assert all(getattr(step.hours, lever) == 0 for lever in shut)
