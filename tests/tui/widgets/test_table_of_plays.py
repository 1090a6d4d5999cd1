"""A strategy meeting: plays on the table, the hours they take, and what is said of them."""

import pytest
from attrs import evolve
from textual.pilot import Pilot

from simgame.game import Game
from simgame.planning.doubts import doubts
from simgame.proposed import proposed
from simgame.scenario import Hours, Plan, Play
from simgame.tui.charts.painter import width_of, words_of
from simgame.tui.widgets.table_of_plays import TableOfPlays
from tests.tui.conftest import Seen
from tests.tui.stage import EVIL, Stage, settled
from tests.worlds import harbour, months

PLAYS = """
[plays.letters]
name     = "1,500 letters"
text     = "210 ring within two weeks, or never."
cost     = 180.00
hours    = 6
cooldown = 2
effects  = [{ on = "stock.leads", plus = 20, segment = "target" }]

[plays.training]
name     = "3 days on the cutting floor"
function = "sales"
text     = "You cut 40 pairs and spoil 12."
hours    = 24
limit    = 1
effects  = [{ on = "stock.skill", plus = 0.05, delay = 4 }]

[plays.herald]
name    = "Coffee with the Herald"
text    = "Two stories in five get printed."
cost    = 30.00
chance  = 0.4
reveals = ["voss"]

[rivals.voss]
name = "Voss"
price = 19.00
"""
HABIT = Hours(promotion=4, prospecting=16, closing=20)


def meeting(more: str = PLAYS, picks: int = 1, played: int = 0) -> Game:
    scenario = harbour(more, strategy_every=3, habit=Plan(hours=HABIT))
    game = Game(scenario=evolve(scenario, play=evolve(scenario.play, picks=picks)), seed=1)
    return months(game, played)


async def at_table(stage: Stage, pilot: Pilot[None]) -> TableOfPlays:
    await settled(stage, pilot)
    table = stage.play.query_one(TableOfPlays)
    table.focus()
    await settled(stage, pilot)
    return table


def row(stage: Stage, says: str) -> int:
    return next(y for y, text in enumerate(stage.rows) if says in text)


async def test_a_meeting_looks_as_it_should(seen_as_text: Seen) -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        await pilot.press("down", "enter")
        await settled(stage, pilot)
        seen_as_text(stage, "play-meeting-80x24")


async def test_what_a_play_takes_is_said_and_goes_back_with_it() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        before = stage.play._plan.plan
        await pilot.press("down", "enter")
        await settled(stage, pilot)
        assert "● 3 days on the cutting floor" in stage.text
        assert "This month it takes 1 h from" in stage.text
        assert "34 of 40 h" in stage.text
        assert "play 6 h" in stage.text
        assert stage.play._plan.plan.hours == Hours(promotion=4, prospecting=15, closing=15)
        await pilot.press("enter")
        await settled(stage, pilot)
        assert stage.play._plan.plan == before
        assert "play 6 h" not in stage.text


async def test_who_walks_on_still_reads_of_the_play_that_was_taken() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        await pilot.press("enter", "down", "down")
        await settled(stage, pilot)
        assert "Two stories in five" in stage.text
        await pilot.press("down")
        await settled(stage, pilot)
        assert "210 ring" in stage.text


async def test_another_play_takes_its_own_hours_and_no_more() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        await pilot.press("down", "enter", "up", "enter")
        await settled(stage, pilot)
        plan = stage.play._plan.plan
        assert plan.plays == ("letters",)
        assert plan.hours.total == 38.5


async def test_bars_moved_since_are_left_as_the_player_put_them() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        table = await at_table(stage, pilot)
        await pilot.press("down", "enter")
        stage.play.query_one("#closing").focus()
        await pilot.press("home")
        await settled(stage, pilot)
        table.focus()
        await pilot.press("enter")
        await settled(stage, pilot)
        assert stage.play._plan.plan.plays == ()
        assert stage.play._plan.plan.hours.closing == 0


