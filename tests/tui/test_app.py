import json
from pathlib import Path

import pytest
from attrs import evolve
from textual.pilot import Pilot

from simgame.game import Game
from simgame.saves.document import Branch, read_save
from simgame.saves.lock import SaveLock
from simgame.saves.replay import load
from simgame.scenario import load as load_scenario
from simgame.session import Session
from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.screens.debrief import DebriefScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.screens.play import PlayScreen
from simgame.tui.widgets.hours_bar import HoursBar
from tests.tui.conftest import text_of
from tests.tui.stage import SHOP, played

WORLD = load_scenario(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml")
"""As files make it; a save holds it in full."""


def saves(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "saves").glob("*.sim"))


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def resumed(pilot: Pilot[None], path: Path) -> None:
    pilot.app.post_message(HomeScreen.Resumed(path))
    await settled(pilot)


async def test_every_commit_is_on_disk_before_the_screen_changes(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert saves(tmp_path) == []
        await pilot.press("n", "n")
        await pilot.pause()
        assert load(*saves(tmp_path)).period == 2
        assert "month 2 of 12" in text_of(app)


async def test_going_home_and_coming_back_loses_nothing() -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n", "n", "escape", "escape", "enter")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "month 2 of 12" in text_of(app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, PlayScreen)
        assert "month 2 of 12" in text_of(app)


async def test_a_plan_that_was_not_run_is_there_when_the_game_is_opened_again(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down", "down", "home", "escape", "enter")
        await settled(pilot)
        assert load(*saves(tmp_path)).log == ()
        await resumed(pilot, *saves(tmp_path))
        assert app.screen.query_one("#promotion", HoursBar).value == 0
        assert "40 h free" not in text_of(app)
        await pilot.press("u")
        await pilot.pause()
        assert app.screen.query_one("#promotion", HoursBar).value > 0
        await pilot.press("escape")
        await settled(pilot)
        assert read_save(*saves(tmp_path)).draft is None


async def test_quitting_keeps_the_plan_and_a_commit_drops_it(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(played(1, WORLD)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down", "down", "home", "ctrl+q")
    draft = read_save(*saves(tmp_path)).draft
    assert draft is not None
    assert draft.hours.promotion == 0
    again = Session.resumed(*saves(tmp_path))
    assert again.draft == draft
    assert again.committed(draft).draft is None
    again.let_go()
    assert read_save(*saves(tmp_path)).draft is None


async def test_a_game_that_was_only_looked_at_leaves_nothing(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down", "escape")
        await settled(pilot)
        assert saves(tmp_path) == []


async def test_after_the_last_result_comes_the_debrief() -> None:
    app = SimgameApp(Session.begun(played(5)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, PlayScreen)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_a_save_is_free_for_others_once_it_is_left(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(played(1)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n", "n", "escape", "escape", "enter")
        await settled(pilot)
        SaveLock(*saves(tmp_path)).release()


async def test_a_save_open_elsewhere_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "saves" / "shop-1.sim"
    session = Session.begun(Game(scenario=SHOP, seed=7)).committed(SHOP.habit.decisions)
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await resumed(pilot, path)
        assert isinstance(app.screen, ConfirmScreen)
        assert "open in another window" in " ".join(text_of(app).split())
    session.let_go()


async def test_a_damaged_save_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "saves" / "shop-1.sim"
    path.parent.mkdir()
    path.write_text('{"format": 1')
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await resumed(pilot, path)
        assert "cannot be opened" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_a_commit_that_cannot_be_saved_does_not_happen(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=SHOP, seed=7)))
    (tmp_path / "saves" / "shop-1.sim").write_text("something else")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n", "n")
        await pilot.pause()
        assert "This period was not run" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "month 1 of 6" in text_of(app)


async def test_a_theme_is_remembered() -> None:
    app = SimgameApp()
    async with app.run_test() as pilot:
        app.theme = "paper"
        await pilot.pause()
    again = SimgameApp()
    async with again.run_test():
        assert again.theme == "paper"


async def test_an_unknown_theme_gives_way_to_our_own(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "neon"}')
    app = SimgameApp()
    async with app.run_test():
        assert app.theme == "evening"


async def test_every_key_can_be_another(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"keys": {"keys": "f1", "quit": "x"}}))
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "f1 Keys" in text_of(app)
        await pilot.press("x")
        await pilot.pause()
        assert app._exit


async def test_settings_that_cannot_be_read_are_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "Your settings were passed over" in text_of(app)


@pytest.mark.parametrize("theme", ["paper", "ansi-dark", "nord"])
async def test_another_theme_is_only_other_colours(theme: str) -> None:
    app = SimgameApp(Session.begun(Game(scenario=SHOP, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before = text_of(app)
        app.theme = theme
        await pilot.pause()
        assert text_of(app) == before


async def test_the_menu_finds_and_runs_what_it_lists() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        assert all(name in text_of(app) for name in ("Keys", "Quit", "Screenshot", "Theme"))
        await pilot.press(*"quit")
        await pilot.pause(0.3)
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert app._exit


async def test_without_a_place_for_saves_the_briefing_stays_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SIMGAME_SAVES", str(tmp_path / "file" / "saves"))
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(BriefingScreen(Game(scenario=SHOP, seed=7)))
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        assert "There is nowhere to keep this game" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)


def finished(periods: int = 12) -> Session:
    """The owner's habit to the end, on disk."""
    session = Session.begun(Game(scenario=evolve(WORLD, periods=periods), seed=7))
    while not session.game.over:
        session = session.committed(WORLD.habit.decisions)
    return session


async def test_a_game_is_played_on_from_a_month_and_laid_beside_itself(tmp_path: Path) -> None:
    app = SimgameApp(finished())
    async with app.run_test(size=(100, 60)) as pilot:
        await settled(pilot)
        assert "Two ways" not in text_of(app)
        await pilot.press("b", "1", "2", "enter")
        await settled(pilot)
        play = app.screen
        assert isinstance(play, PlayScreen)
        assert "month 12 of 12" in text_of(app)
        assert play.query_one("#closing", HoursBar).value == 20
        play.query_one("#closing", HoursBar).focus()
        await pilot.press("home", "n", "n")
        await settled(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert "Two ways from month 12, same luck" in text_of(app)
        assert "From month 12 on you gave closing 20 h less than the other time." in text_of(app)
        await resumed(pilot, saves(tmp_path)[0])
        assert "From month 12 on you gave closing 20 h more than the other time." in text_of(app)
    first, second = map(load, saves(tmp_path))
    assert first.log[:11] == second.log[:11]
    assert first.log[11] != second.log[11]
    assert first.reports[:11] == second.reports[:11]


async def test_with_the_mouse_alone_a_game_is_played_on_from_a_month(tmp_path: Path) -> None:
    app = SimgameApp(finished(3))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.click("#branch")
        await settled(pilot)
        rows = text_of(app).splitlines()
        await pilot.click(offset=next((row.index("▸"), y) for y, row in enumerate(rows) if "From month" in row))
        await pilot.pause()
        assert "From month ◂ 2 of 3 ▸" in text_of(app)
        await pilot.click("#yes")
        await settled(pilot)
        assert "month 2 of 3" in text_of(app)
    assert len(saves(tmp_path)) == 1


async def test_a_running_game_is_kept_with_its_plan_while_another_way_is_played(tmp_path: Path) -> None:
    session = Session.begun(Game(scenario=WORLD, seed=7)).committed(WORLD.habit.decisions)
    app = SimgameApp(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down", "down", "home", "6", "b", "enter")
        await settled(pilot)
        assert "month 1 of 12" in text_of(app)
        assert read_save(*saves(tmp_path)).draft is not None
        await pilot.press("n", "n")
        await settled(pilot)
    first, second = map(read_save, saves(tmp_path))
    assert (len(first.log), len(second.log)) == (1, 1)
    assert second.branch == Branch(of=saves(tmp_path)[0].name, period=1)


async def test_before_the_first_month_there_is_nothing_to_play_on_from() -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("6", "b")
        await settled(pilot)
        assert isinstance(app.screen, PlayScreen)
        assert "Play on" not in text_of(app)


async def test_another_way_that_cannot_be_read_any_more_is_told_quietly(tmp_path: Path) -> None:
    session = finished(2).branched(2).committed(WORLD.habit.decisions)
    saves(tmp_path)[0].write_text("[")
    app = SimgameApp(session)
    async with app.run_test(size=(100, 60)) as pilot:
        await settled(pilot)
        assert "The other way, reference-1.sim, cannot be read any more." in text_of(app)
        assert "Two ways" not in text_of(app)


async def test_a_game_played_on_without_a_change_says_so() -> None:
    app = SimgameApp(finished(2).branched(2).committed(WORLD.habit.decisions))
    async with app.run_test(size=(100, 60)) as pilot:
        await settled(pilot)
        assert "Both ways are alike for 2 months." in text_of(app)


async def test_without_a_place_for_another_save_the_game_goes_on(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)).committed(WORLD.habit.decisions))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        (tmp_path / "saves").rename(tmp_path / "gone")
        (tmp_path / "saves").write_text("")
        await pilot.press("6", "b", "enter")
        await settled(pilot)
        assert "There is nowhere to keep this game" in text_of(app)
        (tmp_path / "saves").unlink()
        (tmp_path / "gone").rename(tmp_path / "saves")
        await pilot.press("enter", "n", "n", "n")
        await settled(pilot)
        assert load(*saves(tmp_path)).period == 3


async def test_the_last_month_is_taken_back_and_its_plan_lies_there_again(tmp_path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=WORLD, seed=7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n", "n")
        await pilot.pause()
        await pilot.press("t", "escape")
        await pilot.pause()
        assert load(*saves(tmp_path)).period == 2
        await pilot.press("t", "enter")
        await settled(pilot)
        assert "month 1 of 12" in text_of(app)
        assert load(*saves(tmp_path)).period == 1
        assert read_save(*saves(tmp_path)).taken_back == 1
