import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.pricing import list_ratio, paid_ratio, pocket_price
from simgame.rules import Pricing
from tests.model.cells import HOURS, cell, only

RULES = Pricing()


def test_three_hours_on_price_leave_a_leak_of_3_6_percent() -> None:
    assert only(pocket_price(cell(68), cell(3), RULES)) == pytest.approx(65.542255, abs=1e-6)
    assert only(pocket_price(cell(68), cell(3), RULES)) / 68 == pytest.approx(1 - RULES.usual_discount, abs=2e-4)


@given(st.floats(1, 1_000), HOURS, HOURS)
def test_hours_on_price_are_margin(price: float, hours: float, more: float) -> None:
    less, greater = (only(pocket_price(cell(price), cell(h), RULES)) for h in (hours, hours + more))
    assert price * (1 - RULES.leak) - 1e-9 <= less <= greater <= price


def test_buyers_see_the_list_price_less_the_usual_discount_whatever_leaks() -> None:
    assert only(list_ratio(cell(68), cell(68))) == 1
    assert only(paid_ratio(cell(68), cell(68), RULES)) == pytest.approx(0.964)
