from simgame.game import Game
from simgame.tui.pages.history import columns
from tests.test_diary import FESTIVAL, LETTERS
from tests.tui.stage import Stage, played, settled
from tests.worlds import harbour, months


def busy() -> Game:
    scenario = harbour(LETTERS.replace("hours = 8", "") + FESTIVAL, strategy_every=3)
    game = months(Game(scenario=scenario, seed=1), 1, plays=("letters",), goals={"wins": 2})
    return months(game, 2, answers={"festival": "large"})


async def test_what_was_played_answered_and_aimed_at_stands_under_the_table_the_latest_first() -> None:
    stage = Stage(busy())
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("6")
        await settled(stage, pilot)
        told = ["A hard frost.", "Your play: 1,500 letters. 40 calls more.", "Goal: 2 sales a month."]
        assert [row.strip(" 12") for row in stage.rows if any(says in row for says in told)] == told
        assert "posters? You: Yours, in red." in stage.text


async def test_where_nothing_happened_the_table_has_the_page() -> None:
    stage = Stage(months(Game(scenario=harbour(), seed=1), 2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("6")
        await settled(stage, pilot)
        assert not stage.play.query_one("#diary").display
        await pilot.press("1", "n", "n")
        await settled(stage, pilot)


def test_a_goal_has_a_column_with_a_tick_where_it_was_reached() -> None:
    game = busy()
    (goals,) = [column.cells for column in columns(game) if column.head == "Goal"]
    reached = [report.wins >= 1.5 for report in game.reports]
    assert goals == ("", *(f"2 sales {'✓' if good else '✗'}" for good in reached))
    assert True in reached
    assert "Goal" not in [column.head for column in columns(played(2))]


def test_calls_that_plays_brought_are_calls() -> None:
    game = busy()
    (calls,) = [column.cells for column in columns(game) if column.head == "Calls"]
    assert calls == ("", *(f"{report.inbound + report.brought:.0f}" for report in game.reports))
