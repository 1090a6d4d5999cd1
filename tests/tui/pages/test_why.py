import re

from tests.tui.stage import Stage, played, settled


async def test_the_shares_of_the_last_month_add_up_on_screen() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        for keys in (["3"], ["left"], ["plus"]):
            await pilot.press(*keys)
            await settled(stage, pilot)
            numbers = [re.search(r"([+−]?)([\d,]+)\s*$", row) for row in stage.rows[2:-1]]  # noqa: RUF001
            amounts = [int(f"{'-' if found[1] == '−' else ''}{found[2]}") for found in numbers if found]  # noqa: RUF001
            assert sum(amounts[:-1]) == amounts[-1]


async def test_every_activity_opens_and_closes() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "plus")
        await settled(stage, pilot)
        assert "Promotion, this month" in stage.text
        assert "Research" not in stage.text
        await pilot.press("plus")
        await settled(stage, pilot)
        assert "both together" in stage.text


async def test_a_click_divides_another_figure() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        y = next(n for n, row in enumerate(stage.rows) if "Money in" in row)
        await pilot.click(offset=(stage.rows[y].index("Money in") + 1, y))
        await settled(stage, pilot)
        assert "customers you had" in stage.text


async def test_a_month_run_brings_its_own_shares() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settled(stage, pilot)
        before = stage.text
        await pilot.press("n")
        await pilot.press("3")
        await pilot.pause(0.4)
        await settled(stage, pilot)
        assert len(stage.game.log) == 3
        assert "both together" in stage.text
        assert stage.text != before
