import pytest

from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.screens.keys import KeysScreen, doings
from simgame.tui.screens.play import PlayScreen
from tests.tui.conftest import text_of
from tests.tui.stage import played

SIZES = [(40, 12), (80, 24), (240, 60)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_list_opens_at_every_size_with_what_matters_most_first(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Type to search" in text_of(app)
        assert "Start" in text_of(app)


async def test_every_key_is_listed_with_what_it_does() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        assert {"Start", "Home", "Keys", "Menu", "Quit"} <= {doing.says for doing in doings(app.screen)}


async def test_a_search_narrows_the_list_and_enter_runs_what_is_left() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark", *"sta")
        await pilot.pause()
        assert "Home" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PlayScreen)


async def test_a_click_runs_a_key() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        row = next(index for index, row in enumerate(text_of(app).splitlines()) if "Home" in row)
        await pilot.click(offset=(30, row))
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_escape_leaves_the_list_and_nothing_else() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("question_mark", "escape")
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)


async def test_searching_for_nothing_known_leaves_nothing_to_run() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark", *"zzz", "enter")
        await pilot.pause()
        assert isinstance(app.screen, KeysScreen)


async def test_keys_of_one_action_stand_together() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        assert next(doing.keys for doing in doings(app.screen) if doing.says == "Home") == ("esc", "q")
