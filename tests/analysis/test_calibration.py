"""Guesses are scored by a rule under which honesty pays, beside the program's own."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.calibration import Guess, calibration, guesses, interval_score
from simgame.analysis.forecast import forecast
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario

SHOP = shipped_scenario("ladder-and-leather")
PLAN = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=10))
sales = st.floats(0, 200)


def guess(low: float, high: float, happened: float, program: tuple[float, float] = (4, 9)) -> Guess:
    return Guess(
        period=3, low=low, high=high, happened=happened, program_low=program[0], program_high=program[1]
    )  # fmt: skip


@given(sales, sales, st.floats(0, 1))
def test_a_range_that_holds_what_came_scores_its_width(low: float, width: float, place: float) -> None:
    assert interval_score(low, low + width, low + place * width) == pytest.approx(width, abs=1e-6)


@given(sales, sales, st.floats(0, 50))
def test_missing_costs_ten_times_the_distance(low: float, width: float, off: float) -> None:
    for happened in (low - off, low + width + off):
        assert interval_score(low, low + width, happened) == pytest.approx(width + 10 * off, abs=1e-6)


@given(sales, sales, sales, sales, sales)
def test_calibration_is_finite_and_better_guesses_never_lower_it(
    low: float, high: float, happened: float, one: float, other: float
) -> None:
    low, high = sorted((low, high))
    found = calibration([guess(low, high, happened, (min(one, other), max(one, other)))])
    exact = calibration([guess(happened, happened, happened, (min(one, other), max(one, other)))])
    assert found is not None
    assert exact is not None
    assert 0 <= found <= exact <= 200


@given(sales, sales, sales, st.floats(0, 1), sales)
def test_the_closer_of_two_ranges_as_wide_never_has_less(
    low: float, width: float, happened: float, nearer: float, program: float
) -> None:
    closer = low + nearer * (happened - width / 2 - low)
    far, near = (
        calibration([guess(start, start + width, happened, (program, program + 5))]) for start in (low, closer)
    )
    assert far is not None
    assert near is not None
    assert near >= far - 1e-6


@given(sales, sales, sales, st.floats(0, 50))
def test_widening_pays_only_as_far_as_what_came(low: float, width: float, happened: float, more: float) -> None:
    high = low + width
    widened = interval_score(low, high + more, happened)
    reached = min(max(happened - high, 0.0), more)
    assert widened == pytest.approx(interval_score(low, high, happened) + more - 10 * reached, abs=1e-6)


@given(st.floats(0, 100), st.floats(0, 100))
def test_an_honest_range_scores_best_in_the_long_run(one: float, other: float) -> None:
    low, high = sorted((one, other))
    honest = sum(interval_score(10, 90, happened) for happened in range(101))
    assert honest <= sum(interval_score(low, high, happened) for happened in range(101)) + 1e-6


def test_who_guesses_as_the_program_does_has_a_hundred() -> None:
    assert calibration([guess(4, 9, 6), guess(4, 9, 20)]) == 100
    assert calibration([guess(6, 6, 6, (6, 6))]) == 100
    assert calibration([]) is None


def test_a_guess_is_set_beside_what_the_program_foresaw_then() -> None:
    game = Game(scenario=SHOP, seed=3).play(PLAN)
    as_range, as_number = (evolve(PLAN, prediction={"wins": ends}) for ends in ((2.0, 30.0), (12.0, 12.0)))
    later = game.play(as_range).play(as_number).play(PLAN)
    first, second = guesses(later)
    then = forecast(game, as_range).measures["wins"]
    assert (first.period, first.low, first.high) == (2, 2, 30)
    assert (first.program_low, first.program_high) == (then.p10, then.p90)
    assert first.happened == later.reports[1].wins
    assert second.program_low == second.program_high
