from attrs import evolve

from simgame.diary import bare_table, diary, goals_kept, headlines, hours_changed
from simgame.game import Game
from tests.worlds import harbour, months

LETTERS = """
[plays.letters]
name = "1,500 letters"
hours = 8
effects = [{ on = "stock.leads", plus = 20, weeks = 3, segment = "target", delay = 2 }]
"""
HERALD = """
[plays.herald]
name = "Coffee with the Herald"
chance = 0.4
won = "The Herald prints it"
lost = "The Herald does not"
effects = [{ on = "stock.leads", plus = 20 }]
"""
FESTIVAL = """
[events.festival]
at = 5
headline = "Whose number is on the posters?"
default = "small"

[events.festival.answers.large]
say = "Yours, in red"
effects = [{ on = "stock.leads", plus = 30, segment = "sailors" }]

[events.festival.answers.small]
say = "Nobody's"

[events.frost]
at = 6
headline = "A hard frost"
"""
HELPER = """
[events.helper]
at = 1
headline = "Jory asks for a seat"
effects = [{ on = "firm.hours", plus = 12, delay = 4 }, { on = "firm.hours", plus = -2, delay = 8 }]
"""
RIVAL = """
[rivals.voss]
name = "Voss"
price = 19.00
awareness = 0.4

[events.sale]
at = 5
headline = "Voss has a sale"
effects = [{ on = "rivals.voss.price", times = 0.8 }]
"""


def begun(more: str, seed: int = 1) -> Game:
    return Game(scenario=harbour(more, strategy_every=3), seed=seed)


def test_a_play_is_told_with_the_calls_it_brings_as_long_as_it_brings_any() -> None:
    game = months(begun(LETTERS.replace("hours = 8", "")), 3, plays=("letters",))
    assert headlines(game, 1) == ("Your play: 1,500 letters. 40 calls more.",)
    assert headlines(game, 2) == ("1,500 letters: 20 calls more.",)
    assert headlines(game, 3) == ()
    assert [round(report.brought, 6) for report in game.reports] == [40, 20, 0]
    assert [report.calls - report.inbound for report in game.reports] == [report.brought for report in game.reports]


def test_calls_that_a_week_brought_are_of_that_week() -> None:
    game = months(begun(LETTERS.replace("hours = 8", "")), 2, plays=("letters",))
    assert [round(week.brought, 6) for week in game.weeks] == [0, 0, 20, 20, 20, 0, 0, 0]


def test_a_gamble_is_told_as_it_came_out() -> None:
    games = [months(begun(HERALD, seed), 1, plays=("herald",)) for seed in range(20)]
    told = {(game.worked("herald", 1), *headlines(game, 1)) for game in games}
    assert told == {(True, "The Herald prints it. 40 calls more."), (False, "The Herald does not.")}


def test_a_question_is_told_with_its_answer_and_who_gave_it() -> None:
    asked = months(begun(FESTIVAL), 1)
    large, silent = months(asked, 1, answers={"festival": "large"}), months(asked, 1)
    assert headlines(large, 2) == (
        "Whose number is on the posters? You: Yours, in red. 30 calls more.",
        "A hard frost.",
    )
    assert headlines(silent, 2)[0] == "Whose number is on the posters? No answer, so: Nobody's."


def test_a_rival_that_changes_its_price_is_told_with_both_prices() -> None:
    game = months(begun(RIVAL), 2)
    assert headlines(game, 1) == ()
    assert headlines(game, 2) == ("Voss has a sale.", "Voss asks less: $15.20, was $19.")


def test_a_week_that_grew_or_shrank_is_told_before_it_is_planned() -> None:
    game = begun(HELPER)
    assert hours_changed(game) == ""
    assert hours_changed(months(game, 1)) == "Your week has 52 hours now, 12 more."
    assert hours_changed(months(game, 2)) == "Your week has 50 hours now, 2 fewer."
    assert hours_changed(months(game, 3)) == ""
    assert hours_changed(months(game, 8)) == ""


def test_a_goal_holds_until_the_next_meeting_and_is_counted() -> None:
    game = months(months(begun(""), 3, goals={"wins": 1}), 3)
    assert [dict(game.goals(period)) for period in range(1, 7)] == [{"wins": 1}] * 3 + [{}] * 3
    assert [(day.period, day.told) for day in diary(game)] == [(1, ("Goal: 1 sale a month.",))]
    assert goals_kept(game) == "You reached your goal in 3 of 3 months."
    assert goals_kept(months(begun(""), 2, goals={"wins": 9_999})) == "You reached your goal in 0 of 2 months."
    assert goals_kept(months(begun(""), 2)) == ""


def test_a_goal_can_be_moved_between_meetings() -> None:
    game = months(months(begun(""), 1, goals={"wins": 1}), 2, goals={"revenue": 10})
    assert [dict(game.goals(period)) for period in (1, 2, 3, 4)] == [{"wins": 1}, {"revenue": 10}, {"revenue": 10}, {}]


def test_calls_of_two_sources_are_told_together() -> None:
    more = LETTERS.replace("hours = 8", "") + FESTIVAL
    game = months(months(begun(more), 1, plays=("letters",)), 1, answers={"festival": "large"})
    assert headlines(game, 2)[2] == "1,500 letters, Whose number is on the posters? 50 calls more."


def test_a_bare_table_is_told_with_the_reason() -> None:
    free, dear = LETTERS.replace("hours = 8", "limit = 1"), LETTERS.replace("hours = 8", "cost = 500.00")
    assert bare_table(begun(free)) == ""
    assert bare_table(months(begun(free), 1, plays=("letters",))) == ""
    assert bare_table(months(begun(free), 3, plays=("letters",))) == "No play is on the table: none is open now."
    poor = harbour(dear, strategy_every=3)
    poor = evolve(poor, firm=evolve(poor.firm, cash=-9_000.0))
    assert bare_table(Game(scenario=poor, seed=1)) == "No play is on the table: the till can pay for none."
    assert bare_table(begun("")) == ""
