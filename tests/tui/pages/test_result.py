from attrs import evolve

from simgame.scenario import Hours, PeriodDecisions
from simgame.tui.pages.why import AFTER
from simgame.tui.widgets.moment import Moment
from tests.tui.stage import SHOP, Stage, played, settled

LOUD = evolve(SHOP, unlock={}, play=evolve(SHOP.play, noise="off"))
FLOODED = played(0, LOUD).play(PeriodDecisions(hours=Hours(promotion=40), price=68))
HEARD = FLOODED.play(PeriodDecisions(hours=Hours(prospecting=20, closing=20)))


def moment(stage: Stage) -> Moment:
    return stage.play.query_one(Moment)


async def test_the_first_flood_is_staged_and_any_key_ends_it() -> None:
    stage = Stage(played(0, LOUD))
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.show(FLOODED)
        assert moment(stage).playing
        await pilot.press("x")
        await pilot.pause()
        assert not moment(stage).playing
        assert "✕✕✕" in stage.text


async def test_without_animations_a_moment_stands_as_it_ends() -> None:
    stage = Stage(played(0, LOUD))
    stage.animation_level = "none"
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.show(FLOODED)
        assert not moment(stage).playing
        await pilot.pause()
        assert "✕ hung up, one by one" in stage.text


async def test_promotion_that_pays_later_is_staged_once_it_is_known() -> None:
    stage = Stage(FLOODED)
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.show(HEARD)
        await pilot.pause(AFTER)
        await settled(stage, pilot)
        assert moment(stage).playing
        await pilot.press("x")
        await settled(stage, pilot)
        assert "of these callers first heard of you in month 1." in stage.text
        assert "▲" in stage.text


async def test_a_game_opened_again_shows_its_moment_still() -> None:
    stage = Stage(HEARD)
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await settled(stage, pilot)
        assert "first heard of you in month 1" in stage.text
        assert not moment(stage).playing


async def test_a_later_month_has_no_moment() -> None:
    stage = Stage(HEARD.play(PeriodDecisions(hours=Hours(promotion=40))))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await settled(stage, pilot)
        assert "hung up, one by one" not in stage.text
        assert "first heard of you" not in stage.text


async def test_why_stays_where_the_page_is_low_and_room_between_rows_goes() -> None:
    stage = Stage(HEARD)
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await settled(stage, pilot)
        assert " Why   " in stage.text
        await pilot.resize_terminal(80, 20)
        await settled(stage, pilot)
        assert " Why   " in stage.text
        assert "Cold calls" in stage.text
