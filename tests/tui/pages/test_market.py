import pytest
from textual.geometry import Size

from simgame.game import Game
from simgame.tui.charts.positions import HERE
from simgame.tui.pages.market import Layout, layout
from tests.tui.stage import Stage, played, settled
from tests.worlds import harbour, months


@pytest.mark.parametrize(
    ("room", "where"),
    [
        (Size(38, 9), Layout.NOWHERE),
        (Size(58, 15), Layout.IN_TURN),
        (Size(78, 21), Layout.IN_TURN),
        (Size(78, 30), Layout.ABOVE),
        (Size(118, 33), Layout.BESIDE),
        (Size(118, 20), Layout.IN_TURN),
        (Size(118, 28), Layout.BESIDE),
    ],
)
def test_the_map_stands_where_it_finds_room(room: Size, where: Layout) -> None:
    assert layout(room, lambda width: 12 if width > 60 else 22) is where


async def test_arrows_and_clicks_turn_from_the_map_to_the_words_and_back() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        await settled(stage, pilot)
        assert HERE in stage.text
        assert "Map or words" in stage.rows[-1]
        await pilot.press("right")
        await settled(stage, pilot)
        assert HERE not in stage.text
        assert "buyers" in stage.text
        await pilot.click(offset=(stage.rows[2].index("Map"), 2))
        await settled(stage, pilot)
        assert HERE in stage.text


async def test_a_large_screen_has_map_and_words_side_by_side_and_no_key_for_it() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(120, 36)) as pilot:
        await pilot.press("4")
        await settled(stage, pilot)
        assert HERE in stage.text
        assert "buyers" in stage.text
        assert "Map or words" not in stage.text


async def test_a_small_screen_keeps_the_words() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(40, 12)) as pilot:
        await pilot.press("4")
        await settled(stage, pilot)
        assert HERE not in stage.text
        assert "you: 4.0" in stage.text


async def test_the_view_outlives_a_change_of_size_and_a_month() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "right")
        await pilot.resize_terminal(120, 36)
        await settled(stage, pilot)
        assert HERE in stage.text
        await pilot.resize_terminal(80, 24)
        await settled(stage, pilot)
        assert HERE not in stage.text
        assert "buyers" in stage.text


async def test_the_map_explains_itself_and_stays_in_sight() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "e")
        await settled(stage, pilot)
        assert "What you believe of your buyers" in stage.text
        assert HERE in stage.text


RIVALS = """
[rivals.voss]
name = "Voss"
price = 19.00
awareness = 0.4
fit = { sailors = 0.2, fishers = 0.9 }

[rivals.marlow]
name = "Marlow"
price = 21.50

[plays.flask]
name = "Two mornings with a flask"
reveals = ["voss"]
"""


@pytest.mark.parametrize("keys", [["4"], ["4", "right"]], ids=["map", "words"])
async def test_anybody_reads_what_rivals_ask_and_their_strength_who_looked_into_it(keys: list[str]) -> None:
    scenario = harbour(RIVALS, strategy_every=3)
    for plays, told in (
        ((), "Voss asks $19, you $20. How strong it is, nobody has looked into."),
        (("flask",), "Voss asks $19, you $20. 40 in 100 know it; suits Fishers best."),
    ):
        stage = Stage(months(Game(scenario=scenario, seed=1), 1, plays=plays))
        async with stage.run_test(size=(80, 24)) as pilot:
            await pilot.press(*keys)
            await settled(stage, pilot)
            assert told in stage.text
            assert "Marlow asks $21.50, you $20." in stage.text
            assert "Marlow asks $21.50, you $20. How" not in stage.text
