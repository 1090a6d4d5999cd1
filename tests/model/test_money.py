import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.money import affordable, customer_value, interest
from simgame.rules import Firm
from tests.model.cells import PEOPLE, SHARES, cell, only, row

RULES = Firm()


def test_a_firm_overdrawn_beyond_its_credit_spends_nothing() -> None:
    lent = evolve(RULES, credit=500.0)
    assert [only(affordable(cell(150), cell(cash), lent)) for cash in (1_000, -500, -501)] == [150, 150, 0]


def test_debt_costs_15_percent_a_year_and_cash_earns_nothing() -> None:
    assert only(interest(cell(-5_200), RULES)) == pytest.approx(15)
    assert only(interest(cell(5_200), RULES)) == 0


@given(PEOPLE, st.floats(0, 10), SHARES, st.floats(-100, 100))
def test_customer_value_is_what_they_bring_in_52_weeks(
    customers: float, use: float, stay: float, margin: float
) -> None:
    weekly = [customers * use * margin * stay**week for week in range(52)]
    value = only(customer_value(cell(customers), cell(use), cell(stay), cell(margin)))
    assert value == pytest.approx(sum(weekly), rel=1e-6, abs=1e-6)


def test_customers_who_never_leave_have_a_finite_value() -> None:
    assert only(customer_value(cell(10), cell(1), cell(1), cell(2))) == pytest.approx(10 * 2 * 52)


def test_customer_value_adds_segments_up() -> None:
    both = customer_value(row(10, 20), row(1, 1), row(0.9, 0.9), cell(3))
    assert only(both) == pytest.approx(
        np.sum([only(customer_value(cell(n), cell(1), cell(0.9), cell(3))) for n in (10, 20)])
    )
