import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.research import adapt, answers, fit, learn, learn_need, learn_worth
from simgame.rules import Research
from tests.model.cells import HOURS, cell, only

RULES = Research()
POINTS = st.floats(0, 10)
DOUBTS = st.floats(1e-6, 100)


@given(POINTS, POINTS)
def test_fit_is_1_on_the_spot_and_falls_on_both_sides_alike(position: float, gap: float) -> None:
    assert only(fit(cell(position), cell(position), RULES)) == 1
    assert only(fit(cell(position), cell(position + gap), RULES)) == pytest.approx(
        only(fit(cell(position), cell(position - gap), RULES))
    )


def test_one_tolerance_away_fit_is_61_percent() -> None:
    assert only(fit(cell(2.5), cell(5), RULES)) == pytest.approx(np.exp(-0.5))


def test_half_the_hours_and_all_the_money_ask_questions() -> None:
    assert only(answers(cell(6), cell(90), 3, RULES)) == pytest.approx((3 + 3) / 3)


@given(POINTS, DOUBTS, POINTS, DOUBTS)
def test_what_is_learnt_lies_between_belief_and_observation_and_doubt_shrinks(
    believed: float, doubt: float, seen: float, error: float
) -> None:
    mean, variance = (only(found) for found in learn(cell(believed), cell(doubt), cell(seen), cell(error)))
    assert min(believed, seen) - 1e-9 <= mean <= max(believed, seen) + 1e-9
    assert 0 <= variance <= doubt


@given(DOUBTS)
def test_without_answers_only_age_is_added_to_doubt(doubt: float) -> None:
    mean, variance = learn_need(cell(4), cell(doubt), cell(9), cell(0), cell(0), RULES)
    assert only(mean) == pytest.approx(4, abs=1e-6)
    assert only(variance) == pytest.approx(doubt + RULES.need_drift**2)


def test_twenty_answers_narrow_a_doubt_of_2_to_636_thousandths() -> None:
    _, variance = learn_need(cell(4), cell(4), cell(6), cell(20), cell(0), evolve(RULES, need_drift=0.0))
    assert np.sqrt(only(variance)) == pytest.approx(0.635999, abs=1e-6)


def test_people_say_they_would_pay_21_percent_more_than_they_do() -> None:
    said, _ = learn_worth(cell(60), cell(400), cell(70), cell(1e9), cell(0), RULES, bias=RULES.worth_bias)
    tested, _ = learn_worth(cell(60), cell(400), cell(70), cell(1e9), cell(0), RULES)
    assert only(said) / only(tested) == pytest.approx(1.21)


def test_needs_learnt_under_luck_are_right_on_average() -> None:
    shocks = np.random.default_rng(1).standard_normal((1, 1, 20_000))
    wide = np.full_like(shocks, 1e6)
    mean, _ = learn_need(0 * shocks, wide, cell(7), 0 * shocks + 9, shocks, RULES)
    assert mean.mean() == pytest.approx(7, abs=0.05)
    assert mean.std() == pytest.approx(RULES.answer_sd / 3, rel=0.03)


@given(POINTS, POINTS, HOURS)
def test_the_product_moves_towards_its_aim_and_not_past_it(position: float, aim: float, hours: float) -> None:
    after = only(adapt(cell(position), cell(aim), cell(hours), RULES))
    assert min(position, aim) - 1e-9 <= after <= max(position, aim) + 1e-9


def test_a_product_nobody_works_on_stays_as_it_was_made() -> None:
    assert only(adapt(cell(4), cell(9), cell(0), RULES)) == 4
