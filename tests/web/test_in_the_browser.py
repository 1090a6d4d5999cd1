"""The real thing: the page in Chromium, played by keys and mouse."""

import asyncio
from pathlib import Path

import pytest

from simgame.saves.replay import draft_of, load
from tests.web.chromium import FOUND, BrowserTab, chromium, host_of
from tests.web.served import served, until

if FOUND is None:
    pytest.skip("no chromium", allow_module_level=True)


async def opened(tab: BrowserTab, address: str) -> None:
    """On the plan of the first month of the tutorial."""
    await tab.go(address)
    await tab.until_drawn("Open the shop")
    await tab.press("Enter")
    await tab.until_drawn("Start month 1")
    await tab.press("Enter")
    await tab.until_drawn("Run month 1")


async def test_a_month_is_played_by_keys_and_mouse_and_nothing_is_asked_of_another_host(tmp_path: Path) -> None:
    async with served(tmp_path) as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab()
        await opened(tab, server.address)
        before = await tab.picture()
        await tab.press("ArrowRight", "ArrowRight")
        columns, rows = tab.size
        seen = len(tab.drawn)
        await tab.click(columns - 8, rows - 1)
        await tab.until_drawn("Yes, run it", seen)
        await tab.press("Enter")
        await tab.until_drawn("Plan month 2", seen)
        await tab.until_drawn("The phone rang", seen)
        assert await tab.picture() != before
        assert await tab.value("document.title") == "simgame"
        assert {host_of(asked) for asked in tab.asked} == {"127.0.0.1"}
        assert len([asked for asked in tab.asked if asked.startswith("ws:")]) == 1
        assert tab.faults == []
    (path,) = (tmp_path / "saves").glob("*.sim")
    assert len(load(path).log) == 1


async def test_the_terminal_fills_the_window_at_any_size(tmp_path: Path) -> None:
    async with served(tmp_path) as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab(1280, 800)
        await opened(tab, server.address)
        wide = tab.size
        await tab.resize(800, 600)
        await until(lambda: tab.size != wide)
        narrow = tab.size
        assert wide[0] / narrow[0] == pytest.approx(1280 / 800, rel=0.05)
        assert wide[1] / narrow[1] == pytest.approx(800 / 600, rel=0.05)
        assert await tab.value("document.documentElement.scrollWidth <= innerWidth")


async def test_a_plan_left_with_its_tab_is_there_again(tmp_path: Path) -> None:
    async with served(tmp_path) as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab()
        await opened(tab, server.address)
        seen = len(tab.drawn)
        await tab.press("ArrowRight")
        await tab.until_drawn("3 h", seen)
        (game,) = server.games
        await tab.close()
        await until(lambda: game not in server.games)
    (path,) = (tmp_path / "saves").glob("*.sim")
    assert draft_of(path, load(path)) is not None


async def test_the_page_says_how_to_go_on_when_the_connection_ends(tmp_path: Path) -> None:
    async with served(tmp_path) as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab()
        await opened(tab, server.address)
        server.process.kill()
        await tab.until("!document.getElementById('end').hidden")
        said = await tab.value("document.getElementById('said').textContent")
        assert said == "The connection ended. The game is saved. Reload to go on."
        assert await tab.value("document.activeElement.id") == "reload"


async def test_a_reload_goes_on_even_when_every_tab_is_taken(tmp_path: Path) -> None:
    async with served(tmp_path, "--tabs", "1") as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab()
        await opened(tab, server.address)
        seen = len(tab.drawn)
        await tab.press("ArrowRight")
        await tab.until_drawn("3 h", seen)
        seen = len(tab.drawn)
        await tab.call("Page.reload")
        await tab.until_drawn("last played", seen)
        assert tab.faults == []


async def test_a_picture_of_the_screen_is_kept_beside_the_saves(tmp_path: Path) -> None:
    async with served(tmp_path) as server, chromium(tmp_path / "profile") as browser:
        tab = await browser.tab()
        await tab.go(server.address)
        await tab.until_drawn("Open the shop")
        await tab.call("Input.dispatchKeyEvent", type="keyDown", key="p", windowsVirtualKeyCode=80, modifiers=2)
        await tab.until_drawn("Screenshot")
        await tab.press(*"Screenshot")
        await asyncio.sleep(1)  # the palette searches while one types, and says nowhere when it is done
        await tab.press("Enter")
        await until(lambda: any((tmp_path / "saves" / "shared").glob("home*")))
        assert tab.faults == []
