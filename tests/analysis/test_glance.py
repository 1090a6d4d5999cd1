"""What an author sees of a scenario at a glance is the world as it is."""

from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.glance import demand, glance
from simgame.scenario import Scenario, shipped_scenario

WORLD = shipped_scenario("spoke-and-chain")


def with_worth(scenario: Scenario, name: str, worth: float) -> Scenario:
    segments = {**scenario.segments, name: evolve(scenario.segments[name], worth=worth)}
    return evolve(scenario, segments=segments)


@pytest.mark.parametrize("name", list(WORLD.segments))
def test_the_dearer_the_fewer_buy(name: str) -> None:
    shares = demand(WORLD).shares[name]
    assert all(0 < after < before < 1 for before, after in pairwise(shares))


@given(st.floats(10, 60), st.floats(1.05, 2))
@settings(max_examples=20)
def test_who_values_it_more_buys_more_often_and_the_others_as_before(worth: float, times: float) -> None:
    before, after = (demand(with_worth(WORLD, "racers", value)).at(24) for value in (worth, worth * times))
    assert after["racers"] > before["racers"]
    assert (after["commuters"], after["tourers"]) == (before["commuters"], before["tourers"])


def test_prices_run_over_what_the_scenario_allows() -> None:
    prices = demand(WORLD).prices
    assert (prices[0], prices[-1]) == WORLD.price_range_or_default


def test_what_the_owner_believes_moves_no_curve() -> None:
    segments = {
        name: evolve(segment, belief=evolve(segment.belief, need=9.0, worth=90.0))
        for name, segment in WORLD.segments.items()
    }
    mistaken = glance(evolve(WORLD, segments=segments))
    assert mistaken.curves == glance(WORLD).curves
    assert mistaken.demand == glance(WORLD).demand


def test_a_number_of_the_model_moves_its_curve() -> None:
    promotion = evolve(WORLD.model.promotion, reach=2 * WORLD.model.promotion.reach)
    louder = glance(evolve(WORLD, model=evolve(WORLD.model, promotion=promotion))).curves["promotion"]
    before = glance(WORLD).curves["promotion"]
    assert louder.hours == before.hours
    assert louder.later["leads"][4] > before.later["leads"][4]
