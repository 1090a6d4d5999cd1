from pathlib import Path

import pytest
from textual.widgets import Input

from simgame.places import shared_folder
from simgame.score import score
from simgame.sharing.line import result_line
from simgame.tui.app import SimgameApp
from simgame.tui.screens.debrief import DebriefScreen
from tests.sharing.reader import Reader
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP, played


async def shared(key: str, screen: DebriefScreen) -> tuple[SimgameApp, str]:
    """What was told after a key."""
    app = SimgameApp()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app.push_screen(screen)
        await pilot.pause()
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        told = [f"{each.title}: {each.message}" for each in app._notifications]
    return app, "\n".join(told)


async def test_the_result_is_copied_and_said() -> None:
    game = played(6)
    app, told = await shared("c", DebriefScreen(game, score(game), None, Path("shop-4.sim")))
    line = result_line(game, score(game))
    assert app.clipboard == line
    assert f"Copied: paste it anywhere: {line}" in told
    assert "`simgame show shop-4.sim --line`" in told


async def test_the_page_lies_under_the_name_of_the_save_and_is_said() -> None:
    game = played(6)
    _, told = await shared("x", DebriefScreen(game, score(game), None, Path("shop-4.sim")))
    path = shared_folder() / "shop-4.html"
    assert f"The page is written: {path}" in told
    assert "Spoke & Chain" in Reader(path.read_text(encoding="utf-8")).text


async def test_without_a_save_it_is_called_as_the_scenario_and_its_texts_stay_texts() -> None:
    game = played(6, EVIL_SHOP)
    app, told = await shared("c", DebriefScreen(game, score(game)))
    assert EVIL in told
    assert app.clipboard.startswith(EVIL)
    await shared("x", DebriefScreen(game, score(game)))
    assert EVIL in Reader((shared_folder() / "shop.html").read_text(encoding="utf-8")).text


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("in the way")
    _, told = await shared("x", DebriefScreen(played(6), score(played(6))))
    assert "The page is not written" in told
    assert "Make room, or name another place." in told


@pytest.mark.parametrize("words", ["copy res", "page sh", ""])
async def test_the_palette_offers_both(words: str) -> None:
    app = SimgameApp()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(DebriefScreen(played(6, SHOP), score(played(6, SHOP))))
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        app.screen.query_one(Input).value = words
        await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        offered = {str(option.prompt).split("\n")[0] for option in app.screen.query_one("OptionList")._options}  # type: ignore[attr-defined]
        wanted = {"copy res": {"Copy the result"}, "page sh": {"Page to share"}}
        assert wanted.get(words, {"Copy the result", "Page to share"}) <= offered
        if words == "copy res":
            await pilot.press("enter")
            await pilot.pause(0.3)
            assert app.clipboard.startswith("Spoke & Chain · Worth")
