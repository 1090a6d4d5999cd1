"""The score of a game, and the par that points rest on."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame.game import Game
from simgame.places import FOLDER_VARIABLE, own_folder, pars_folder
from simgame.scenario import Scenario, load, shipped_scenario
from simgame.scenario.scenario import Score as Aim
from simgame.score import Par, Step, par_of, par_text, score, stored_par

REFERENCE = load(Path(__file__).parent / "corpus" / "valid" / "reference.toml")
PAR = Par(habit=1_000, habit_se=1, par=3_000, par_se=2, ceiling=4_000, ceiling_se=3)
STEP = Step(hours=REFERENCE.habit.hours, price=60.0, target={"all": 1.0})
PLANNED = evolve(PAR, par_plan=(STEP,) * REFERENCE.periods, ceiling_plan=(STEP,) * REFERENCE.periods)


@pytest.fixture(autouse=True)
def own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))


def stored(changes: dict[str, Any]) -> str:
    """A par of the reference world, with other values under some keys."""
    return json.dumps(json.loads(par_text(REFERENCE, PLANNED, {})) | changes)


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


@pytest.mark.parametrize("place", ["reference.par.json", "another.par.json", "pars/0123.par.json"])
def test_a_scenario_of_ones_own_has_points_wherever_its_par_is_kept(place: str) -> None:
    path = own_folder() / place
    path.parent.mkdir(parents=True)
    path.write_text(par_text(REFERENCE, PLANNED, {}), encoding="utf-8")
    game = played(REFERENCE)
    assert par_of(REFERENCE) == PLANNED
    assert score(game).points == PLANNED.points(score(game).value)
    assert par_of(evolve(REFERENCE, periods=11)) is None


def test_a_copy_of_a_shipped_scenario_is_measured_as_that_is_until_its_rules_change() -> None:
    shipped = shipped_scenario("spoke-and-chain")
    copy = evolve(shipped, id="my-spoke-and-chain", title="Mine")
    assert par_of(copy) == par_of(shipped)
    assert par_of(evolve(copy, periods=11)) is None


def test_a_kept_par_takes_nothing_from_a_shipped_scenario() -> None:
    shipped = shipped_scenario("spoke-and-chain")
    pars_folder().mkdir(parents=True)
    (pars_folder() / "spoke-and-chain.par.json").write_text(par_text(shipped, PAR, {}), encoding="utf-8")
    found = par_of(shipped)
    assert found is not None
    assert found.par > 10 * PAR.par


HOSTILE: tuple[dict[str, Any], ...] = (
    {"model_version": 999},
    {"rules": "0" * 16, "note": REFERENCE.digest().rules},
    {"habit": None},
    {"habit": "1000"},
    {"habit": True},
    {"habit": -1e300, "par": 1e300},
    {"habit": -(10**400)},
    {"habit": 3_000},
    {"habit": 3_001},
    {"habit": 2_999.999},
    {"habit_se": []},
    {"par_plan": None},
    {"par_plan": [1] * REFERENCE.periods},
    {"par_plan": [asdict(STEP)]},
    {"par_plan": [{**asdict(STEP), "hours": 3}] * REFERENCE.periods},
    {"par_plan": [{**asdict(STEP), "hours": {"juggling": 1}}] * REFERENCE.periods},
    {"par_plan": [{**asdict(STEP), "hours": {"closing": -1}}] * REFERENCE.periods},
    {"ceiling_plan": [{**asdict(STEP), "price": "60"}] * REFERENCE.periods},
    {"ceiling_plan": [{**asdict(STEP), "target": {"[@click=app.quit]x[/]": 1}}] * REFERENCE.periods},
    {"difficulties": {"calm": {"rules": REFERENCE.digest().rules}}, "rules": ""},
)


@pytest.mark.parametrize("changes", HOSTILE)
def test_a_par_that_makes_no_sense_is_no_par(changes: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "reference.par.json"
    path.write_text(stored({}), encoding="utf-8")
    assert stored_par(path, REFERENCE) == PLANNED
    path.write_text(stored(changes), encoding="utf-8")
    assert stored_par(path, REFERENCE) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "\x00",
        "[" * 100_000,
        stored({"habit": math.nan}),
        stored({"par": math.inf}),
        stored({"x": "y" * 2**20}),
    ],
    ids=["empty", "list", "nul", "deep", "nan", "infinite", "large"],
)
def test_a_file_that_is_no_par_is_passed_over(text: str, tmp_path: Path) -> None:
    path = tmp_path / "reference.par.json"
    path.write_text(f"{text}\n{REFERENCE.digest().rules}" if text.startswith("[") else text, encoding="utf-8")
    assert stored_par(path, REFERENCE) is None
    assert stored_par(tmp_path, REFERENCE) is None
    assert stored_par(tmp_path / "gone.par.json", REFERENCE) is None


NUMBERS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
JSON = st.recursive(NUMBERS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.dictionaries(st.sampled_from([*asdict(PAR), "difficulties", "rules", "model_version"]), JSON),
    value=st.floats(-1e12, 1e12),
)
def test_points_on_any_par_of_anybody_are_finite(changes: dict[str, Any], value: float, tmp_path: Path) -> None:
    path = tmp_path / "reference.par.json"
    path.write_text(stored(changes), encoding="utf-8", errors="replace")
    par = stored_par(path, REFERENCE)
    assert par is None or (par.habit < par.par and math.isfinite(par.points(value)))
