import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.extra_hour import gained
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, Scenario, shipped_scenario

FOUND = shipped_scenario("spoke-and-chain")
SHOP = evolve(FOUND, score=evolve(FOUND.score, caretaker_weeks=1))
"""Its Worth plays no part here, so little time goes into it."""
FEW = settings(max_examples=8)
PERIODS = 3
ACTIVITIES = ("promotion", "prospecting", "closing")
HOURS = st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
PLANS = st.lists(HOURS, min_size=PERIODS, max_size=PERIODS)


def with_noise(noise: str, scenario: Scenario = SHOP) -> Scenario:
    return evolve(scenario, play=evolve(scenario.play, noise=noise))


def month(promotion: float, prospecting: float, closing: float) -> PeriodDecisions:
    """Hours on the three, and what is left of 40 on research."""
    left = 40 - promotion - prospecting - closing
    return PeriodDecisions(
        price=24.0,
        hours=Hours(research=left, promotion=promotion, prospecting=prospecting, closing=closing),
    )


def game_of(plan: list[tuple[int, int, int]], scenario: Scenario = SHOP) -> Game:
    return Game(scenario=scenario, seed=7, log=tuple(month(*hours) for hours in plan))


def with_an_hour_more(game: Game, activity: str, periods: int) -> Game:
    """The game of a firm that has an hour more, in its first periods, for the same wages."""
    firm, log = game.scenario.firm, list(game.log)
    for n in range(periods):
        hours = log[n].hours
        log[n] = evolve(log[n], hours=evolve(hours, **{activity: getattr(hours, activity) + 1}))
    roomier = evolve(firm, hours=firm.hours + 1, wage=firm.wage * firm.hours / (firm.hours + 1))
    return evolve(game, scenario=evolve(game.scenario, firm=roomier), log=tuple(log))


def wins(game: Game) -> float:
    return sum(report.wins for report in game.reports)


@pytest.mark.parametrize("activity", ACTIVITIES)
@FEW
@given(plan=PLANS, noise=st.sampled_from(["off", "smooth"]))
def test_an_hour_brings_what_the_same_game_with_it_wins_more(
    activity: str, plan: list[tuple[int, int, int]], noise: str
) -> None:
    game = game_of(plan, with_noise(noise))
    gain = gained(game, [activity])[activity]
    assert gain.hours == PERIODS * 4
    assert gain.wins * gain.hours == pytest.approx(wins(with_an_hour_more(game, activity, PERIODS)) - wins(game))


@FEW
@given(plan=PLANS)
def test_people_who_come_whole_are_replayed_in_their_smooth_form(plan: list[tuple[int, int, int]]) -> None:
    assert gained(game_of(plan), ACTIVITIES) == gained(game_of(plan, with_noise("smooth")), ACTIVITIES)


@FEW
@given(plan=PLANS)
def test_what_comes_later_is_what_each_month_of_hours_brings_after_it(plan: list[tuple[int, int, int]]) -> None:
    game = game_of(plan, with_noise("off"))
    gain = gained(game, ["promotion"])["promotion"]
    grown = [with_an_hour_more(game, "promotion", n).reports for n in range(PERIODS + 1)]
    later = sum(
        grown[n][after].wins - grown[n - 1][after].wins for n in range(1, PERIODS + 1) for after in range(n, PERIODS)
    )
    assert gain.later * gain.hours == pytest.approx(later, abs=1e-9)


@FEW
@given(plan=PLANS)
def test_promotion_brings_something_later_and_nothing_of_it_before(plan: list[tuple[int, int, int]]) -> None:
    gain = gained(game_of([*plan[:-1], (4, 12, 12)], with_noise("off")), ["promotion"])["promotion"]
    assert gain.later >= -1e-12


def test_an_hour_counts_only_while_its_lever_is_open() -> None:
    tutorial = shipped_scenario("tutorial")
    log = tuple(
        PeriodDecisions(price=tutorial.firm.price, hours=Hours(promotion=20, closing=15, prospecting=5 * n))
        for n in range(2)
    )
    found = gained(Game(scenario=tutorial, seed=1, log=log), ["prospecting", "closing"])
    assert {name: gain.hours for name, gain in found.items()} == {"prospecting": 4, "closing": 8}
    assert found["prospecting"].later == 0


def test_an_hour_of_the_last_period_brings_nothing_later() -> None:
    gain = gained(game_of([(4, 10, 10)], with_noise("off")), ACTIVITIES)
    assert [found.later for found in gain.values()] == [0, 0, 0]
    assert gain["prospecting"].wins > 0
