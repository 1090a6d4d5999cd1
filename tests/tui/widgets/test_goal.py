import pytest
from attrs import evolve

from simgame.game import Game
from simgame.planning.goals import sets_goals
from simgame.scenario import PeriodDecisions
from simgame.tui.widgets.goal import Goal
from tests.tui.stage import SHOP, Stage, played, settled

ADVANCED = evolve(SHOP, level="advanced")


async def test_a_goal_starts_at_the_forecast_is_told_and_measured_and_holds_until_the_next_meeting() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ ? ▸  or leave it" in stage.text
        stage.play.query_one(Goal).focus()
        await pilot.press("right")
        await settled(stage, pilot)
        first = stage.play._plan.plan.goals["wins"]
        assert first > 1
        await pilot.press("enter", "3", "enter")
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ 3 ▸  del no goal" in stage.text
        assert "Goal   3 sales" in stage.text
        await pilot.press("n", "n")
        await settled(stage, pilot)
        assert stage.game.log[0].goals == {"wins": 3}
        assert "Your goal was 3 sales;" in stage.text
        await pilot.press("n")
        await settled(stage, pilot)
        assert "Goal: sales a month" not in stage.text
        assert "Goal   3 sales" in stage.text


async def test_a_goal_is_left_and_undone_by_key_and_by_mouse() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        y = next(n for n, row in enumerate(stage.rows) if "Goal: sales" in row)
        await pilot.click(offset=(stage.rows[y].index("▸"), y))
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ 1 ▸" in stage.text
        await pilot.press("delete")
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ ? ▸" in stage.text
        await pilot.press("u")
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ 1 ▸" in stage.text
        y = next(n for n, row in enumerate(stage.rows) if "no goal" in row)
        await pilot.click(offset=(stage.rows[y].index("no goal"), y))
        await settled(stage, pilot)
        assert stage.play._plan.plan.goals == {}


async def test_who_is_no_beginner_may_aim_at_money() -> None:
    stage = Stage(played(3, ADVANCED))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one(Goal).focus()
        await pilot.press("space")
        await settled(stage, pilot)
        assert "Goal: revenue a month ◂ ? ▸" in stage.text
        await pilot.press("right")
        await settled(stage, pilot)
        assert stage.play._plan.plan.goals == {"revenue": round(stage.game.latest.revenue) + 500}
        await pilot.press("space")
        await settled(stage, pilot)
        assert stage.play._plan.plan.goals == {"profit": round(stage.game.latest.profit)}
        y = next(n for n, row in enumerate(stage.rows) if "space turns to sales" in row)
        await pilot.click(offset=(stage.rows[y].index("space"), y))
        await settled(stage, pilot)
        assert "Goal: sales a month ◂ 0 ▸" in stage.text


async def test_what_is_being_typed_as_a_goal_is_part_of_the_plan_that_is_run() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one(Goal).focus()
        await pilot.press("enter", "1", "2", "n")
        await settled(stage, pilot)
        assert stage.game.log[-1].goals == {"wins": 12}


async def test_e_explains_a_goal() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one(Goal).focus()
        await pilot.press("e")
        await settled(stage, pilot)
        assert "no money hangs on it" in stage.text


@pytest.mark.parametrize(
    ("game", "asked"),
    [
        (played(3), True),
        (played(2), False),
        (played(3, evolve(SHOP, strategy_every=1)), False),
        (played(3, evolve(SHOP, play=evolve(SHOP.play, goals="off"))), False),
        (played(6), False),
    ],
    ids=["meeting", "between", "always meeting", "switched off", "over"],
)
def test_goals_are_set_at_meetings_alone(game: Game, asked: bool) -> None:  # noqa: FBT001  # a table
    assert sets_goals(game) is asked
    assert PeriodDecisions().goals == {}
