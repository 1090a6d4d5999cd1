"""The challenge of a day depends on the date and on nothing else."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from simgame.daily import LONGEST, daily
from simgame.scenario import shipped, shipped_scenario

SCENARIOS = [shipped_scenario(name) for name in shipped()]
YEAR = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


@given(st.dates(), st.randoms(use_true_random=False))
def test_the_order_of_the_scenarios_does_not_matter(day: date, dice: object) -> None:
    shuffled = SCENARIOS.copy()
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' own Random
    assert daily(day, shuffled) == daily(day, SCENARIOS)


def test_in_a_year_every_fit_scenario_comes_and_no_luck_twice() -> None:
    found = [drawn for day in YEAR if (drawn := daily(day, SCENARIOS))]
    fit = {each.id for each in SCENARIOS if not each.unlock and each.minutes <= LONGEST}
    assert {drawn.scenario.id for drawn in found} == fit
    assert len({drawn.seed for drawn in found}) == len(YEAR)


def test_a_day_that_is_known_stays_what_it_was() -> None:
    drawn = daily(date(2026, 11, 24), [shipped_scenario("spoke-and-chain")])
    assert drawn
    assert drawn.seed == 3_317_020_953


def test_without_a_fit_scenario_there_is_none() -> None:
    assert daily(date(2026, 11, 24), [shipped_scenario("tutorial")]) is None
