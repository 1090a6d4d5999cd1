import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.closing import appeal, attention, practise, share_out, win_rate
from simgame.rules import Closing
from tests.model.cells import HOURS, PEOPLE, RATIOS, SHARES, cell, only, row

RULES = Closing()
APPEALS = st.floats(-10, 10)
FIRMS = st.lists(st.tuples(APPEALS, SHARES), min_size=2, max_size=6)


def firms(values: list[float]) -> np.ndarray:
    return np.array(values, float).reshape(-1, 1, 1)


def test_twelve_hours_give_twenty_opportunities_80_percent_of_the_time_they_want() -> None:
    assert only(attention(cell(20), cell(12), RULES)) == pytest.approx(0.8024220, abs=1e-7)


def test_at_the_usual_skill_and_half_known_a_fitting_offer_wins_one_in_four() -> None:
    offer = appeal(cell(1), cell(0.5), cell(1), cell(0.3), RULES)
    assert only(win_rate(offer, cell(0.5), 0.2)) == pytest.approx(0.2437329, abs=1e-7)


@given(PEOPLE, HOURS, HOURS)
def test_more_hours_never_give_less_attention(open_quotes: float, hours: float, more: float) -> None:
    less, greater = (only(attention(cell(open_quotes), cell(h), RULES)) for h in (hours, hours + more))
    assert 0 <= less <= greater <= 1


@given(SHARES, SHARES, SHARES, RATIOS, SHARES)
def test_a_better_fit_never_loses_wins(fit: float, better: float, awareness: float, ratio: float, skill: float) -> None:
    fits = sorted((fit, better))
    worse, good = (
        only(win_rate(appeal(cell(f), cell(awareness), cell(ratio), cell(skill), RULES), cell(awareness), 0.2))
        for f in fits
    )
    assert 0 < worse <= good < 1


@given(FIRMS, st.floats(0, 5))
def test_a_better_offer_never_loses_buyers_nor_helps_a_rival(offers: list[tuple[float, float]], gain: float) -> None:
    appeals, known = (firms(list(values)) for values in zip(*offers, strict=True))
    before = win_rate(appeals, known, 0.2)
    raised = appeals.copy()
    raised[0] += gain
    after = win_rate(raised, known, 0.2)
    assert (after[0] >= before[0]).all()
    assert (after[1:] <= before[1:]).all()


@given(st.lists(APPEALS, min_size=3, max_size=6), st.floats(-3, 3))
def test_a_thirds_price_leaves_the_odds_between_two_well_known_firms_alone(appeals: list[float], move: float) -> None:
    offers = firms(appeals)
    moved = offers.copy()
    moved[2] += move
    before, after = (win_rate(each, np.ones_like(offers), 0.2) for each in (offers, moved))
    assert only(before[0] / before[1]) == pytest.approx(only(after[0] / after[1]), rel=1e-9)


@given(st.lists(PEOPLE, min_size=1, max_size=6), PEOPLE)
def test_no_more_people_are_won_than_are_free(wins: list[float], free: float) -> None:
    shared = share_out(firms(wins), cell(free))
    assert (shared >= 0).all()
    assert (shared <= firms(wins) * (1 + 1e-12)).all()
    assert shared.sum() <= free * (1 + 1e-9) + 1e-12 or shared.sum() == pytest.approx(sum(wins))


@given(SHARES, HOURS, HOURS)
def test_practice_makes_skill_and_idleness_loses_it(skill: float, hours: float, more: float) -> None:
    less, greater = (only(practise(cell(skill), cell(h), RULES)) for h in (hours, hours + more))
    assert 0 <= less <= greater <= 1
    assert only(practise(cell(skill), cell(0), RULES)) <= skill


def test_opportunities_of_all_segments_share_the_hours() -> None:
    assert only(attention(row(10, 10), cell(12), RULES)) == only(attention(cell(20), cell(12), RULES))
