"""Every screen at every class of size, as it is drawn: what differs is looked at before it is kept."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from textual.pilot import Pilot
from textual.widgets import Input

from simgame.daily import Daily
from simgame.score import score
from simgame.session import Session
from simgame.shelf import Shelf
from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.debrief import DebriefScreen
from simgame.tui.screens.home import HomeScreen
from tests.tui.conftest import Seen, text_of
from tests.tui.screens.test_debrief import PAR
from tests.tui.screens.test_home import DONE, GOING
from tests.tui.stage import SHOP, played

SIZES = {"80x24": (80, 24), "120x36": (120, 36), "160x50": (160, 50)}
STILL, LOOKS = 0.15, 40
"""Seconds between two looks that must be alike, and how many looks there are at most."""
IN_PLAY = {
    "plan": "1",
    "result": "2",
    "why": "3",
    "market": "4",
    "money": "5",
    "history": "6",
    "words": "7",
    "explained": "e",
    "keys": "question_mark",
    "menu": "ctrl+p",
}
"""What a key shows in a game."""
SHELF = Shelf(scenarios=(SHOP,), saves=(GOING, DONE), today=Daily(date(2026, 3, 9), SHOP, 99))


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario file, named without the folder it lies in."""
    monkeypatch.chdir(tmp_path)
    path = Path("shop.toml")
    path.write_bytes((Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml").read_bytes())
    return path


every_size = pytest.mark.parametrize("size", SIZES)


async def drawn(pilot: Pilot[None]) -> None:
    """Until nothing more is worked out, and the screen has stood still for a while; cursors do not blink."""
    before = ""
    for _ in range(LOOKS):
        await pilot.pause(STILL)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.app.workers.wait_for_complete()
        now = text_of(pilot.app)
        if now == before:
            return
        before = now


@every_size
@pytest.mark.parametrize("name", IN_PLAY)
async def test_a_screen_of_play(name: str, size: str, seen_as_picture: Seen) -> None:
    app = SimgameApp(Session.begun(played(3)))
    async with app.run_test(size=SIZES[size]) as pilot:
        await drawn(pilot)
        await pilot.press(IN_PLAY[name])
        await drawn(pilot)
        seen_as_picture(app, f"every/{name}-{size}")


@every_size
@pytest.mark.parametrize("name", ["welcome", "shelf"])
async def test_home(name: str, size: str, seen_as_picture: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=SIZES[size]) as pilot:
        await drawn(pilot)
        assert isinstance(app.screen, HomeScreen)
        app.screen.show(SHELF if name == "shelf" else Shelf(scenarios=(SHOP,)))
        await drawn(pilot)
        seen_as_picture(app, f"every/{name}-{size}")


@every_size
@pytest.mark.parametrize("name", ["briefing", "debrief", "settings"])
async def test_a_screen_around_play(name: str, size: str, seen_as_picture: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=SIZES[size]) as pilot:
        await drawn(pilot)
        ended = played(6)
        if name == "briefing":
            app.push_screen(BriefingScreen(played(0)))
        elif name == "debrief":
            app.push_screen(DebriefScreen(ended, evolve(score(ended), points=62.0), PAR))
        else:
            app.action_settings()
        await drawn(pilot)
        seen_as_picture(app, f"every/{name}-{size}")


@every_size
async def test_the_editor(size: str, shop: Path, seen_as_picture: Seen) -> None:
    app = SimgameApp(path=shop)
    async with app.run_test(size=SIZES[size]) as pilot:
        await drawn(pilot)
        seen_as_picture(app, f"every/editor-{size}")
