from simgame.session import Session
from simgame.tui.app import SimgameApp
from simgame.tui.screens.jump import JumpScreen
from simgame.tui.widgets.hours_bar import HoursBar
from tests.tui.conftest import Seen
from tests.tui.stage import played


async def test_a_letter_leads_to_what_it_stands_on(seen_as_text: Seen) -> None:
    app = SimgameApp(Session.begun(played(2)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("f")
        await pilot.pause()
        seen_as_text(app, "jump-80x24")
        await pilot.press("d")
        await pilot.pause()
        assert isinstance(app.focused, HoursBar)
        assert app.focused.lever == "promotion"


async def test_any_other_key_leaves_the_focus_where_it_was() -> None:
    app = SimgameApp(Session.begun(played(2)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        focused = app.focused
        await pilot.press("f", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, JumpScreen)
        assert app.focused is focused


async def test_what_is_out_of_sight_gets_no_letter() -> None:
    app = SimgameApp(Session.begun(played(2)))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        await pilot.press("f")
        await pilot.pause()
        assert len(app.screen.query(".letter")) < 9
