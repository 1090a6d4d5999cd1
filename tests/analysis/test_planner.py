"""Par is what a planner reaches who knows no more than a player."""

import numpy as np
import pytest
from attrs import evolve

from simgame.analysis import planner
from simgame.analysis.beliefs import NODES, WEIGHTS
from simgame.analysis.planner import phase_length, planned
from simgame.analysis.solver import GENES, Kind, Searches, read
from simgame.model.state import Array
from simgame.scenario import ACTIVITIES, MARKETING, Scenario, shipped_scenario

SHOP = shipped_scenario("spoke-and-chain")
SHORT = evolve(SHOP, periods=6, score=evolve(SHOP.score, caretaker_weeks=4))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planner that looks at little."""
    for name, value in {"CROWD": 6, "FIRST_LOOK": 2, "SECOND_LOOK": 4}.items():
        monkeypatch.setattr(planner, name, value)


def with_truth(scenario: Scenario, shift: float) -> Scenario:
    """The same beliefs and books, another truth about what people want."""
    segments = {name: evolve(each, need=each.need + shift) for name, each in scenario.segments.items()}
    return evolve(scenario, segments=segments)


@pytest.mark.usefixtures("quick")
def test_the_first_plan_does_not_follow_the_truth() -> None:
    plans = [planned(with_truth(SHORT, shift), seed=1, seeds=2).steps for shift in (0.0, 2.0)]
    assert plans[0][:3] == plans[1][:3]
    assert plans[0][3:] != plans[1][3:]


@pytest.mark.usefixtures("quick")
def test_a_planner_plans_alike_from_the_same_seed() -> None:
    first, again = (planned(SHORT, seed=1, seeds=2) for _ in range(2))
    assert first.steps == again.steps
    assert (first.values == again.values).all()


@pytest.mark.usefixtures("quick")
def test_price_and_target_stand_between_strategy_meetings() -> None:
    steps = planned(SHORT, seed=1, seeds=3).steps
    for meeting in (0, 3):
        kept = steps[meeting : meeting + 3]
        assert all((step.price, step.target) == (kept[0].price, kept[0].target) for step in kept)
    assert all(sum(step.target.values()) == pytest.approx(1) for step in steps)


def test_a_phase_is_a_quarter_where_nobody_says_otherwise() -> None:
    lengths = {weeks: phase_length(evolve(SHOP, strategy_every=1, weeks_per_period=weeks)) for weeks in (1, 4, 13, 26)}
    assert lengths == {1: 13, 4: 3, 13: 1, 26: 1}
    assert phase_length(SHOP) == 3


def test_the_nodes_have_the_moments_of_a_normal() -> None:
    moments = [float((NODES**power) @ WEIGHTS) for power in range(6)]
    assert moments == pytest.approx([1, 0, 1, 0, 3, 0])


def genes(seed: int, count: int = 50) -> Array:
    return np.random.default_rng(seed).normal(0, 2, (4 * GENES, count))


@pytest.mark.parametrize("kind", [Kind(target=0), Kind(target=1, least=0.5), Kind(target=2, most=0.5)])
def test_genes_are_plans_that_keep_to_budget_prices_and_kind(kind: Kind) -> None:
    hours, price = read(SHOP, genes(3), [kind] * 50)
    marketing = sum(hours[:, ACTIVITIES.index(name)] for name in MARKETING) / SHOP.firm.hours
    assert hours.sum(axis=1) == pytest.approx(SHOP.firm.hours)
    assert (hours >= 0).all()
    assert kind.least - 1e-9 <= np.min(marketing)
    assert np.max(marketing) <= kind.most + 1e-9
    low, high = SHOP.price_range_or_default
    assert ((low <= price) & (price <= high)).all()


def test_searches_side_by_side_find_their_own_best() -> None:
    goals = np.array([[1.0, -1.0], [0.5, 2.0]])
    crowd = 8

    def values(found: Array) -> Array:
        return np.asarray(-((found - np.repeat(goals, crowd, axis=1)) ** 2).sum(axis=0))

    searches = Searches.begun(np.zeros((2, 2)), crowd, 1)
    searches.advance(60, values)
    assert searches.genes == pytest.approx(goals, abs=1e-2)
    assert searches.values == pytest.approx([0, 0], abs=1e-3)
