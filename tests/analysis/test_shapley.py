"""The quick Shapley values are those of the definition."""

from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.shapley import shapley

worths = st.integers(1, 5).flatmap(lambda n: st.lists(st.floats(-1e6, 1e6), min_size=2**n, max_size=2**n))


def by_definition(values: Sequence[float]) -> list[float]:
    """Each player's gain when joining, averaged over every order in which all could join (Shapley 1953)."""
    players = len(values).bit_length() - 1
    orders = list(permutations(range(players)))
    found = [0.0] * players
    for order in orders:
        there = 0
        for player in order:
            found[player] += (values[there | 1 << player] - values[there]) / len(orders)
            there |= 1 << player
    return found


@given(worths)
def test_they_are_the_mean_gain_over_all_orders(values: list[float]) -> None:
    assert shapley(np.array(values)) == pytest.approx(by_definition(values), rel=1e-9, abs=1e-6)


@given(worths)
def test_they_add_up_to_what_all_bring_over_none(values: list[float]) -> None:
    assert shapley(np.array(values)).sum() == pytest.approx(values[-1] - values[0], rel=1e-9, abs=1e-6)


@given(worths)
def test_who_changes_nothing_gets_exactly_nothing(values: list[float]) -> None:
    with_idler = np.concatenate([values, values])
    assert shapley(with_idler)[-1] == 0
    assert shapley(with_idler)[:-1] == pytest.approx(shapley(np.array(values)), rel=1e-9, abs=1e-6)


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(-100, 100), st.floats(-100, 100))
def test_who_are_interchangeable_get_the_same(one: float, both: float, other: float, rest: float) -> None:
    """Players 0 and 1 bring the same to every coalition; player 2 does something of its own."""

    def worth(coalition: int) -> float:
        twins, third = (coalition & 3).bit_count(), coalition >> 2
        return (0, one, both)[twins] + third * (other + rest * twins**2)

    parts = shapley(np.array([worth(coalition) for coalition in range(8)]))
    assert parts[0] == pytest.approx(parts[1], rel=1e-12, abs=1e-12)


def test_a_glove_needs_its_partner() -> None:
    """The textbook's glove game: one left glove and two right ones; the left one gets two thirds."""
    pair = [float(coalition & 1 and coalition & 6 != 0) for coalition in range(8)]
    assert shapley(np.array(pair)) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
