"""`play` finds the game that was meant."""

import argparse
import shutil
from pathlib import Path

import pytest

from simgame.cli.play import NothingToGoOnWith, begun, resumed
from simgame.errors import SaveInUse, SimgameError
from simgame.game import Game
from simgame.places import FOLDER_VARIABLE
from simgame.saves.own_scenarios import copied
from simgame.saves.replay import save
from simgame.scenario import Hours, PeriodDecisions, load, shipped
from simgame.score import Par, par_path, par_text, score

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
GAME = Game(scenario=load(WORLD), seed=7)
PLAYED = GAME.play(PeriodDecisions(hours=Hours(closing=20)))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


def options(game: str | None, seed: int | None = None, language: str | None = None) -> argparse.Namespace:
    return argparse.Namespace(game=game, seed=seed, difficulty="normal", language=language)


def meant(game: str | None, seed: int | None = None) -> tuple[Game, str]:
    session = resumed(options(game, seed))
    session.let_go()
    return session.game, session.lock.path.name


def title(game: str, language: str | None = None) -> str:
    return begun(options(game, language=language)).scenario.title


def test_a_scenario_begins_a_game_with_the_seed_named() -> None:
    assert begun(options(str(WORLD), seed=7)) == GAME


def test_a_scenario_of_ones_own_is_called_by_its_name() -> None:
    copied("tutorial")
    assert begun(options("my-tutorial")).scenario.id == "my-tutorial"


def test_a_file_played_from_elsewhere_has_the_points_of_the_par_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere" / "mine.toml"
    file.parent.mkdir()
    file.write_bytes(WORLD.read_bytes())
    par = Par(habit=1_000, habit_se=1, par=3_000, par_se=2, ceiling=4_000, ceiling_se=3)
    par_path(file).write_text(par_text(load(file), par, {}), encoding="utf-8")
    game = begun(options(str(file)))
    shutil.rmtree(file.parent)
    assert score(game).points == par.points(score(game).value)


def test_a_seed_that_nobody_named_is_drawn_afresh() -> None:
    assert len({begun(options(str(WORLD))).seed for _ in range(4)}) > 1


def test_a_game_is_told_in_the_players_language_or_the_one_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMGAME_SETTINGS", str(folder / "settings.json"))
    monkeypatch.setenv("LANGUAGE", "de_AT")
    assert title("tutorial") == "Der zweite Crack"
    assert title("tutorial", language="en") == "Second Crack"
    monkeypatch.setenv("LANGUAGE", "en")
    german = str(shipped()["tutorial"].with_name("tutorial.de.toml"))
    assert title(german) == "Der zweite Crack"
    with pytest.raises(SimgameError, match="no texts in fr"):
        title("tutorial", language="fr")


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
    session = resumed(options(str(folder / "a.sim")))
    with pytest.raises(SaveInUse):
        meant(str(folder / "a.sim"))
    session.let_go()


def test_today_is_the_challenge_of_the_day_with_the_luck_of_everybody() -> None:
    one, other = begun(options("today")), begun(options("today"))
    assert one == other
    assert one.scenario.id in shipped()


def test_the_challenge_of_the_day_is_one_for_all() -> None:
    with pytest.raises(SimgameError, match="its own luck"):
        begun(options("today", seed=3))
