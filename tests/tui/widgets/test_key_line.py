import pytest

from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.widgets.key_line import KeyLine
from tests.tui.conftest import text_of
from tests.tui.stage import played


@pytest.mark.parametrize("width", [12, 40, 80])
async def test_keys_that_do_not_fit_are_left_out_whole(width: int) -> None:
    app = SimgameApp()
    async with app.run_test(size=(width, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        row = text_of(app).splitlines()[-1].strip()
        assert "n Start   esc Home   ? Keys   ^p Menu".startswith(row)


async def test_a_click_on_a_key_is_the_key() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        row = text_of(app).splitlines()[-1]
        await pilot.click(KeyLine, offset=(row.index("Home"), 0))
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_a_click_beside_the_keys_is_none() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.click(KeyLine, offset=(79, 0))
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)
