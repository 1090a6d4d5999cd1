"""`explain` divides a period of a save, as a table or as a document."""

import json
from pathlib import Path

import pytest

from simgame import MODEL_VERSION
from simgame.cli import main
from simgame.game import Game
from simgame.saves.replay import save
from simgame.scenario import shipped_scenario
from tests.plan_games import kept

MEASURES = ["leads", "wins", "revenue", "value"]
NAMES = "format measure since period total base activities luck marketing sales together"

Output = pytest.CaptureFixture[str]


def played(periods: int) -> Game:
    """The owner's habit for so many months."""
    game = Game(scenario=shipped_scenario("ladder-and-leather"), seed=7)
    for _ in range(periods):
        game = game.play(kept(game.scenario, game.scenario.habit, game.period))
    return game


@pytest.fixture
def saved(tmp_path: Path) -> str:
    path = tmp_path / "shop.sim"
    save(played(3), path)
    return str(path)


def test_the_document_has_the_promised_names_and_adds_up(capsys: Output, saved: str) -> None:
    assert main(["explain", saved, "--period", "2", "--json"]) == 0
    shares = json.loads(capsys.readouterr().out)
    assert list(shares) == NAMES.split()
    assert (shares["format"], shares["measure"], shares["since"], shares["period"]) == (1, "revenue", 2, 2)
    assert list(shares["activities"]) == ["research", "pricing", "promotion", "prospecting", "closing"]
    parts = sum(part for share in shares["activities"].values() for part in share.values())
    assert shares["base"] + parts + shares["luck"] == pytest.approx(shares["total"], rel=1e-9)


def test_all_measures_come_as_a_list(capsys: Output, saved: str) -> None:
    assert main(["explain", saved, "--measure", "all", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(shares["measure"], shares["period"]) for shares in found] == [(measure, 3) for measure in MEASURES]


def test_the_whole_game_is_divided_without_earlier_and_later(capsys: Output, saved: str) -> None:
    assert main(["explain", saved, "--game", "--json"]) == 0
    shares = json.loads(capsys.readouterr().out)
    assert (shares["since"], shares["period"]) == (1, 3)
    assert shares["total"] == pytest.approx(sum(report.revenue for report in played(3).reports))
    assert main(["explain", saved, "--game"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("revenue, months 1 to 3")
    assert "earlier" not in told


def test_a_measure_that_is_none_and_a_period_of_a_whole_game_are_wrong_usage(capsys: Output, saved: str) -> None:
    for wrong in (["--measure", "luck"], ["--period", "2", "--game"]):
        assert main(["explain", saved, *wrong]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_of_another_model_version_the_replay_is_divided_and_that_is_said(capsys: Output, saved: str) -> None:
    path = Path(saved)
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(document | {"model_version": MODEL_VERSION - 1}), encoding="utf-8")
    assert main(["explain", saved, "--json"]) == 0
    out, err = capsys.readouterr()
    assert "a replay differs" in err
    assert json.loads(out)["total"] == pytest.approx(played(3).latest.revenue)


def test_people_read_a_table_and_a_sentence(capsys: Output, saved: str) -> None:
    assert main(["explain", saved, "--measure", "leads"]) == 0
    told = capsys.readouterr().out
    assert "leads, month 3" in told
    assert "both together add" in told
    assert "Alone, marketing would sell" in told


@pytest.mark.parametrize(("period", "hint"), [("0", "1 to 3"), ("4", "1 to 3"), ("-1", "1 to 3")])
def test_a_period_never_played_is_told(capsys: Output, saved: str, period: str, hint: str) -> None:
    assert main(["explain", saved, "--period", period]) == 1
    told = capsys.readouterr().err
    assert f"period {period} was not played" in told
    assert hint in told


def test_a_game_not_begun_has_nothing_to_explain(capsys: Output, tmp_path: Path) -> None:
    save(played(0), tmp_path / "new.sim")
    for options in ([], ["--game"], ["--period", "1"]):
        assert main(["explain", str(tmp_path / "new.sim"), *options]) == 1
        told = capsys.readouterr().err
        assert "no period was played yet" in told
        assert "`simgame play SAVE` runs one first" in told
