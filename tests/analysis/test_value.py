"""What many games are worth, by the scenario's measure: in batches, for par, in shares and in forecasts alike."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.attribution import attributed
from simgame.analysis.batch import replays
from simgame.analysis.curves import curves
from simgame.analysis.forecast import forecast
from simgame.analysis.value import Standing, value, value_ahead
from simgame.game import Game
from simgame.measure import MEASURES, measure_of
from simgame.scenario import ACTIVITIES, Hours, Scenario, Score
from tests.worlds import HOURS, harbour, months

KINDS = sorted(MEASURES)
GROWS = """
[events.helper]
at = 9
headline = "A helper comes"
effects = [{ on = "firm.hours", plus = 20 }]
"""


def scored_by(kind: str, more: str = "") -> Scenario:
    return evolve(harbour(more), score=Score(measure=kind))


def game(kind: str, periods: int, more: str = "") -> Game:
    return months(Game(scenario=scored_by(kind, more), seed=5), periods)


def standing(some: Game) -> Standing:
    """Where a game stands, on its true rules and with its own luck."""
    return Standing(
        scenario=some.scenario,
        setting=some.played.setting,
        state=some.played.states[-1],
        done=some.played.decisions,
        period=len(some.log),
    )


@pytest.mark.parametrize("periods", [1, 4, 8])
@pytest.mark.parametrize("kind", KINDS)
def test_every_way_to_ask_what_a_game_is_worth_has_one_answer(kind: str, periods: int) -> None:
    some = game(kind, periods)
    shown = measure_of(some.scenario).figure(some.latest)
    (shares,) = (each for each in attributed(some, periods) if each.measure == "value")
    assert value(standing(some)) == pytest.approx([shown])
    assert replays(some.scenario, some.log, 1) == pytest.approx([shown])
    assert shares.total == shown
    assert shares.luck == pytest.approx(0, abs=1e-6)
    in_all = shares.base + sum(share.total for share in shares.activities.values()) + shares.luck
    assert in_all == pytest.approx(shown)


@settings(max_examples=8)
@given(st.integers(1, 8), st.lists(st.integers(0, 8), min_size=5, max_size=5))
def test_a_till_ahead_is_the_game_played_on_alike(periods: int, hours: list[int]) -> None:
    plan = Hours(**dict(zip(ACTIVITIES, hours, strict=True)))
    some = months(Game(scenario=scored_by("cash"), seed=5), periods, hours=plan)
    on = months(some, some.scenario.periods - periods, hours=plan)
    assert value_ahead(standing(some)) == pytest.approx([on.latest.cash])


def test_hours_grow_with_a_helper_who_is_known_to_stay() -> None:
    some = game("cash", 3, GROWS)
    more = Hours(**{name: 1.5 * getattr(HOURS, name) for name in ACTIVITIES})
    assert value_ahead(standing(some)) == pytest.approx([months(some, 5, hours=more).latest.cash])


def test_in_the_last_month_the_till_ahead_is_the_till_and_what_is_kept() -> None:
    some = game("cash", 7)
    ahead = forecast(some, some.log[-1]).measures
    assert ahead["value"].p50 == pytest.approx(some.latest.cash + ahead["profit"].p50)
    assert ahead["value"].p5 == pytest.approx(some.latest.cash + ahead["profit"].p5)


def test_hours_pay_until_the_till_is_counted() -> None:
    for periods in (0, 5, 7):
        some = game("cash", periods)
        found = curves(some, months(some, 1).log[-1]).values()
        assert all((curve.later == curve.now) == (periods == 7) for curve in found)
