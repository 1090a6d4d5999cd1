from attrs import evolve

from simgame.game import Game
from simgame.planning.doubts import lasting
from simgame.proposed import proposed
from simgame.scenario import Plan, Target
from simgame.tui.pages.plan import PlanPage
from tests.tui.stage import SHOP, Stage, played, settled
from tests.worlds import harbour, months

DOORS = evolve(
    SHOP,
    play=evolve(SHOP.play, targets="each", money="never"),
    habit=Plan(
        hours=SHOP.habit.hours,
        target=Target(
            promotion={"racers": 0.9, "commuters": 0.1}, prospecting={"commuters": 1.0}, product={"racers": 2.0}
        ),
    ),
)


async def test_a_mix_is_told_with_its_parts_and_can_be_chosen_again() -> None:
    stage = Stage(played(0, DOORS))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        for told in (
            "Promotion for ◂ Racers 90 %, Commuters 10 % ▸",
            "Calls for ◂ Commuters ▸",
            "Offer for ◂ Racers ▸",
        ):
            assert told in stage.text
        stage.play.query_one("#target-promotion").focus()
        await pilot.press("right")
        await settled(stage, pilot)
        assert "Promotion for ◂ everybody ▸" in stage.text
        await pilot.press("e", "left")
        await settled(stage, pilot)
        assert "Promotion for ◂ Racers 90 %, Commuters 10 % ▸" in stage.text
        assert "Whom promotion reaches" in stage.text
        assert stage.screen.query_one(PlanPage).plan.target == DOORS.habit.target


async def test_between_meetings_no_name_is_cut() -> None:
    stage = Stage(played(1, DOORS))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        for told in (
            "Price $68  until month 4 ",
            "Calls for Commuters  until month 4 ",
            "Promotion for Racers 90 %, Commuters 10 %  ",
        ):
            assert told in stage.text
    narrow = Stage(played(1, DOORS))
    async with narrow.run_test(size=(40, 24)) as pilot:
        await settled(narrow, pilot)
        row = next(row for row in narrow.rows if "Promotion for" in row)
        assert row.split() == ["Promotion", "for", "Racers", "90", "%"]


RIVALS = """
[rivals.voss]
name = "Voss"
price = 19.00

[rivals.marlow]
name = "Marlow"
price = 21.00
"""


async def test_what_rivals_ask_and_how_long_a_price_stays_stand_beside_it() -> None:
    scenario = harbour(RIVALS, strategy_every=3)
    stage, narrow = (Stage(months(Game(scenario=scenario, seed=1), played)) for played in (0, 1))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        assert "Price ◂ $20 ▸  stays until month 4  Voss $19, Marlow $21" in stage.text
    async with narrow.run_test(size=(80, 24)) as pilot:
        await settled(narrow, pilot)
        assert "Price $20  until month 4  Voss $19, Marlow $21" in narrow.text


async def test_a_price_typed_beyond_the_range_is_told() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one("#price").focus()
        await pilot.press("enter", "9", "9", "9", "enter")
        await settled(stage, pilot)
        assert "at most $" in stage.text
        await pilot.press("left")
        await settled(stage, pilot)
        assert "at most $" not in stage.text


def test_three_aims_settle_as_one() -> None:
    game = played(3, DOORS)
    assert lasting(proposed(game), DOORS, 4) == "Price $68 and whom you aim at stay to the end."
    fixed = evolve(DOORS, play=evolve(DOORS.play, price="fixed"))
    assert lasting(proposed(game), fixed, 4) == "Whom you aim at stays to the end."
