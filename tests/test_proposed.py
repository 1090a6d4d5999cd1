from attrs import evolve

from simgame.analysis.advisers import advised
from simgame.analysis.beliefs import known
from simgame.game import Game
from simgame.proposed import proposed
from simgame.scenario import Hours, Plan, fitted
from tests.worlds import harbour, months

PLAYS = """
[plays.letters]
name  = "1,500 letters"
hours = 6

[plays.training]
name  = "3 days on the cutting floor"
hours = 24

[events.helper]
at       = 9
headline = "Jory goes to sea"
effects  = [{ on = "firm.hours", plus = -10, delay = 4 }]
"""
HABIT = Hours(promotion=4, prospecting=16, closing=20)


def test_hours_come_back_after_two_plays_in_a_row() -> None:
    game = Game(scenario=harbour(PLAYS, strategy_every=1, habit=Plan(hours=HABIT)), seed=1)
    for name in ("training", "letters"):
        plan = proposed(game)
        assert plan.hours == HABIT
        game = game.play(evolve(plan, plays=(name,), hours=fitted(plan.hours, game.left_beside((name,)))))
        assert game.latest.hours.total == game.latest.budget < 40
    assert proposed(game).hours == HABIT


def test_hours_that_the_player_split_anew_beside_a_play_stay_so() -> None:
    game = Game(scenario=harbour(PLAYS, strategy_every=3, habit=Plan(hours=HABIT)), seed=1)
    game = game.play(evolve(proposed(game), plays=("training",), hours=Hours(closing=34)))
    assert proposed(game).hours == Hours(closing=34)


def test_a_week_that_shrank_is_proposed_no_more_hours_than_it_has() -> None:
    game = Game(scenario=harbour(PLAYS, strategy_every=3, habit=Plan(hours=HABIT)), seed=1)
    while game.period < 4:
        game = game.play(proposed(game))
    assert game.budget == proposed(game).hours.total == 30


def test_a_game_that_is_over_proposes_what_it_ended_with() -> None:
    game = months(Game(scenario=harbour(), seed=1), 8)
    assert proposed(game).hours == game.log[-1].hours


def test_advisers_speak_of_the_plan_with_the_hours_back() -> None:
    game = Game(scenario=harbour(PLAYS, strategy_every=3, habit=Plan(hours=HABIT)), seed=1)
    game = game.play(evolve(proposed(game), plays=("training",), hours=fitted(HABIT, 34)))
    assert not any("free hour" in advice.line for advice in advised(game, known(game)))
