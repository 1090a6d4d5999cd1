"""What yields where rows are few, so that the rest stays in sight."""

from attrs import evolve

from simgame.game import Game
from simgame.scenario import Hours, Plan
from tests.tui.stage import Stage, settled
from tests.worlds import harbour, months

RUSHED = Hours(promotion=30, prospecting=1, closing=9)


def rushed() -> Game:
    scenario = harbour(strategy_every=3, habit=Plan(hours=RUSHED))
    return months(Game(scenario=evolve(scenario, level="advanced"), seed=1), 1, RUSHED)


async def test_a_warning_stands_in_place_of_the_legend_where_the_advisers_would_go() -> None:
    low, high = Stage(rushed()), Stage(rushed())
    async with low.run_test(size=(80, 24)) as pilot:
        await settled(low, pilot)
        assert "callers will hang" in low.text
        assert "Mara, marketing:" in low.text
        assert "9 times in 10" not in low.text
        await pilot.press("down", "down", *["shift+left"] * 3, "down", "end")
        await settled(low, pilot)
        assert "! " not in low.text
        assert "9 times in 10" in low.text
    async with high.run_test(size=(80, 40)) as pilot:
        await settled(high, pilot)
        assert "callers will hang" in high.text
        assert "9 in 10" in high.text
