"""A game that is scored by its till: no page speaks of Worth, and all of them of one figure."""

import pytest
from attrs import evolve

from simgame.figures import money
from simgame.game import Game
from simgame.measure import MEASURES
from simgame.scenario import PeriodDecisions, shipped_scenario
from simgame.score import par_of, score
from simgame.tui.app import SimgameApp
from simgame.tui.screens.branch import BranchScreen
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.debrief import DebriefScreen
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import TILL, Stage, played, settled

INHERITANCE = shipped_scenario("the-inheritance")
SIZES = [(80, 24), (160, 50)]
ELSEWHERE = (MEASURES["worth"].name, "next year $", "within a year", "buyer would pay")
"""Words that only another measure has."""


def fortnights(count: int) -> Game:
    game = Game(scenario=INHERITANCE, seed=4)
    for _ in range(count):
        game = game.play(PeriodDecisions(hours=INHERITANCE.reference.hours))
    return game


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("periods", [0, 1, 3])
async def test_no_page_speaks_of_what_does_not_count(periods: int, size: tuple[int, int]) -> None:
    stage = Stage(fortnights(periods))
    async with stage.run_test(size=size) as pilot:
        for keys in (["1"], ["e"], ["e", "c"], ["2"], ["3"], ["left"], ["plus"], ["5"], ["6"], *[["right"]] * 6):
            await pilot.press(*keys)
            await settled(stage, pilot)
            assert not [word for word in ELSEWHERE if word in stage.text], keys
            assert "Till" in stage.rows[0]
            assert keys != ["5"] or "…" not in stage.text


async def test_the_till_and_how_it_moved_stand_over_every_page() -> None:
    stage = Stage(fortnights(2))
    was, now = (report.cash for report in stage.game.reports)
    async with stage.run_test(size=(80, 24)) as pilot:
        for key in "1234567":
            await pilot.press(key)
            await pilot.pause()
            assert (
                stage.rows[0]
                .rstrip()
                .endswith(f"Till ${now / 1_000:.1f}k {'▲' if now > was else '▼'} ${abs(round(now - was))}")
            )


@pytest.mark.parametrize("page", ["plan", "result", "why", "money"])
async def test_the_pages_look_as_they_did(page: str, seen_as_text: Seen) -> None:
    stage = Stage(played(3, evolve(TILL, level="advanced")))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press(*{"plan": "1", "result": "2", "why": ["3", "left", "left"], "money": "5"}[page])
        await settled(stage, pilot)
        seen_as_text(stage, f"cash-{page}-80x24")


async def test_what_the_forecast_means_by_the_end_is_explained() -> None:
    stage = Stage(fortnights(1))
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await settled(stage, pilot)
        assert "At end: What is in the till on the last day if each period is planned like this one." in stage.text


async def test_before_and_after_the_till_is_what_there_is_to_win() -> None:
    game = fortnights(4)
    app = SimgameApp()
    async with app.run_test(size=(100, 150)) as pilot:
        app.push_screen(BriefingScreen(fortnights(0)))
        await pilot.pause()
        assert not [word for word in ELSEWHERE if word in text_of(app)]
        app.push_screen(DebriefScreen(game, score(game), par_of(INHERITANCE)))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert f"Next year would bring {money(round(game.latest.going_concern))}; it does not count." in text_of(app)
        assert "Worth" not in text_of(app)
        app.push_screen(BranchScreen(game))
        await pilot.pause()
        assert "hung up, Till " in text_of(app)
