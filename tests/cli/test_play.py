"""`play` finds the game that was meant."""

import argparse
from pathlib import Path

import pytest

from simgame.cli.play import NothingToGoOnWith, opened
from simgame.errors import SaveInUse, SimgameError
from simgame.game import Game
from simgame.places import FOLDER_VARIABLE
from simgame.saves.replay import save
from simgame.scenario import Hours, PeriodDecisions, load, shipped

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
GAME = Game(scenario=load(WORLD), seed=7)
PLAYED = GAME.play(PeriodDecisions(hours=Hours(closing=20)))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


def meant(game: str | None, seed: int | None = None, language: str | None = None) -> tuple[Game, str]:
    session = opened(argparse.Namespace(game=game, seed=seed, difficulty="normal", language=language))
    session.let_go()
    return session.game, session.lock.path.name


def test_a_scenario_begins_a_game_with_the_seed_named() -> None:
    assert meant(str(WORLD), seed=7) == (GAME, "reference-1.sim")


def test_a_seed_that_nobody_named_is_drawn_afresh() -> None:
    assert len({meant(str(WORLD))[0].seed for _ in range(4)}) > 1


def test_a_game_is_told_in_the_players_language_or_the_one_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMGAME_SETTINGS", str(folder / "settings.json"))
    monkeypatch.setenv("LANGUAGE", "de_AT")
    assert meant("tutorial")[0].scenario.title == "Der zweite Crack"
    assert meant("tutorial", language="en")[0].scenario.title == "Second Crack"
    monkeypatch.setenv("LANGUAGE", "en")
    german = str(shipped()["tutorial"].with_name("tutorial.de.toml"))
    assert meant(german)[0].scenario.title == "Der zweite Crack"
    with pytest.raises(SimgameError, match="no texts in fr"):
        meant("tutorial", language="fr")


def test_a_save_goes_on_where_it_stood(folder: Path) -> None:
    save(PLAYED, folder / "a.sim")
    assert meant(str(folder / "a.sim")) == (PLAYED, "a.sim")


def test_without_a_name_the_latest_unfinished_game_goes_on(folder: Path) -> None:
    with pytest.raises(NothingToGoOnWith):
        meant(None)
    finished = GAME
    while not finished.over:
        finished = finished.play(PeriodDecisions())
    save(PLAYED, folder / "a.sim")
    save(finished, folder / "b.sim")
    assert meant(None) == (PLAYED, "a.sim")


def test_a_save_has_its_own_seed(folder: Path) -> None:
    save(PLAYED, folder / "a.sim")
    with pytest.raises(SimgameError, match="--seed is for a new game"):
        meant(str(folder / "a.sim"), seed=8)


def test_a_game_open_elsewhere_is_not_opened_twice(folder: Path) -> None:
    save(PLAYED, folder / "a.sim")
    session = opened(argparse.Namespace(game=str(folder / "a.sim"), seed=None, difficulty="normal", language=None))
    with pytest.raises(SaveInUse):
        meant(str(folder / "a.sim"))
    session.let_go()
