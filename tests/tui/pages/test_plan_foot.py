"""The advisers on the plan, and the charts at its foot."""

from contextlib import suppress

import pytest
from attrs import evolve
from textual.message import Message
from textual.pilot import Pilot
from textual.worker import WorkerFailed

from simgame.analysis.advisers import Advice, advised
from simgame.analysis.beliefs import known
from simgame.analysis.curves import curves
from simgame.game import Game
from simgame.scenario import Hours, shipped_scenario
from simgame.tui.charts.line import MARK
from simgame.tui.pages.plan import PlanPage
from simgame.tui.widgets import advisers, response
from simgame.tui.widgets.advisers import Adviser
from simgame.tui.widgets.response import Response
from tests.tui.stage import SHOP, Stage, played, settled

SMALL, LARGE, FOUR = (80, 24), (120, 36), (160, 50)
YEAR = "sales within a year"


class Drawings:
    """Keeps the curves that reach the page."""

    def __init__(self) -> None:
        self.messages: list[Response.Drawn] = []

    def __call__(self, message: Message) -> None:
        if isinstance(message, Response.Drawn):
            self.messages.append(message)


def hours(stage: Stage) -> Hours:
    return stage.play.query_one(PlanPage).plan.hours


def advice(stage: Stage, side: str) -> Advice:
    return next(each for each in advised(stage.game, known(stage.game)) if each.side == side)


def told(stage: Stage, side: str) -> str:
    """What an adviser shows, in one line."""
    widget = stage.play.query_one(f"#adviser-{side}", Adviser)
    return " ".join(
        "".join(segment.text for segment in widget.render_line(y)).strip() for y in range(widget.size.height)
    )


async def to_adviser(stage: Stage, pilot: Pilot[None], side: str) -> None:
    stage.screen.set_focus(stage.play.query_one(f"#adviser-{side}"))
    await pilot.pause()


async def test_both_advisers_say_what_the_curves_say_of_the_plan_that_the_month_starts_from() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        assert told(stage, "marketing").strip() == f"Mara, marketing: {advice(stage, 'marketing').line}"
        assert told(stage, "sales").strip() == f"Sam, sales: {advice(stage, 'sales').line}"


async def test_enter_makes_the_move_once_marks_it_and_undo_takes_it_back() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        before, wanted = hours(stage), advice(stage, "marketing").plan.hours
        await to_adviser(stage, pilot, "marketing")
        for _ in range(2):
            await pilot.press("enter")
            await settled(stage, pilot)
            assert hours(stage) == wanted != before
            assert "✓ Mara, marketing:" in stage.text
            assert "✓ Sam" not in stage.text
        await pilot.press("u")
        await settled(stage, pilot)
        assert hours(stage) == before
        assert "✓" not in stage.text


async def test_a_click_makes_the_move_too() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        await pilot.click("#adviser-sales")
        await settled(stage, pilot)
        assert hours(stage) == advice(stage, "sales").plan.hours


async def test_a_move_is_made_on_the_plan_as_it_stands() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        move = advice(stage, "marketing").move
        assert move is not None
        assert move.source == "closing"
        await pilot.press("down", "down", "down", "home")
        await pilot.pause()
        await to_adviser(stage, pilot, "marketing")
        await pilot.press("enter")
        await settled(stage, pilot)
        assert hours(stage).prospecting == 0
        assert getattr(hours(stage), move.lever) == getattr(advice(stage, "marketing").plan.hours, move.lever)


async def test_advisers_look_at_the_plan_as_it_stands() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        first = told(stage, "marketing")
        await pilot.press("down", "down", "home")
        await settled(stage, pilot)
        plan = stage.play.query_one(PlanPage).plan
        said = {each.side: each.line for each in advised(stage.game, known(stage.game), plan)}
        assert told(stage, "marketing").strip() == f"Mara, marketing: {said['marketing']}"
        assert told(stage, "marketing") != first
        await pilot.press("u")
        await settled(stage, pilot)
        assert told(stage, "marketing") == first


async def test_the_next_month_has_advice_of_its_own() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        await to_adviser(stage, pilot, "marketing")
        await pilot.press("enter", "n", "n", "n")
        await settled(stage, pilot)
        assert len(stage.game.log) == 4
        assert told(stage, "marketing").strip(" ▌") == f"Mara, marketing: {advice(stage, 'marketing').line}"
        assert "✓" not in stage.text


async def test_who_is_content_has_nothing_to_take() -> None:
    stage = Stage(Game(scenario=shipped_scenario("tutorial"), seed=1))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        before = hours(stage)
        assert "Sam, sales: Leave it: 4 h more of closing" in " ".join(told(stage, "sales").split())
        assert not stage.play.query_one("#adviser-sales").focusable
        await pilot.click("#adviser-sales")
        await settled(stage, pilot)
        assert hours(stage) == before


async def test_arrows_lead_to_the_advisers_where_they_stand_and_nowhere_else() -> None:
    for size, seen in ((SMALL, True), ((60, 18), False)):
        stage = Stage(played(3))
        async with stage.run_test(size=size) as pilot:
            await settled(stage, pilot)
            await pilot.press(*["down"] * 20)
            await pilot.pause()
            assert isinstance(stage.focused, Adviser) == seen
            assert ("Mara" in stage.text) == seen


