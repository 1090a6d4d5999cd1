from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.normal import normal_quantile

PROBABILITIES = st.floats(2.0**-54, 1 - 2.0**-53)


@given(st.lists(PROBABILITIES, min_size=1, max_size=50))
def test_quantiles_are_those_of_the_normal_distribution(probabilities: list[float]) -> None:
    known = [NormalDist().inv_cdf(probability) for probability in probabilities]
    assert normal_quantile(np.array(probabilities)).tolist() == pytest.approx(known, rel=1e-13, abs=1e-15)


@given(st.lists(PROBABILITIES, min_size=2, max_size=50))
def test_quantiles_rise(probabilities: list[float]) -> None:
    assert (np.diff(normal_quantile(np.sort(probabilities))) >= 0).all()


def test_the_median_is_0_and_extremes_are_finite() -> None:
    assert normal_quantile(np.array([0.5]))[0] == 0
    assert np.isfinite(normal_quantile(np.array([2.0**-54, 1 - 2.0**-53]))).all()
