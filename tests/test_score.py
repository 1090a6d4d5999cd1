"""The score of a game, and the par that points rest on."""

from pathlib import Path

import pytest
from attrs import evolve

from simgame.game import Game
from simgame.scenario import Scenario, load, shipped_scenario
from simgame.scenario.scenario import Score as Aim
from simgame.score import Par, par_of, par_text, score

REFERENCE = load(Path(__file__).parent / "corpus" / "valid" / "reference.toml")
PAR = Par(habit=1_000, habit_se=1, par=3_000, par_se=2, ceiling=4_000, ceiling_se=3)


def played(scenario: Scenario) -> Game:
    return Game(scenario=scenario, seed=3).play(scenario.habit.decisions)


def test_habit_is_0_points_and_par_is_100() -> None:
    assert [PAR.points(value) for value in (1_000, 2_000, 3_000, 4_000)] == [0, 50, 100, 150]


def test_worth_is_the_till_and_next_year() -> None:
    found = score(played(REFERENCE))
    assert found.value == found.cash + found.going_concern


def test_a_scenario_may_count_the_till_alone() -> None:
    found = score(played(evolve(REFERENCE, score=Aim(measure="cash"))))
    assert found.value == found.cash


def test_without_a_par_there_are_no_points() -> None:
    assert score(played(REFERENCE)).points is None


def test_a_shipped_game_has_points_between_its_habit_and_par() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    par = par_of(scenario)
    assert par is not None
    found = score(played(scenario))
    assert found.points == pytest.approx(par.points(found.value))


def test_a_par_of_other_rules_is_ignored() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    assert par_of(evolve(scenario, periods=11)) is None


def test_a_par_is_stored_with_the_rules_it_belongs_to() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    assert scenario.digest().rules in par_text(scenario, PAR, {})
    assert scenario.digest().rules not in par_text(evolve(scenario, periods=11), PAR, {})


@pytest.mark.parametrize("name", ["calm", "tight"])
def test_points_are_measured_at_the_difficulty_played(name: str) -> None:
    scenario = shipped_scenario("fair-and-square")
    par, other = par_of(scenario), par_of(scenario.at_difficulty(name))
    assert par is not None
    assert other is not None
    more = scenario.at_difficulty(name).firm.cash - scenario.firm.cash
    assert other.habit - par.habit == pytest.approx(more, abs=abs(more) / 2 + 2_000)