async def test_e_explains_an_adviser() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        await to_adviser(stage, pilot, "sales")
        await pilot.press("e")
        await pilot.pause()
        assert "Sales looks at this month, marketing at the year." in stage.text


async def test_c_calls_the_curves_of_the_bar_in_hand_and_sends_them_away() -> None:
    stage, seen = Stage(played(3)), Drawings()
    async with stage.run_test(size=SMALL, message_hook=seen) as pilot:
        await settled(stage, pilot)
        shown = stage.text
        await pilot.press("right", "left")
        await settled(stage, pilot)
        assert not seen.messages, "curves nobody sees are not worked out"
        await pilot.press("c")
        await settled(stage, pilot)
        assert "Research: sales this month" in stage.text
        assert YEAR in stage.text
        await pilot.press("down")
        await settled(stage, pilot)
        assert "Pricing: money this month" in stage.text
        await pilot.press("up", "c")
        await settled(stage, pilot)
        assert stage.text == shown


@pytest.mark.parametrize("size", [SMALL, (100, 30), LARGE, FOUR])
async def test_curves_follow_the_plan(size: tuple[int, int]) -> None:
    stage, seen = Stage(played(3)), Drawings()
    async with stage.run_test(size=size, message_hook=seen) as pilot:
        await settled(stage, pilot)
        if YEAR not in stage.text:
            await pilot.press("c")
        await pilot.press("down", "down", "left", "left", "left")
        await settled(stage, pilot)
        assert seen.messages[-1].found == curves(stage.game, stage.play.query_one(PlanPage).plan)
        assert f"{MARK} 0 h" in stage.text


async def test_on_a_large_screen_curves_and_months_stand_beside_each_other() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=LARGE) as pilot:
        await settled(stage, pilot)
        shown = stage.text
        assert "within a year" in shown
        assert "By month:" in shown
        await pilot.press("c")
        await settled(stage, pilot)
        assert stage.text == shown


async def test_where_four_pages_stand_c_swaps_curves_and_months() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=FOUR) as pilot:
        await settled(stage, pilot)
        for curves_, months in ((True, False), (False, True), (True, False)):
            assert (YEAR in stage.text) == curves_
            assert ("By month:" in stage.text) == months
            await pilot.press("c")
            await settled(stage, pilot)


async def test_a_click_on_the_foot_is_the_key() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        await pilot.click("#response")
        await settled(stage, pilot)
        assert YEAR in stage.text


async def test_curves_of_the_month_before_are_not_shown() -> None:
    stage, seen = Stage(played(3)), Drawings()
    async with stage.run_test(size=LARGE, message_hook=seen) as pilot:
        await settled(stage, pilot)
        late = seen.messages[-1]
        await pilot.press("n", "n", "n")
        await settled(stage, pilot)
        assert len(stage.game.log) == 4
        shown = stage.text
        stage.play.query_one(Response).post_message(late)
        await settled(stage, pilot)
        assert stage.text == shown


async def test_where_curves_and_advice_fail_the_month_can_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(response, "curves", lambda *_: 1 / 0)
    monkeypatch.setattr(advisers, "advised", lambda *_: 1 / 0)
    stage = Stage(played(3))
    async with stage.run_test(size=LARGE) as pilot:
        with suppress(WorkerFailed):
            await settled(stage, pilot)
        await pilot.pause(0.05)
        assert "The curves failed (ZeroDivisionError)." in stage.text
        assert "Mara" not in stage.text
        await pilot.press("n", "n")
        await pilot.pause(0.05)
        assert len(stage.game.log) == 4


async def test_a_side_without_levers_has_no_adviser() -> None:
    sales = evolve(SHOP, play=evolve(SHOP.play, levers=("prospecting", "closing")), unlock={})
    stage = Stage(played(0, sales))
    async with stage.run_test(size=SMALL) as pilot:
        await settled(stage, pilot)
        assert "Sam, sales:" in stage.text
        assert "Mara" not in stage.text


async def test_before_the_first_month_there_is_nothing_to_swap() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=FOUR) as pilot:
        await settled(stage, pilot)
        shown = stage.text
        assert "within a year" in shown
        await pilot.press("c")
        await settled(stage, pilot)
        assert stage.text == shown


@pytest.mark.parametrize("size", [(60, 18), SMALL, (100, 32)])
async def test_curves_called_where_there_is_no_room_for_them_harm_nothing(size: tuple[int, int]) -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=size) as pilot:
        await settled(stage, pilot)
        for keys in (["c"], ["c", "e"], ["e", "c"]):
            await pilot.press(*keys)
            await settled(stage, pilot)
        assert "Run month 2" in stage.rows[-1]


@pytest.mark.parametrize("height", range(9))
def test_curves_fit_into_any_height(height: int) -> None:
    game = played(1)
    chart = Response(game)
    chart._found = curves(game, game.log[-1])
    assert len(chart.paint(80, height)) <= height
