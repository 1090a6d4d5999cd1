from pathlib import Path
from typing import ClassVar

import pytest
from attrs import evolve

import simgame.tui
from simgame.figures import signed_money
from simgame.tui.app import SimgameApp
from simgame.tui.screens.branch import BranchScreen
from simgame.tui.screens.home import HomeScreen
from tests.tui.conftest import text_of
from tests.tui.stage import SHOP, played

SIZES = [(40, 12), (60, 18), (80, 24), (160, 50)]


class Told(SimgameApp):
    """Keeps what was chosen."""

    CSS_PATH: ClassVar = [Path(simgame.tui.__file__).parent / name for name in SimgameApp.CSS_PATH]
    period = 0

    def on_branch_screen_chosen(self, event: BranchScreen.Chosen) -> None:
        self.period = event.period


@pytest.mark.parametrize(
    ("keys", "period"),
    [
        ("", 1),
        ("right right", 3),
        ("left", 1),
        ("end", 6),
        ("end home", 1),
        ("5", 5),
        ("5 right", 6),
        ("2 4", 4),
        ("right 2", 2),
        ("0", 1),
        ("9", 6),
    ],
)
async def test_arrows_and_digits_choose_a_period_and_enter_takes_it(keys: str, period: int) -> None:
    app = Told()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BranchScreen(played(6)))
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert f"From month ◂ {period} of 6 ▸" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.period == period
        assert isinstance(app.screen, HomeScreen)


async def test_two_digits_are_one_number() -> None:
    app = Told()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BranchScreen(played(12, evolve(SHOP, periods=12))))
        await pilot.pause()
        await pilot.press("1", "2", "enter")
        await pilot.pause()
        assert app.period == 12


@pytest.mark.parametrize("keys", [("escape",), ("down", "enter"), ("up", "enter")])
async def test_it_can_be_left(keys: tuple[str, ...]) -> None:
    app = Told()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BranchScreen(played(3)))
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert app.period == 0


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_the_period_brought_and_both_answers_are_in_sight(size: tuple[int, int]) -> None:
    game = played(2)
    app = Told()
    async with app.run_test(size=size) as pilot:
        app.push_screen(BranchScreen(game))
        await pilot.press("2")
        await pilot.pause()
        change = signed_money(game.reports[1].value - game.reports[0].value)
        told = f"Then {game.latest.wins:.0f} bought, {game.latest.lost_leads:.0f} callers hung up, Worth {change}."
        assert told in " ".join(text_of(app).split())
        assert all(word in text_of(app) for word in ("Play on", "Back", "From month ◂ 2 of 2 ▸"))
