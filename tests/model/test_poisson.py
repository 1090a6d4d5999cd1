from math import exp, factorial, fsum

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.poisson import FEW, NORMAL_FROM, poisson_quantile


def reached(mean: float, count: int) -> float:
    """Probability of at most so many, by exact cumulative sums."""
    return exp(-mean) * fsum(mean**n / factorial(n) for n in range(count + 1)) if count >= 0 else 0.0


@given(st.floats(0, NORMAL_FROM), st.floats(1e-12, 1 - 1e-12))
def test_a_small_count_is_the_first_whose_cumulative_probability_suffices(mean: float, probability: float) -> None:
    count = int(poisson_quantile(np.array([mean]), np.array([probability]))[0])
    assert reached(mean, count) >= probability - 1e-14
    assert reached(mean, count - 1) < probability + 1e-14


@given(st.lists(st.floats(0, 200), min_size=2, max_size=30), st.floats(1e-9, 1 - 1e-9))
def test_more_expected_never_brings_fewer(means: list[float], probability: float) -> None:
    found = poisson_quantile(np.sort(means), np.full(len(means), probability))
    assert (np.diff(found) >= 0).all()


def test_more_expected_never_brings_fewer_where_the_normal_takes_over() -> None:
    probability = (np.arange(1_000) + 0.5) / 1_000
    means = np.linspace(NORMAL_FROM - 1, NORMAL_FROM + 4, 101)[:, None]
    found = poisson_quantile(*np.broadcast_arrays(means, probability))
    assert (np.diff(found, axis=0) >= 0).all()


@given(st.floats(0, 200), st.lists(st.floats(1e-15, 1 - 1e-16), min_size=2, max_size=30))
def test_more_luck_never_brings_fewer(mean: float, probabilities: list[float]) -> None:
    found = poisson_quantile(np.full(len(probabilities), mean), np.sort(probabilities))
    assert (np.diff(found) >= 0).all()


def test_nothing_happens_where_nothing_is_expected() -> None:
    assert poisson_quantile(np.zeros(3), np.array([1e-16, 0.5, 1 - 1e-16])).tolist() == [0, 0, 0]


def test_many_cells_are_counted_like_few() -> None:
    mean, probability = np.linspace(0, 40, 4 * FEW), np.modf(np.arange(4 * FEW) * 0.618)[0] + 1e-9
    few = [poisson_quantile(mean[n : n + FEW], probability[n : n + FEW]) for n in range(0, 4 * FEW, FEW)]
    assert poisson_quantile(mean, probability).tolist() == np.concatenate(few).tolist()
