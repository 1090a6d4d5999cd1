import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.customers import cared, experience, referrals, reorders, retention, service, settle, use
from simgame.rules import Customers
from tests.model.cells import PEOPLE, RATIOS, SHARES, cell, only

RULES = Customers()
CARING = Customers(care_points=15, care_orders=0.3)
POINTS = st.floats(0, 100)


def test_neutral_customers_stay_with_98_7_percent_a_week() -> None:
    assert only(retention(cell(70), cell(1), RULES)) == pytest.approx(0.9872577, abs=1e-7)


@pytest.mark.parametrize(("satisfaction", "a_year"), [(60, 0.33), (70, 0.51), (77, 0.62), (80, 0.67)])
def test_satisfied_customers_stay_for_years(satisfaction: float, a_year: float) -> None:
    assert only(retention(cell(satisfaction), cell(1), RULES)) ** 52 == pytest.approx(a_year, abs=0.01)


@given(RATIOS, RATIOS)
def test_a_dearer_offer_is_ordered_less_and_left_more(ratio: float, other: float) -> None:
    cheap, dear = sorted((ratio, other))
    assert only(use(cell(cheap), RULES)) >= only(use(cell(dear), RULES)) >= 0
    assert only(retention(cell(70), cell(cheap), RULES)) >= only(retention(cell(70), cell(dear), RULES))


def test_a_full_week_late_halves_the_experience_and_no_more() -> None:
    late = [only(service(cell(backlog), 90.0, RULES)) for backlog in (0, 45, 90, 900)]
    assert late == [1, 0.75, 0.5, 0.5]


def test_falling_short_hurts_twice_as_much_as_exceeding_pleases() -> None:
    pleased = only(experience(cell(0.75), cell(1), cell(1), cell(0), RULES)) - RULES.neutral
    hurt = RULES.neutral - only(experience(cell(0.55), cell(1), cell(1), cell(0), RULES))
    assert hurt == pytest.approx(2 * pleased)


@given(SHARES, SHARES, RATIOS, SHARES)
def test_experience_stays_on_its_scale(fit: float, served: float, ratio: float, share: float) -> None:
    assert 0 <= only(experience(cell(fit), cell(served), cell(ratio), cell(share), CARING)) <= 100


@given(SHARES, SHARES, SHARES, SHARES, RATIOS)
def test_more_care_never_pleases_less_nor_costs_an_order(
    fit: float, served: float, some: float, more: float, ratio: float
) -> None:
    less, full = sorted((some, more))
    pleased = [only(experience(cell(fit), cell(served), cell(ratio), cell(c), CARING)) for c in (less, full)]
    ordered = [only(reorders(cell(0.2), cell(c), CARING)) for c in (less, full)]
    assert pleased == sorted(pleased)
    assert ordered == sorted(ordered)


@given(PEOPLE, st.floats(0, 80), st.floats(0, 80))
def test_care_is_a_share_that_hours_raise_and_nobody_gets_without_hours(
    people: float, hours: float, more: float
) -> None:
    less, full = (only(cared(cell(people), cell(h), CARING)) for h in sorted((hours, more)))
    assert 0 <= less <= full <= 1
    assert only(cared(cell(people), cell(0), CARING)) == 0


@given(POINTS, POINTS, PEOPLE, PEOPLE)
def test_satisfaction_moves_towards_the_experience_and_not_past_it(
    now: float, aim: float, customers: float, wins: float
) -> None:
    after = only(settle(cell(now), cell(aim), cell(customers), cell(wins), RULES))
    assert min(now, aim) - 1e-9 <= after <= max(now, aim) + 1e-9


def test_new_customers_start_at_todays_experience() -> None:
    assert only(settle(cell(70), cell(90), cell(0), cell(5), RULES)) == pytest.approx(90)


@given(PEOPLE, POINTS, SHARES)
def test_only_content_customers_of_a_market_with_free_people_send_friends(
    customers: float, satisfaction: float, free: float
) -> None:
    sent = only(referrals(cell(customers), cell(satisfaction), cell(free), RULES))
    assert sent >= 0
    assert satisfaction > RULES.referral_threshold or sent == 0
    assert only(referrals(cell(customers), cell(satisfaction), cell(0), RULES)) == 0
