from attrs import evolve

from simgame.analysis.closer import looked_closer
from simgame.analysis.meetings import meetings
from simgame.game import Game
from simgame.scenario import Hours
from tests.worlds import HOURS, harbour, months

PLAYS = """
[plays.fair]
name = "A stand at the fair"
cost = 100.00
effects = [{ on = "stock.opportunities", plus = 20, segment = "sailors" }]

[plays.nothing]
name = "A day in bed"
cost = 250.00

[plays.harm]
name = "A bad joke"
effects = [{ on = "stock.opportunities", plus = -200 }]
"""


def game(noise: str = "off", **decided: object) -> Game:
    return months(Game(scenario=harbour(PLAYS, noise), seed=4), 3, HOURS, **decided)


def test_a_play_is_told_by_what_it_added_to_sales_and_to_worth() -> None:
    with_it, without = game(plays=("fair",)), game()
    sales = sum(report.wins for report in with_it.reports) - sum(report.wins for report in without.reports)
    worth = with_it.latest.value - without.latest.value
    assert meetings(with_it) == (
        f"Month 1: A stand at the fair. It brought {sales:.0f} sales and added ${worth:,.0f} to Worth.",
    )
    assert sales > 2


def test_a_play_that_does_nothing_costs_its_price_and_one_that_harms_takes() -> None:
    assert meetings(game(plays=("nothing",))) == ("Month 1: A day in bed. It brought no sale and took $250 off Worth.",)
    (harmed,) = meetings(game(plays=("harm",)))
    assert harmed.startswith("Month 1: A bad joke. It took ")


def test_who_happened_to_come_does_not_judge_a_play() -> None:
    told = [
        meetings(months(Game(scenario=harbour(PLAYS, "counts"), seed=seed), 3, plays=("nothing",))) for seed in (1, 2)
    ]
    assert told[0] == told[1] == ("Month 1: A day in bed. It brought no sale and took $250 off Worth.",)


def test_goals_are_counted_after_the_plays_and_nothing_is_told_where_nothing_was_chosen() -> None:
    assert meetings(game(goals={"wins": 0})) == ("You reached your goal in 1 of 1 month.",)
    assert meetings(game()) == ()


def test_a_closer_look_has_them() -> None:
    played = months(Game(scenario=evolve(harbour(PLAYS), strategy_every=2), seed=4), 2, HOURS, plays=("fair",))
    assert looked_closer(played).meetings == meetings(played)
    assert played.latest.hours != Hours()
