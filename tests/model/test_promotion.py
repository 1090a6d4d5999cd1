import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.promotion import effort, inbound, reach, spread_awareness
from simgame.rules import Promotion
from tests.model.cells import HOURS, PEOPLE, RATIOS, SHARES, cell, only, row

RULES = Promotion()
EQUAL = row(1 / 3, 1 / 3, 1 / 3)
ALIKE = np.full((3, 1), 700.0)


def test_money_promotes_like_hours() -> None:
    assert only(effort(cell(10), cell(150), RULES)) == only(effort(cell(15), cell(0), RULES)) == 15


def test_the_usual_effort_reaches_3_percent_less_those_met_twice() -> None:
    assert reach(cell(15), EQUAL, ALIKE, RULES)[0, :, 0] == pytest.approx([0.0295545] * 3, abs=1e-7)


def test_the_usual_effort_settles_at_awareness_of_47_percent() -> None:
    awareness = cell(0)
    for _ in range(400):
        awareness = spread_awareness(awareness, reach(cell(15), cell(1), np.array([[700.0]]), RULES), RULES)
    assert only(awareness) == pytest.approx(0.4652777, abs=1e-6)


def test_a_crowd_takes_more_effort_than_a_few() -> None:
    few, crowd = reach(cell(15), row(0.5, 0.5), np.array([[100.0], [900.0]]), RULES)[0, :, 0]
    assert few > crowd


@given(SHARES, HOURS, HOURS)
def test_more_promotion_never_lowers_awareness(awareness: float, hours: float, more: float) -> None:
    less, greater = (
        only(spread_awareness(cell(awareness), reach(cell(h), cell(1), np.array([[700.0]]), RULES), RULES))
        for h in (hours, hours + more)
    )
    assert 0 <= less <= greater <= 1


@given(PEOPLE, SHARES, SHARES, SHARES, RATIOS, st.floats(0, 2))
def test_a_known_fitting_cheap_offer_makes_more_people_call(  # noqa: PLR0913  # every reason to call
    free: float, awareness: float, reached: float, fit: float, ratio: float, demand: float
) -> None:
    def calls(awareness: float, fit: float, ratio: float) -> float:
        return only(inbound(cell(free), cell(awareness), cell(reached), cell(fit), cell(ratio), cell(demand), RULES))

    usual = calls(awareness, fit, ratio)
    assert 0 <= usual <= calls(1, fit, ratio)
    assert usual <= calls(awareness, 1, ratio)
    assert usual <= calls(awareness, fit, 0.1)


def test_some_call_whom_nobody_told() -> None:
    assert only(inbound(cell(1_000), cell(0), cell(0), cell(1), cell(1), cell(1), RULES)) == pytest.approx(0.8)
