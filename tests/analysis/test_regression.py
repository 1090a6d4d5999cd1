import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.regression import fitted
from simgame.model.state import Array

WEEKS = 30


def noise(seed: int, count: int) -> Array:
    return np.random.default_rng(seed).standard_normal((count, WEEKS))


@given(st.integers(0, 10_000), st.integers(1, 4), st.floats(-100, 100))
def test_what_is_a_straight_line_is_found_without_doubt(seed: int, count: int, level: float) -> None:
    efforts = 10 + noise(seed, count)
    slopes = np.arange(1, count + 1) / 2
    fit = fitted(level + slopes @ efforts, list(efforts))
    assert fit.slopes == pytest.approx(slopes)
    assert fit.errors == pytest.approx(np.zeros(count), abs=1e-9)
    assert fit.apart.all()


@given(st.integers(0, 10_000), st.integers(1, 4))
def test_slopes_and_errors_are_those_of_the_normal_equations(seed: int, count: int) -> None:
    outcome, *efforts = noise(seed, count + 1)
    with_intercept = np.column_stack([np.ones(WEEKS), *efforts])
    slopes, squares, *_ = np.linalg.lstsq(with_intercept, outcome)
    variance = squares[0] / (WEEKS - count - 1)
    errors = np.sqrt(variance * np.diag(np.linalg.inv(with_intercept.T @ with_intercept)))
    fit = fitted(outcome, efforts)
    assert fit.slopes == pytest.approx(slopes[1:])
    assert fit.errors == pytest.approx(errors[1:])
    assert fit.residual == pytest.approx(squares[0])


@given(st.integers(0, 10_000), st.floats(0.1, 10))
def test_efforts_that_move_as_one_cannot_be_told_apart_and_a_third_can(seed: int, share: float) -> None:
    outcome, one, other = noise(seed, 3)
    fit = fitted(outcome, [one, 40 - share * one, other])
    assert fit.apart.tolist() == [False, False, True]
    assert fit.slopes[2] == pytest.approx(fitted(outcome, [one, other]).slopes[1])
    assert fit.errors[2] == pytest.approx(fitted(outcome, [one, other]).errors[1])


@given(st.integers(0, 10_000))
def test_nothing_to_explain_it_by_leaves_all_of_it(seed: int) -> None:
    (outcome,) = noise(seed, 1)
    fit = fitted(outcome, [])
    assert (fit.slopes.tolist(), fit.errors.tolist(), fit.apart.tolist()) == ([], [], [])
    assert fit.residual == pytest.approx(outcome.var() * WEEKS)
