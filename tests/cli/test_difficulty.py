"""`--difficulty` begins a game with more or less cash, luck and help."""

import argparse
import json
from pathlib import Path

import pytest
from attrs import evolve

from simgame.cli import main
from simgame.cli.given import NoSuchDifficulty, at_difficulty
from simgame.cli.play import begun, resumed
from simgame.errors import SimgameError
from simgame.saves.replay import load
from simgame.scenario import Scenario, shipped_scenario
from tests.worlds import HARBOUR

Output = pytest.CaptureFixture[str]
FAIR = "fair-and-square"


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"decisions": [{"hours": {"closing": 20}}]}))
    return str(path)


@pytest.mark.parametrize("name", ["calm", "normal", "tight"])
def test_a_run_and_its_save_are_of_the_difficulty_asked_for(
    capsys: Output, plan: str, tmp_path: Path, name: str
) -> None:
    save = tmp_path / "out.sim"
    assert main(["run", FAIR, "--decisions", plan, "--difficulty", name, "--save", str(save)]) == 0
    title = capsys.readouterr().out.splitlines()[0]
    assert title.startswith("Fair & Square," if name == "normal" else f"Fair & Square, {name},")
    assert load(save).scenario.firm.cash == {"calm": 10_500, "normal": 7_400, "tight": 5_600}[name]


def test_a_game_is_opened_at_the_difficulty_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMGAME_SAVES", str(tmp_path))
    options = argparse.Namespace(game=FAIR, seed=3, difficulty="tight", language=None)
    scenario = begun(options).scenario
    assert scenario.firm.cash == 5_600
    assert not scenario.play.help
    with pytest.raises(SimgameError, match="a save keeps its own"):
        resumed(evolve_options(options, game=str(tmp_path / "a.sim"), seed=None))


def test_a_difficulty_that_a_scenario_does_not_offer_is_refused_with_those_it_does(
    capsys: Output, plan: str, tmp_path: Path
) -> None:
    path = tmp_path / "harbour.toml"
    path.write_text(HARBOUR.format(noise="off"), encoding="utf-8")
    assert main(["run", str(path), "--decisions", plan, "--difficulty", "calm"]) == 1
    assert capsys.readouterr().err.splitlines() == ["Harbour has no difficulty `calm`", "It offers normal."]


def test_normal_is_the_file_as_it_stands() -> None:
    scenario: Scenario = shipped_scenario(FAIR)
    assert at_difficulty(scenario, "normal") is scenario
    tight_only = evolve(scenario, difficulty={"tight": scenario.difficulty["tight"]})
    with pytest.raises(NoSuchDifficulty) as refused:
        at_difficulty(tight_only, "calm")
    assert refused.value.hint == "It offers normal, tight."


def evolve_options(options: argparse.Namespace, **changed: object) -> argparse.Namespace:
    return argparse.Namespace(**{**vars(options), **changed})
