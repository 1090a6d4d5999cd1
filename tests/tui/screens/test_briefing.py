import pytest
from attrs import evolve

from simgame.game import Game
from simgame.scenario import Score, Texts
from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen, facts
from simgame.tui.screens.home import HomeScreen
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP, played

SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]
TOLD = evolve(SHOP, texts=Texts(briefing="Your aunt leaves you her bike shop. The phone is on the wall."))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_start_is_in_reach_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        assert "Start month 1" in text_of(app)
        assert "Your aunt" in text_of(app)


async def test_enter_starts_the_game() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Run month 1" in text_of(app)


async def test_escape_goes_home() -> None:
    app = SimgameApp()
    async with app.run_test() as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_texts_are_never_markup() -> None:
    app = SimgameApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(BriefingScreen(played(0, evolve(EVIL_SHOP, texts=Texts(briefing=EVIL)))))
        await pilot.pause()
        assert text_of(app).count(EVIL) == 2


async def test_it_looks_as_it_should(seen_as_text: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        seen_as_text(app, "briefing-80x24")


def test_what_winning_means_follows_the_measure_of_the_scenario() -> None:
    worth, cash = (
        dict(facts(Game(scenario=evolve(SHOP, score=Score(measure=measure)), seed=1))) for measure in ("worth", "cash")
    )
    assert "till plus next year's profit" in worth["You win by"]
    assert cash["You win by"] == "Money in the till at the end. It is $12,100 now."
