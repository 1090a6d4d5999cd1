"""`forecast` says what the owner's beliefs say of a plan, as a table or as a document."""

import json
from pathlib import Path
from typing import Any

import pytest

from simgame.analysis.forecast import forecast
from simgame.cli import main
from simgame.game import Game
from simgame.saves.replay import save
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario
from tests.plan_games import kept, plan_game

CONTRACT = ("leads", "wins", "revenue", "profit", "value")
PERCENTILES = ("p5", "p25", "p50", "p75", "p95")
MIXED = {"research": 6, "pricing": 3, "promotion": 10, "prospecting": 9, "closing": 12}
LADDER = shipped_scenario("ladder-and-leather")

Output = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"decisions": [{"hours": MIXED}, {"hours": {"closing": 1_000}}]}))
    return str(path)


def played(periods: int) -> Game:
    """The owner's habit for so many months."""
    game = Game(scenario=LADDER, seed=7)
    for _ in range(periods):
        game = game.play(kept(LADDER, LADDER.habit, game.period))
    return game


def saved(folder: Path, game: Game) -> str:
    path = folder / "shop.sim"
    save(game, path)
    return str(path)


def document(capsys: Output, *words: str) -> dict[str, Any]:
    assert main(["forecast", *words, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_document_has_the_promised_names(capsys: Output, plan: str, tmp_path: Path) -> None:
    found = document(capsys, saved(tmp_path, played(2)), "--decisions", plan, "--draws", "30")
    assert (found["format"], found["period"], found["draws"]) == (1, 3, 30)
    for measure in CONTRACT:
        assert found["measures"][measure].keys() >= set(PERCENTILES)
    for each in found["need_sd"].values():
        assert list(each) == ["now", "after", "with_an_hour"]


def test_the_first_entry_is_the_plan_of_the_next_period(capsys: Output, plan: str, tmp_path: Path) -> None:
    game = played(2)
    found = document(capsys, saved(tmp_path, game), "--decisions", plan, "--draws", "30")
    assert (
        found["measures"]["revenue"]["p50"]
        == forecast(game, PeriodDecisions(hours=Hours(**MIXED)), 30).measures["revenue"].p50
    )


def test_a_table_tells_ranges_warnings_and_what_an_hour_would_narrow(capsys: Output, plan: str, tmp_path: Path) -> None:
    Path(plan).write_text(json.dumps({"decisions": [{"hours": {"prospecting": 20, "closing": 20}}]}))
    assert main(["forecast", saved(tmp_path, played(2)), "--decisions", plan]) == 0
    title, _, head, *lines = capsys.readouterr().out.splitlines()
    assert title == "Ladder & Leather, 200 worlds as you believe them"
    assert head.split() == [LADDER.period, "3", "middle", "half", "the", "time", "9", "times", "in", "10"]
    assert [line.split()[0] for line in lines[:5]] == [*CONTRACT[:-1], "worth"]
    assert any(line.startswith("1 more hour of research: what ") for line in lines)
    assert "0 hours on marketing: fewer people will call each month." in lines
    assert lines[-1] == "It is a guess from what you know; research narrows it."


def test_a_scenario_is_planned_from_its_opening(capsys: Output, plan: str) -> None:
    found = document(capsys, "ladder-and-leather", "--decisions", plan, "--draws", "5")
    assert (found["period"], found["draws"]) == (1, 5)
    assert found["need_sd"].keys() == LADDER.segments.keys()


@pytest.mark.parametrize("draws", ["0", "-1", "10001", "many", "1e3"])
def test_how_many_worlds_may_be_drawn_is_told(capsys: Output, plan: str, draws: str) -> None:
    assert main(["forecast", "ladder-and-leather", "--decisions", plan, f"--draws={draws}"]) == 2
    assert "is no whole number from 1 to 10,000" in capsys.readouterr().err


def test_a_game_that_is_over_has_nothing_to_plan(capsys: Output, plan: str, tmp_path: Path) -> None:
    whole = plan_game(LADDER, LADDER.habit)
    assert main(["forecast", saved(tmp_path, whole), "--decisions", plan]) == 1
    assert "this game is over, nothing is left to plan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ('{"decisions": []}', "has no entry; the first is the plan"),
        ('{"decisions": [{"hours": {"closing": -1}}]}', "period 1: hours.closing is -1"),
        ('{"decisions": [{"hours": {"closing": 900}}]}', "900"),
        ('{"plan": 1}', "has no list `decisions`"),
    ],
    ids=["nothing", "negative", "too many hours", "no decisions"],
)
def test_a_fault_of_the_plan_is_told(capsys: Output, plan: str, said: str, fault: str) -> None:
    Path(plan).write_text(said)
    assert main(["forecast", "ladder-and-leather", "--decisions", plan]) == 1
    assert fault in capsys.readouterr().err
