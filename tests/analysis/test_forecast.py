"""A forecast says what the owner's beliefs say: never the truth, never the luck to come."""

import numpy as np
import pytest
from attrs import asdict, evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks import coverage
from simgame.analysis.beliefs import HIDDEN, known
from simgame.analysis.forecast import PERCENTS, Forecast, Range, forecast, foreseen
from simgame.game import Game
from simgame.scenario import PeriodDecisions, Scenario
from tests.analysis.truth import MIXED, SALES, SHOP, elsewhere, shop

FEW = 20
"""Worlds that are enough to see whether two forecasts are the same."""
GAMES = {periods: shop(periods) for periods in (0, 1, 3)}
MEASURES = ("leads", "inbound", "calls", "quotes", "wins", "revenue", "profit", "value")


def width(ahead: Forecast, measure: str) -> float:
    return ahead.measures[measure].p95 - ahead.measures[measure].p5


@pytest.mark.parametrize("plan", [MIXED, SALES], ids=["mixed", "sales"])
@pytest.mark.parametrize("periods", GAMES)
@given(shift=st.floats(-3, 3), factor=st.floats(0.5, 2), boom=st.floats(-0.3, 0.3))
@settings(max_examples=10)
@example(shift=3.0, factor=2.0, boom=0.3)
def test_a_forecast_does_not_follow_the_truth(
    periods: int, plan: PeriodDecisions, shift: float, factor: float, boom: float
) -> None:
    game = GAMES[periods]
    other = elsewhere(game, shift=shift, factor=factor, boom=boom)
    assert forecast(game, plan, FEW) == forecast(other, plan, FEW)


@pytest.mark.parametrize("periods", GAMES)
def test_yet_another_truth_brings_another_month(periods: int) -> None:
    game = GAMES[periods]
    other = elsewhere(game, shift=2.0, factor=1.5, boom=0.2)
    assert Game(scenario=other.scenario, seed=7, log=game.log).play(MIXED).latest.wins != game.play(MIXED).latest.wins


@pytest.mark.parametrize("periods", GAMES)
@pytest.mark.parametrize("seed", [0, 1, 2**32 - 1])
def test_a_forecast_does_not_follow_the_players_luck(periods: int, seed: int) -> None:
    game = GAMES[periods]
    other = elsewhere(game, shift=0.0, factor=1.0, boom=0.0, seed=seed)
    assert forecast(other, MIXED, FEW) == forecast(game, MIXED, FEW)


def certain(noise: str) -> Scenario:
    """A shop whose owner knows all."""
    segments = {
        name: evolve(each, belief=evolve(each.belief, need=each.need, need_sd=1e-9, worth=each.worth, worth_sd=1e-9))
        for name, each in SHOP.segments.items()
    }
    model = evolve(SHOP.model, world=evolve(SHOP.model.world, economy_sd=0.0))
    sure = dict.fromkeys(HIDDEN, 0.0)
    return evolve(SHOP, segments=segments, model=model, uncertainty=sure, play=evolve(SHOP.play, noise=noise))


@pytest.mark.parametrize("seed", [0, 1])
def test_who_knows_all_is_still_unsure_of_the_luck_to_come(seed: int) -> None:
    game = shop(0, certain("smooth"), seed)
    ahead = forecast(game, MIXED)
    came = game.play(MIXED).latest
    assert ahead.measures["leads"].p5 < ahead.measures["leads"].p50 < ahead.measures["leads"].p95
    assert came.leads != forecast(game, MIXED, 1).measures["leads"].p50


def test_who_knows_all_foresees_what_comes_where_there_is_no_luck() -> None:
    game = shop(0, certain("off"))
    measures = forecast(game, MIXED, FEW).measures
    came = game.play(MIXED).latest
    for name in MEASURES:
        assert measures[name].p5 == pytest.approx(measures[name].p95)
        assert measures[name].p50 == pytest.approx(getattr(came, name)), name


@given(times=st.floats(1.3, 4), periods=st.sampled_from(tuple(GAMES)), plan=st.sampled_from((MIXED, SALES)))
@settings(max_examples=10)
def test_the_less_is_known_the_wider_lies_what_the_firm_may_be_worth(
    times: float, periods: int, plan: PeriodDecisions
) -> None:
    owner = known(GAMES[periods])
    state = evolve(owner.state, need_variance=owner.state.need_variance / times**2)
    surer = evolve(owner, state=state, worth_sd=owner.worth_sd / times)
    narrow, wide = (foreseen(GAMES[periods], who, plan, 200) for who in (surer, owner))
    assert width(narrow, "value") < width(wide, "value")


@given(draws=st.integers(1, 40), periods=st.sampled_from(tuple(GAMES)), plan=st.sampled_from((MIXED, SALES)))
@settings(max_examples=15)
def test_percentiles_stand_in_order_and_come_again(draws: int, periods: int, plan: PeriodDecisions) -> None:
    ahead = forecast(GAMES[periods], plan, draws)
    assert (ahead.period, ahead.draws) == (periods + 1, draws)
    assert tuple(ahead.measures) == MEASURES
    for reach in ahead.measures.values():
        ordered = list(asdict(reach).values())
        assert ordered == sorted(ordered)
    assert ahead == forecast(GAMES[periods], plan, draws)


def test_one_world_has_no_range() -> None:
    ahead = forecast(GAMES[1], MIXED, 1)
    for name, reach in ahead.measures.items():
        assert set(asdict(reach).values()) == {reach.p50}
        assert getattr(ahead.mean, name) == pytest.approx(reach.p50), name


def test_a_range_has_the_named_shares_of_the_values() -> None:
    reach = Range.of(np.arange(1_001) / 10)
    assert asdict(reach) == {f"p{percent}": pytest.approx(percent) for percent in PERCENTS}


def test_what_is_expected_tells_no_truth() -> None:
    assert forecast(GAMES[1], MIXED, FEW).mean.truth == {}


def test_an_answer_counts_and_news_nobody_has_told_do_not() -> None:
    asking = GAMES[1]
    quiet = evolve(SHOP, events={"big_order": SHOP.events["big_order"]})
    plain = forecast(asking, MIXED, FEW)
    taken = forecast(asking, evolve(MIXED, answers={"big_order": "yes"}), FEW)
    assert "frost" in asking.news(2)
    assert plain == forecast(shop(1, quiet), MIXED, FEW)
    assert taken.measures["inbound"].p50 > plain.measures["inbound"].p50
    frozen, mild = shop(2), shop(2, quiet)
    assert forecast(frozen, MIXED, FEW).measures["value"].p50 < forecast(mild, MIXED, FEW).measures["value"].p50


def test_a_plan_without_a_price_keeps_the_last_one() -> None:
    game = GAMES[1]
    assert forecast(game, evolve(MIXED, price=None), FEW) == forecast(game, MIXED, FEW)


def test_what_comes_lies_in_its_range_about_as_often_as_it_says() -> None:
    short = evolve(SHOP, periods=4, events={}, score=evolve(SHOP.score, caretaker_weeks=0))
    published = evolve(short, play=evolve(SHOP.play, noise="smooth"))
    shares = coverage.coverage([coverage.play(published, seed) for seed in range(80)])
    for measure, (half, most) in shares.items():
        assert 0.38 <= half <= 0.62, measure
        assert 0.82 <= most <= 0.96, measure
