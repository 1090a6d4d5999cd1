from collections.abc import Callable

import numpy as np
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.responses import (
    delayed_adstock,
    geometric_adstock,
    hill,
    logistic_saturation,
    michaelis_menten,
)
from simgame.model.state import Array

PULSES = np.array([0.0, 100, 0, 0, 50, 50, 0, 0, 0, 200, 0, 0])
DOSES = np.array([0.0, 0.25, 0.5, 1, 2, 4])


@frozen
class Golden:
    """A response written down once from PyMC-Marketing 0.19.2, to ten digits."""

    name: str
    response: Callable[[], Array]
    expected: tuple[float, ...]

    @property
    def off(self) -> float:
        """Largest relative difference; an expected 0 is compared absolutely."""
        expected = np.array(self.expected)
        return float(np.max(np.abs(self.response() - expected) / np.where(expected, expected, 1.0)))


GOLDEN = (
    Golden(
        "geometric, alpha 0.7 for 12 weeks",
        lambda: geometric_adstock(PULSES, 0.7, 12),
        (0, 100, 70, 49, 84.3, 109.01, 76.307, 53.4149, 37.39043, 226.173301, 158.3213107, 110.8249175),
    ),
    Golden(
        "geometric, alpha 0.7 for 8 weeks, normalised",
        lambda: geometric_adstock(PULSES, 0.7, 8, normalised=True),
        (
            0,
            31.83523813,
            22.28466669,
            15.59926668,
            26.83710574,
            34.70359308,
            24.29251516,
            17.00476061,
            11.90333243,
            70.16757082,
            49.11729958,
            34.3821097,
        ),
    ),
    Golden(
        "geometric, alpha 0.93 for 26 weeks",
        lambda: geometric_adstock(PULSES, 0.93, 26),
        (
            0,
            100,
            93,
            86.49,
            130.4357,
            171.305201,
            159.3138369,
            148.1618683,
            137.7905376,
            328.1451999,
            305.1750359,
            283.8127834,
        ),
    ),
    Golden(
        "delayed, alpha 0.7, theta 2 for 12 weeks",
        lambda: delayed_adstock(PULSES, 0.7, 2, 12),
        (0, 24.01, 70, 100, 82.005, 71.015, 89.0353607, 85.33232931, 47.01841069, 62.04294552, 142.1838476, 200.17287),
    ),
    Golden(
        "Hill, slope 2, kappa 1",
        lambda: hill(DOSES, 2, 1),
        (0, 0.05882352941, 0.2, 0.5, 0.8, 0.9411764706),
    ),
    Golden(
        "Hill, slope 1, kappa 0.8",
        lambda: hill(DOSES, 1, 0.8),
        (0, 0.2380952381, 0.3846153846, 0.5555555556, 0.7142857143, 0.8333333333),
    ),
    Golden(
        "logistic, lam 0.5",
        lambda: logistic_saturation(DOSES, 0.5),
        (0, 0.06241874675, 0.1243530018, 0.2449186624, 0.4621171573, 0.761594156),
    ),
    Golden(
        "Michaelis-Menten, alpha 10, lam 2",
        lambda: michaelis_menten(DOSES, 10, 2),
        (0, 1.111111111, 2, 3.333333333, 5, 6.666666667),
    ),
)

EFFORTS = st.lists(st.floats(0, 100), min_size=1, max_size=30).map(np.array)
SHARES = st.floats(0, 0.99)
WEEKS = st.integers(1, 40)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_a_response_is_the_one_analysts_use(golden: Golden) -> None:
    assert golden.off < 1e-9


@given(EFFORTS, SHARES)
def test_a_geometric_adstock_keeps_the_same_share_every_week(effort: Array, alpha: float) -> None:
    stock = geometric_adstock(effort, alpha, len(effort))
    before = np.concatenate([[0.0], stock[:-1]])
    assert stock == pytest.approx(alpha * before + effort, rel=1e-9, abs=1e-9)


@given(EFFORTS, WEEKS)
def test_without_memory_the_stock_is_the_effort(effort: Array, l_max: int) -> None:
    assert geometric_adstock(effort, 0.0, l_max, normalised=True) == pytest.approx(effort)


@given(st.floats(0, 100), SHARES, WEEKS)
def test_an_effort_kept_for_good_becomes_its_own_normalised_stock(hours: float, alpha: float, l_max: int) -> None:
    kept = np.full(2 * l_max, hours)
    assert geometric_adstock(kept, alpha, l_max, normalised=True)[l_max:] == pytest.approx(kept[l_max:])
    delayed = delayed_adstock(kept, 0.5, l_max // 2, l_max, normalised=True)
    assert delayed[l_max:] == pytest.approx(kept[l_max:])


@given(st.floats(0.01, 0.99), WEEKS)
def test_a_delayed_effort_rises_to_its_peak_as_it_falls_after_it(alpha: float, theta: int) -> None:
    once = np.zeros(2 * theta + 1)
    once[0] = 1.0
    course = delayed_adstock(once, alpha, theta, len(once))
    assert course == pytest.approx(course[::-1])
    assert course.argmax() == theta


@given(st.floats(0.01, 100), st.floats(0.01, 100), st.floats(0.1, 5))
def test_half_of_the_most_comes_at_the_effort_named_for_it(most: float, half: float, slope: float) -> None:
    assert hill(np.array([half]), slope, half) == pytest.approx(0.5)
    assert michaelis_menten(np.array([half]), most, half) == pytest.approx(most / 2)


@given(EFFORTS, st.floats(0.1, 100))
def test_saturation_without_a_threshold_is_one_curve_under_two_names(effort: Array, half: float) -> None:
    assert michaelis_menten(effort, 1.0, half) == pytest.approx(hill(effort, 1.0, half), abs=1e-12)


@given(EFFORTS, st.floats(0.01, 1))
def test_more_effort_never_brings_less_and_never_more_than_all(effort: Array, lam: float) -> None:
    doses = np.sort(effort)
    for brought in (hill(doses, 1.0 + lam, 10.0), logistic_saturation(doses, lam), michaelis_menten(doses, 1.0, lam)):
        assert np.all(np.diff(brought) >= -1e-12)
        assert brought[0] >= 0
        assert brought[-1] <= 1
