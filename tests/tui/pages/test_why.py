import re

from simgame.game import Game
from simgame.tui.pages.why import AFTER, WhyChart
from tests.test_diary import LETTERS
from tests.tui.stage import Stage, played, settled
from tests.worlds import harbour, months

STEP = re.compile(r"^ +[○●◆▲■✚◁▷&?=] [a-zW].* ([+−]?)\$?([\d,]+) ")  # noqa: RUF001  # the sign that people write


def amounts(stage: Stage) -> list[int]:
    """Of the steps on screen, in order."""
    found = [step for row in stage.rows if (step := STEP.match(row))]
    return [int(step[2].replace(",", "")) * (1 if step[1] in ("", "+") else -1) for step in found]


async def test_the_steps_of_every_figure_add_up_on_screen() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        for key in ("right", "right", "right", "right", "plus", "right", "right", "right"):
            await pilot.press(key)
            await settled(stage, pilot)
            *parts, whole = amounts(stage)
            assert len(parts) >= 3
            assert sum(parts) == whole


async def test_every_activity_opens_and_closes() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "plus")
        await settled(stage, pilot)
        assert "promotion, month 3" in stage.text
        assert "closing, earlier" in stage.text
        await pilot.press("minus")
        await settled(stage, pilot)
        assert "both together" in stage.text
        await pilot.click(offset=(4, next(n for n, row in enumerate(stage.rows) if "sales alone" in row)))
        await settled(stage, pilot)
        assert "promotion, month 3" in stage.text


async def test_worth_is_told_by_what_the_month_did_to_it() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "left", "left")
        await settled(stage, pilot)
        assert "the month passes" in stage.text
        moved = stage.game.reports[2].value - stage.game.reports[1].value
        assert amounts(stage)[-1] == round(moved)


async def test_before_the_first_month_a_sketch_says_what_will_stand_here() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "plus", "right")
        await settled(stage, pilot)
        assert "Once a month is run" in stage.text
        assert "n on the plan runs it" in stage.text
        assert "░░░░" in stage.text
        assert amounts(stage) == []


async def test_while_it_is_worked_out_the_steps_keep_their_place() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        known = [n for n, row in enumerate(stage.rows) if "both together " in row]
        stage.play.query_one(WhyChart).tell(None)
        await pilot.pause()
        assert "Working out why" in stage.text
        assert [n for n, row in enumerate(stage.rows) if "both together " in row] == known


async def test_the_figure_and_the_parts_chosen_stay_chosen() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "right", "plus", "n", "n", "enter", "3")
        await pilot.pause(AFTER)
        await settled(stage, pilot)
        assert len(stage.game.log) == 4
        assert "from customers before you" in stage.text
        assert "closing, earlier" in stage.text


async def test_the_steps_are_explained() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "e")
        await settled(stage, pilot)
        assert "Both together: What neither marketing nor sales brings" in stage.text
        await pilot.press("e", "plus", "e")
        await settled(stage, pilot)
        assert "Share: What an activity earned" in stage.text


async def test_the_result_says_why_once_it_is_known() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await settled(stage, pilot)
        assert re.search(r"Why   (Of|All) \d+ (sales?|people)", stage.text)


async def test_a_click_divides_another_figure() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        y = next(n for n, row in enumerate(stage.rows) if "Money in" in row)
        await pilot.click(offset=(stage.rows[y].index("Money in") + 1, y))
        await settled(stage, pilot)
        assert "from customers before you" in stage.text


async def test_a_month_run_brings_its_own_shares() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        before = stage.text
        await pilot.press("n", "n")
        await pilot.press("3")
        await pilot.pause(AFTER)
        await settled(stage, pilot)
        assert len(stage.game.log) == 3
        assert "both together" in stage.text
        assert stage.text != before


async def test_demand_that_plays_brought_is_told_besides() -> None:
    scenario = harbour(LETTERS.replace("hours = 8", ""), strategy_every=3)
    stage = Stage(months(Game(scenario=scenario, seed=1), 1, plays=("letters",)))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        assert "plays and news" not in stage.text
        await pilot.press("left")
        await settled(stage, pilot)
        assert "40 calls more came of plays and news, of nobody's hours." in stage.text
