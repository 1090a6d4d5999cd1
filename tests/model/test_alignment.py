import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.alignment import align
from simgame.rules import Alignment
from tests.model.cells import SHARES, cell, only, row

RULES = Alignment()


def settled(promotion: tuple[float, ...], prospecting: tuple[float, ...], rules: Alignment = RULES) -> float:
    alignment = cell(0.5)
    for _ in range(200):
        alignment = align(alignment, row(*promotion), row(*prospecting), rules)
    return only(alignment)


def test_functions_that_aim_at_the_same_people_grow_together() -> None:
    assert settled((0.1, 0.6, 0.3), (0.1, 0.6, 0.3)) == pytest.approx(1)
    assert settled((0.1, 0.6, 0.3), (0.6, 0.1, 0.3)) == pytest.approx(0.5)
    assert settled((1, 0), (0, 1)) == pytest.approx(0, abs=1e-9)


def test_two_departments_reach_their_ceiling_at_most() -> None:
    assert settled((1, 0), (1, 0), evolve(RULES, ceiling=0.5)) == pytest.approx(0.5)


@given(SHARES, SHARES, SHARES, st.floats(0, 1))
def test_alignment_is_a_share(alignment: float, promotion: float, prospecting: float, ceiling: float) -> None:
    weights = row(promotion, 1 - promotion), row(prospecting, 1 - prospecting)
    assert 0 <= only(align(cell(alignment), *weights, evolve(RULES, ceiling=ceiling))) <= 1 + 1e-12
