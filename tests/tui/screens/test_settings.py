import json
from pathlib import Path

from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.keys import KeysScreen, NewKeyScreen
from simgame.tui.screens.settings import SettingsScreen
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import played


def kept(tmp_path: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads((tmp_path / "settings.json").read_text())
    return told


async def test_every_choice_holds_at_once_and_is_kept(tmp_path: Path, seen_as_text: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, SettingsScreen)
        seen_as_text(app, "settings")
        await pilot.press("right", "down", "left", "down", "right", "down", "right", "right", "escape")
        await pilot.pause()
        assert (app.theme, app.animation_level) == ("paper", "none")
        assert text_of(app).isascii()
    assert kept(tmp_path) == {"theme": "paper", "keys": {}, "language": "de", "charts": "ascii", "moves": False}
    again = SimgameApp()
    async with again.run_test(size=(80, 24)):
        assert (again.theme, again.chosen.language) == ("paper", "de")


async def test_a_key_is_changed_tried_and_put_back(tmp_path: Path) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark", *"home", "f2")
        assert isinstance(app.screen, NewKeyScreen)
        await pilot.press("enter")
        await pilot.press("f2", "h")
        await pilot.pause()
        assert isinstance(app.screen, KeysScreen)
        assert kept(tmp_path)["keys"] == {"back": "h"}
        assert "h " in text_of(app)
        await pilot.press("f3")
        await pilot.pause()
        assert kept(tmp_path)["keys"] == {}


async def test_a_key_that_does_something_here_is_not_taken_from_it() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark", *"home", "f2", "question_mark")
        await pilot.pause()
        assert "already does: Keys" in text_of(app)
