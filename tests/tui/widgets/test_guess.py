from attrs import evolve

from simgame.game import Game
from simgame.planning.guesses import asks, levers
from simgame.scenario import Unlock
from simgame.tui.widgets.guess import Guess, predicted, unfinished
from tests.tui.stage import SHOP, Stage, played, settled

ADVANCED = evolve(SHOP, level="advanced")


async def test_every_third_month_asks_for_a_guess_and_keeps_the_forecast_of_sales_to_itself() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        assert "Guess your sales ◂ ? ▸" in stage.text
        assert "Bought: this time you guess" in stage.text
        stage.play.query_one("#guess").focus()
        await pilot.press("enter", "1", "4", "enter")
        await settled(stage, pilot)
        assert "Guess your sales ◂ 14 ▸" in stage.text
        assert "this time you guess" in stage.text
        await pilot.press("n")
        await settled(stage, pilot)
        assert stage.game.log[-1].prediction == {"wins": (14, 14)}
        assert f"You guessed 14 sales; {stage.game.latest.wins:.0f} bought." in stage.text
        await pilot.press("n")
        await settled(stage, pilot)
        assert "Guess your sales" not in stage.text


async def test_a_guess_can_be_left_and_undone_and_made_with_the_mouse() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        y = next(n for n, row in enumerate(stage.rows) if "Guess your sales" in row)
        await pilot.click(offset=(stage.rows[y].index("▸"), y))
        await settled(stage, pilot)
        assert "Guess your sales ◂ ? ▸" not in stage.text
        await pilot.press("u")
        await settled(stage, pilot)
        assert "Guess your sales ◂ ? ▸" in stage.text
        await pilot.press("n")
        await settled(stage, pilot)
        assert stage.game.log[-1].prediction == {}


async def test_a_guess_is_taken_back_by_key_and_by_mouse() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one("#guess").focus()
        await pilot.press("enter", "1", "4", "backspace", "enter")
        await settled(stage, pilot)
        assert "Guess your sales ◂ 1 ▸  del no guess" in stage.text
        await pilot.press("delete")
        await settled(stage, pilot)
        assert "Guess your sales ◂ ? ▸  or leave it" in stage.text
        await pilot.press("right")
        await settled(stage, pilot)
        y = next(n for n, row in enumerate(stage.rows) if "no guess" in row)
        await pilot.click(offset=(stage.rows[y].index("no guess"), y))
        await settled(stage, pilot)
        await pilot.press("n")
        await settled(stage, pilot)
        assert stage.game.log[-1].prediction == {}


async def test_curves_that_would_tell_sales_come_only_when_asked_for() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(120, 48)) as pilot:
        await settled(stage, pilot)
        assert "sales this month" not in stage.text
        await pilot.press("c")
        await settled(stage, pilot)
        assert "sales within a year" in stage.text
        assert ": sales this month" not in stage.text


async def test_an_end_of_a_range_never_moves_the_other_and_a_crossing_is_told() -> None:
    stage = Stage(played(2, ADVANCED))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        assert "at least ◂ ? ▸  to hold 8 times in 10" in stage.text
        stage.play.query_one("#guess-low").focus()
        await pilot.press("enter", "8", "enter")
        await settled(stage, pilot)
        assert "at most ◂ ? ▸  fill in both ends" in stage.text
        stage.play.query_one("#guess-high").focus()
        await pilot.press("enter", "5", "n")
        await settled(stage, pilot)
        assert "At most is less than at least: your guess does not count." in stage.text
        await pilot.press("escape")
        assert stage.play.query_one("#guess-low", Guess).value == 8
        await pilot.press("enter", "1", "4", "n")
        await settled(stage, pilot)
        assert stage.game.log[-1].prediction == {"wins": (8, 14)}


def test_a_range_is_a_guess_once_both_ends_are_there_in_order() -> None:
    low, high = (Guess(lever, 3) for lever in levers("advanced"))
    assert predicted(low.filled(4)) == {}
    low.show(high.filled(9))
    assert predicted(low.filled(4)) == {"wins": (4, 9)}
    assert predicted(low.filled(12)) == {}
    assert "one end only" in unfinished(high.filled(9))
    assert levers("beginner") == ("guess",)


def test_nobody_is_asked_for_sales_while_selling_is_shut() -> None:
    shut = evolve(SHOP, unlock={"closing": Unlock(period=5, say="Later.")})
    assert not asks(Game(scenario=shut, seed=1, log=played(2).log))
    assert asks(played(2))
