"""What an owner knows holds no truth, and the worlds drawn from it keep to what the books show."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from attrs import evolve, fields, has
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.beliefs import HIDDEN, believed_worth, known, stratified, worlds
from simgame.arrays import opening
from simgame.game import Game
from simgame.model.customers import use
from simgame.model.pricing import paid_ratio
from simgame.model.research import DISAGREE
from simgame.model.state import Array, State
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario
from tests.analysis.truth import SHOP, elsewhere, shop

TESTED = 70.0
"""What price tests say, $."""
SOME = shop(2)


def numbers(record: Any) -> Iterator[Array]:  # noqa: ANN401  # any record of numbers, arrays and records
    """All arrays and numbers of a record, records in it too."""
    for part in fields(type(record)):
        value = getattr(record, part.name)
        if has(type(value)):
            yield from numbers(value)
        elif isinstance(value, float | np.ndarray):
            yield np.asarray(value)


@pytest.mark.parametrize("periods", [0, 1, 3])
def test_what_is_known_holds_no_truth(periods: int) -> None:
    game = shop(periods)
    state = game.played.states[-1]
    worth = np.array([segment.worth for segment in SHOP.segments.values()])
    truth = np.concatenate([state.need.ravel(), worth, state.economy.ravel()[:periods]])
    assert not any(np.isin(truth, seen).any() for seen in numbers(known(game)))


@given(shift=st.floats(-3, 3), factor=st.floats(0.5, 2), boom=st.floats(-0.3, 0.3))
def test_what_is_known_does_not_follow_the_truth(shift: float, factor: float, boom: float) -> None:
    other = elsewhere(SOME, shift=shift, factor=factor, boom=boom)
    for seen, again in zip(numbers(known(SOME)), numbers(known(other)), strict=True):
        assert (seen == again).all()


@given(numbers=st.integers(1, 30), games=st.integers(1, 300), seed=st.integers(0, 2**32 - 1))
def test_each_row_of_draws_has_every_quantile_once(numbers: int, games: int, seed: int) -> None:
    drawn = stratified(numbers, games, seed)
    quantiles = stratified(1, games, 0)
    assert drawn.shape == (numbers, games)
    assert (np.sort(drawn, axis=-1) == np.sort(quantiles, axis=-1)).all()
    assert np.allclose(drawn.mean(axis=-1), 0)


def test_rows_of_draws_are_shuffled_apart() -> None:
    together = np.corrcoef(stratified(24, 200, 0))
    assert np.abs(together - np.eye(24)).max() < 0.3


@pytest.mark.parametrize("periods", [0, 2])
def test_customers_order_at_the_last_price_as_the_books_show_in_every_world(periods: int) -> None:
    game = shop(periods)
    owner = known(game)
    rules, _ = worlds(owner, stratified(owner.unknowns, 50, 0))
    seen = np.array([[segment.order_rate] for segment in game.latest.segments.values()])
    at_last = use(paid_ratio(owner.price, rules.segments.worth, rules.pricing), rules.customers)
    dearer = use(paid_ratio(owner.price * 1.2, rules.segments.worth, rules.pricing), rules.customers)
    assert np.allclose(at_last, seen)
    assert (dearer < at_last).all()
    assert (np.ptp(dearer, axis=-1) > 0.01).all()


def test_nobody_knows_how_often_those_would_order_who_never_did() -> None:
    strangers = {name: evolve(each, start=evolve(each.start, customers=0)) for name, each in SHOP.segments.items()}
    owner = known(shop(0, evolve(SHOP, segments=strangers)))
    rules, _ = worlds(owner, stratified(owner.unknowns, 50, 0))
    assert (np.asarray(rules.customers.order_rate) == SHOP.model.customers.order_rate).all()


def test_worlds_spread_as_widely_as_the_belief() -> None:
    owner = known(shop(2))
    rules, state = worlds(owner, stratified(owner.unknowns, 1_000, 0))
    for drawn, mean, variance in (
        (state.need, owner.state.believed_need, owner.state.need_variance),
        (rules.segments.worth, owner.rules.segments.worth, owner.worth_sd**2),
        (np.exp(state.economy), np.ones((1, 1, 1)), np.full((1, 1, 1), owner.economy_sd**2)),
    ):
        assert drawn.mean(axis=-1) == pytest.approx(mean[..., 0], rel=0.01)
        assert drawn.var(axis=-1) == pytest.approx(variance[..., 0], rel=0.05)


def test_worlds_differ_in_every_hidden_number_and_in_nothing_that_is_seen() -> None:
    owner = known(shop(1))
    rules, _ = worlds(owner, stratified(owner.unknowns, 50, 0))
    groups = {group.name: getattr(rules, group.name) for group in fields(type(rules))}
    drawn = {
        f"{name}.{part.name}"
        for name, group in groups.items()
        for part in fields(type(group))
        if np.shape(getattr(group, part.name))[-1:] == (50,)
    }
    assert drawn == {*HIDDEN, "customers.order_rate", "segments.worth"}


def test_the_page_on_forecasts_names_every_hidden_number() -> None:
    page = (Path(__file__).parents[2] / "docs" / "forecasts.md").read_text(encoding="utf-8")
    assert [path for path in HIDDEN if f"`{path.partition('.')[2]}`" not in page] == []


def test_where_there_is_no_luck_the_economy_stands_still_and_the_owner_knows() -> None:
    assert known(shop(0, evolve(SHOP, play=evolve(SHOP.play, noise="off")))).economy_sd == 0


def test_a_scenario_says_how_unsure_its_owner_is_of_a_number() -> None:
    scenario = evolve(SHOP, uncertainty={"promotion.reach": 0.0, "closing.price_appeal": 0.4})
    owner = known(shop(0, scenario))
    rules, _ = worlds(owner, stratified(owner.unknowns, 500, 0))
    assert (np.asarray(rules.promotion.reach) == SHOP.model.promotion.reach).all()
    assert np.log(np.asarray(rules.closing.price_appeal)).std() == pytest.approx(0.4, rel=0.02)


def heard(said: float, said_sd: float, tested_sd: float) -> State:
    """A state in which people say so and price tests say what they do, $."""

    def each(value: float) -> Array:
        return np.full((1, len(SHOP.segments), 1), value)

    return evolve(
        opening(SHOP),
        stated_worth=each(said),
        stated_worth_variance=each(said_sd**2),
        tested_worth=each(TESTED),
        tested_worth_variance=each(tested_sd**2),
    )


@given(
    gap=st.floats(-60, 60), said_sd=st.floats(0.5, 20), tested_sd=st.floats(0.5, 20), bias=st.sampled_from((0.0, 0.21))
)
def test_words_join_price_tests_only_once_they_are_seen_to_disagree(
    gap: float, said_sd: float, tested_sd: float, bias: float
) -> None:
    worth, variance = believed_worth(heard(TESTED + gap, said_sd, tested_sd), bias)
    if gap <= DISAGREE * np.hypot(said_sd, tested_sd):
        assert (worth == TESTED).all()
        assert (variance == tested_sd**2).all()
    else:
        told = (TESTED + gap) / (1 + bias)
        assert (min(told, TESTED) <= worth).all()
        assert (worth <= max(told, TESTED)).all()
        assert (variance < min(tested_sd, said_sd / (1 + bias)) ** 2 * (1 + 1e-12)).all()


def test_what_harvest_does_to_orders_is_not_counted_twice() -> None:
    territory = shipped_scenario("the-territory")
    calm = evolve(territory, events={name: each for name, each in territory.events.items() if name != "harvest"})
    plan = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=12), price=territory.firm.price)
    seen, usual = (Game(scenario=scenario, seed=7, log=(plan,) * 6) for scenario in (territory, calm))
    vines = list(territory.segments).index("vines")
    ordered = [list(game.latest.segments.values())[vines].order_rate for game in (seen, usual)]
    assert ordered[0] > 1.2 * ordered[1], "three of the month's four weeks are harvest"
    assert np.allclose(known(seen).order_rate, known(usual).order_rate)