async def test_where_two_may_be_taken_a_third_takes_the_place_of_the_first() -> None:
    stage = Stage(meeting(picks=2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        assert "up to 2 of these" in stage.text
        await pilot.press("enter", "down", "enter", "down", "enter")
        await settled(stage, pilot)
        assert stage.play._plan.plan.plays == ("training", "herald")


async def test_a_click_takes_a_play_and_the_mouse_tells_what_it_stands_on() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        assert "210 ring" in stage.text
        await pilot.hover(offset=(12, row(stage, "Coffee with the Herald")))
        await settled(stage, pilot)
        assert "Two stories in five" in stage.text
        assert "210 ring" not in stage.text
        await pilot.click(offset=(12, row(stage, "Coffee with the Herald")))
        await settled(stage, pilot)
        assert stage.play._plan.plan.plays == ("herald",)
        assert "● Coffee with the Herald" in stage.text


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([], ["Marketing: it works before the phone rings.", "It takes $180 once and 6 h: 1.5 h a week this month."]),
        (["down"], ["Sales: it works after the phone rings.", "It takes no money and 24 h: 6 h a week this month."]),
        (["down"], ["You can make it once."]),
        (
            ["down", "down"],
            ["It takes $30 once.", "It works 40 times in 100.", "Market then shows how strong Voss is."],
        ),
    ],
)
async def test_e_explains_the_play_at_hand(keys: list[str], says: list[str]) -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        await pilot.press(*keys, "e")
        await settled(stage, pilot)
        assert all(sentence in stage.text for sentence in says)


async def test_a_play_that_is_run_is_news_and_its_hours_come_back() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        before = stage.play._plan.plan.hours
        await pilot.press("enter", "n", "n")
        await settled(stage, pilot)
        assert stage.game.log[0].plays == ("letters",)
        assert "Your play: 1,500 letters. 20 calls more." in stage.text
        await pilot.press("n")
        await settled(stage, pilot)
        assert stage.play._plan.plan.hours == before
        assert "Strategy meeting" not in stage.text


async def test_the_tabs_say_that_a_meeting_is_open_until_a_play_is_taken() -> None:
    stage = Stage(meeting())
    async with stage.run_test(size=(80, 24)) as pilot:
        await at_table(stage, pilot)
        assert "? meeting" in stage.rows[1]
        await pilot.press("enter")
        await settled(stage, pilot)
        assert "? meeting" not in stage.rows[1]


def test_who_takes_no_play_is_asked_and_told_when_the_next_table_is_laid() -> None:
    game = meeting(played=3)
    assert doubts(game, proposed(game))[1] == "No play is taken. The next table is laid in month 7."
    taken = evolve(proposed(game), plays=("herald",))
    assert doubts(game, taken)[1:] == ("No goal is set. You can do without.",)
    assert doubts(game, evolve(taken, goals={"wins": 9.0})) == ()
    assert doubts(meeting(played=6), proposed(game))[1] == "No play is taken."


def test_where_a_play_took_hours_of_many_bars_they_are_counted() -> None:
    table = TableOfPlays(meeting())
    table.show(("letters",), {"research": 2.0, "pricing": 1.0, "closing": 1.0})
    assert "This month it takes 4 h from 3 bars a week." in " ".join("".join(map(words_of, table.paint(78, 0))).split())


def test_short_names_leave_air_between_the_headline_and_the_heads() -> None:
    table = TableOfPlays(meeting())
    table._offered = {"a": Play(name="Fair", cost=10, hours=4)}
    head, play = (words_of(line) for line in table.paint(78, 0)[:2])
    assert head.split("  ")[:2] == [" ? Strategy meeting: one of these, or none", "once"]
    assert head.rindex("once") + 4 == play.index("$10") + 3


def test_rows_keep_to_the_width_and_names_are_drawn_as_they_are() -> None:
    game = meeting()
    evil = Play(name=EVIL, function="sales", text=EVIL, cost=10, hours=4)
    for width in (20, 38, 58, 78):
        table = TableOfPlays(game)
        table._offered = {"a": evil, "b": evil}
        rows = table.paint(width, 0)
        assert max(width_of(line) for line in rows) <= width
        assert "[/b]" in "".join(map(words_of, rows))
