"""Every letter that a screen shows can be read: contrast of at least 4.5 to 1 with what lies behind it."""

from collections.abc import Iterator

import pytest
from textual.color import Color
from textual.theme import Theme

from simgame.session import Session
from simgame.tui.app import SimgameApp
from simgame.tui.theme import READABLE, THEMES, contrast
from tests.tui.stage import played

TOUR = (
    "1",
    "c",
    "enter",
    "escape",
    "2",
    "3",
    "plus",
    "4",
    "5",
    "6",
    "7",
    "question_mark",
    "escape",
    "ctrl+p",
    "escape",
)
"""Keys that lead through the screens of a game."""


def unreadable(app: SimgameApp) -> Iterator[tuple[str, float]]:
    """Texts of the present screen with less contrast than that."""
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if not any(map(str.isalnum, text)):
                continue
            assert style, text
            assert style.color, text
            assert style.bgcolor, text
            seen = contrast(Color(*style.color.get_truecolor()), Color(*style.bgcolor.get_truecolor()))
            if seen < READABLE:
                yield text, seen


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_letter_of_a_game_can_be_read(theme: Theme) -> None:
    app = SimgameApp(Session.begun(played(3)))
    async with app.run_test(size=(120, 36)) as pilot:
        app.theme = theme.name
        await pilot.pause()
        await app.workers.wait_for_complete()
        found: dict[tuple[str, str], float] = {}
        for key in TOUR:
            await pilot.press(key)
            await pilot.pause()
            found |= {(key, text): seen for text, seen in unreadable(app)}
        app.action_settings()
        await pilot.pause()
        assert dict(unreadable(app)) == {}
    assert found == {}


async def test_home_can_be_read() -> None:
    app = SimgameApp()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        welcome = dict(unreadable(app))
        await pilot.press("s")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert welcome | dict(unreadable(app)) == {}
