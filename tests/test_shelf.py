from pathlib import Path

import pytest

from simgame.game import Game
from simgame.places import FOLDER_VARIABLE, own_folder
from simgame.saves.own_scenarios import copied
from simgame.saves.replay import save
from simgame.scenario import load, shipped
from simgame.settings import FILE_VARIABLE, languages
from simgame.shelf import read_shelf

WORLD = load(Path(__file__).parent / "corpus" / "valid" / "reference.toml")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the player's saves or settings."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "settings.json"))


def test_shipped_scenarios_stand_in_the_order_they_are_shipped_in(tmp_path: Path) -> None:
    assert [scenario.id for scenario in read_shelf(languages(), tmp_path).scenarios] == list(shipped())
    assert read_shelf(languages(), tmp_path).broken == ()


def test_scenarios_are_told_in_the_players_language_where_they_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "de_CH:en")
    tutorial, second = read_shelf(languages(), tmp_path).scenarios[:2]
    assert (tutorial.title, tutorial.language) == ("Der zweite Crack", "de")
    assert second.language == "en"


def test_a_game_that_is_going_on_is_unfinished(tmp_path: Path) -> None:
    save(Game(scenario=WORLD, seed=1).play(WORLD.habit.decisions), tmp_path / "a.sim")
    (going,) = read_shelf(languages(), tmp_path).unfinished
    assert (going.title, going.period) == (WORLD.title, 1)


def test_a_scenario_of_ones_own_with_faults_says_how_to_see_them_and_hinders_nothing(tmp_path: Path) -> None:
    copied("tutorial")
    (own_folder() / "Draft 2.toml").write_text("[", encoding="utf-8")
    shelf = read_shelf(languages(), tmp_path)
    assert [own.scenario.id for own in shelf.own] == ["my-tutorial"]
    (card,) = [card for card in shelf.cards() if card.faulty]
    assert (card.title, card.under) == ("Draft 2.toml", ("has faults: simgame scenario check 'Draft 2'",))


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', "\x00"])
def test_a_broken_save_is_listed_with_its_fault_and_without_its_path(text: str, tmp_path: Path) -> None:
    (tmp_path / "broken.sim").write_text(text)
    (broken,) = read_shelf(languages(), tmp_path).broken
    assert broken.path.name == "broken.sim"
    assert broken.why
    assert str(tmp_path) not in broken.why
