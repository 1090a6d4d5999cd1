from contextlib import suppress
from typing import Any

import pytest
from attrs import evolve
from textual.message import Message
from textual.screen import Screen
from textual.worker import WorkerFailed

from simgame.analysis.forecast import forecast
from simgame.figures import about, people
from simgame.game import Game
from simgame.tui.pages import foresight
from simgame.tui.pages.plan import PlanPage
from tests.tui.stage import SHOP, Stage, played, settled


class Foresights:
    """Keeps the forecasts that reach the plan."""

    def __init__(self) -> None:
        self.messages: list[PlanPage.Foreseen] = []

    def __call__(self, message: Message) -> None:
        if isinstance(message, PlanPage.Foreseen):
            self.messages.append(message)


class Frames(Stage):
    """Counts what it sends to the terminal."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.frames = 0

    def _display(self, screen: Screen[Any], renderable: Any) -> None:  # noqa: ANN401  # as Textual has it
        self.frames += renderable is not None
        super()._display(screen, renderable)


@pytest.mark.parametrize("moves", [["left"], ["left", "right"]])
async def test_bar_and_budget_come_in_one_frame_and_forecast_and_advice_in_the_next_two(moves: list[str]) -> None:
    stage = Frames(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        await settled(stage, pilot)
        for move in moves:
            before, shown = stage.frames, stage.text
            await pilot.press(move)
            await settled(stage, pilot)
            assert stage.frames <= before + 3
            changed = [one for one, other in zip(shown.split("\n"), stage.rows, strict=True) if one != other]
            assert any("Promotion" in row for row in changed)
            assert any(" of 40 h" in row for row in changed)
            assert any("Calls" in row for row in changed)


async def test_many_moves_make_few_forecasts_and_the_last_one_is_shown() -> None:
    stage, seen = Stage(played(2)), Foresights()
    async with stage.run_test(size=(80, 24), message_hook=seen) as pilot:
        await settled(stage, pilot)
        await pilot.press("down", "down", *["left"] * 3, *["right"] * 9)
        await settled(stage, pilot)
        page = stage.play.query_one(PlanPage)
        assert seen.messages[-1].plan == page.plan
        ahead = forecast(stage.game, page.plan).measures["inbound"]
        assert f"{people(about(ahead.p5))} to {people(about(ahead.p95))}" in stage.text


async def test_a_forecast_of_the_month_before_is_not_shown() -> None:
    stage, seen = Stage(played(2)), Foresights()
    async with stage.run_test(size=(80, 24), message_hook=seen) as pilot:
        await settled(stage, pilot)
        late = seen.messages[-1]
        await pilot.press("n", "n")
        await settled(stage, pilot)
        assert len(stage.game.log) == 3
        shown = stage.text
        stage.play.query_one(PlanPage).post_message(late)
        await settled(stage, pilot)
        assert stage.text == shown


async def test_a_forecast_of_a_page_that_is_gone_harms_nothing() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one(PlanPage)._foresee(stage.game, evolve(SHOP.habit.decisions, price=70))
        await stage.play.dismiss()
        await stage.workers.wait_for_complete()
        await pilot.pause()
        assert not stage.screen.query(PlanPage)


async def test_a_forecast_that_fails_is_told_and_the_month_can_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        with monkeypatch.context() as broken:
            broken.setattr(foresight, "forecast", lambda *_: 1 / 0)
            await pilot.press("down", "down", "left")
            with suppress(WorkerFailed):
                await settled(stage, pilot)
            await pilot.pause(0.05)
            assert "The forecast failed" in stage.text
            assert "(ZeroDivisionError)" in stage.text
        await pilot.press("left")
        await settled(stage, pilot)
        assert "failed" not in stage.text
        assert "Calls" in stage.text


async def test_on_research_e_says_what_an_hour_would_narrow_and_keeps_up_with_the_plan() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        await pilot.press("e")
        await settled(stage, pilot)
        told = [row for row in stage.rows if "1 more hour of research: what " in row]
        assert "research narrows it" in stage.text
        await pilot.press("down", "down", "down", "home", "up", "up", "up", "end")
        await settled(stage, pilot)
        now = [row for row in stage.rows if "1 more hour of research: what " in row]
        assert len(told) == len(now) == 1
        assert told != now


async def test_w_pins_a_what_if_and_shift_w_leads_back_to_it() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        plan = stage.screen.query_one(PlanPage).plan
        await pilot.press("down", "down", "w", "left", "left")
        await settled(stage, pilot)
        assert "Against your pin" in stage.text
        assert stage.screen.query_one(PlanPage).plan != plan
        await pilot.press("W")
        await settled(stage, pilot)
        assert stage.screen.query_one(PlanPage).plan == plan
        await pilot.press("w")
        await settled(stage, pilot)
        assert "your pin" not in stage.text
