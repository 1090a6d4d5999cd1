import pytest

from simgame.tui.app import SimgameApp
from simgame.tui.screens.confirm import ConfirmScreen
from tests.tui.conftest import text_of
from tests.tui.stage import EVIL


@pytest.mark.parametrize(("keys", "answer"), [(("enter",), True), (("right", "enter"), False), (("escape",), False)])
async def test_only_the_first_answer_goes_on(keys: tuple[str, ...], answer: bool) -> None:  # noqa: FBT001
    app = SimgameApp()
    given: list[bool | None] = []
    async with app.run_test(size=(40, 12)) as pilot:
        app.push_screen(ConfirmScreen("Close the shop?", yes="Close it", no="Stay open"), given.append)
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    assert given == [answer]


async def test_a_note_has_one_button_and_is_never_markup() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ConfirmScreen(EVIL, detail=EVIL, yes="Back", no=""))
        await pilot.pause()
        assert text_of(app).count(EVIL) == 2
        assert len(app.screen.query("Button")) == 1
