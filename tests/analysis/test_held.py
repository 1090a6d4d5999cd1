"""What holds a firm back is told with a number, agrees with the advisers, and says what changed where it stays."""

import re
from itertools import pairwise

import pytest
from attrs import evolve

from simgame.analysis.advisers import advised
from simgame.analysis.beliefs import known
from simgame.analysis.held import held_back, in_full
from simgame.analysis.holding import Holding, held
from simgame.constraint import HOURS, Held, Relief
from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, Scenario, shipped_scenario
from tests.analysis.truth import elsewhere, shop
from tests.plan_games import kept, plan_game

WORDS = 14
SHOPS = [shipped_scenario(name) for name in ("soft-soap", "price-war", "full-bench", "the-inheritance")]


def advised_game(scenario: Scenario) -> Game:
    """A game that follows the advisers in turns."""
    game = Game(scenario=scenario, seed=3)
    while not game.over:
        moves = [advice.plan for advice in advised(game, known(game)) if advice.move]
        plan = moves[game.period % len(moves)] if moves else evolve(scenario.habit.decisions, hours=Hours())
        game = game.play(plan)
    return game


GAMES = [plan_game(scenario, scenario.reference) for scenario in SHOPS[1:]] + [advised_game(SHOPS[0])]


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.scenario.id)
def test_it_is_told_briefly_with_a_number_and_never_twice_in_the_same_words(game: Game) -> None:
    holding = Holding(game)
    told = [held_back(holding, report.period) for report in game.reports]
    assert all(re.search(r"\d", each) and len(each.split()) <= WORDS for each in told), told
    assert all(before != after for before, after in pairwise(told)), told


def test_an_adviser_asks_for_what_is_named_19_times_in_20() -> None:
    agreed = []
    for game in GAMES:
        for period in range(1, len(game.log)):
            stands = evolve(game, log=game.log[:period])
            stage = held(stands).stage
            if stage in ACTIVITIES:
                agreed.append(stage in [each.move.lever for each in advised(stands, known(stands)) if each.move])
    assert len(agreed) > 15
    assert sum(agreed) >= 0.95 * len(agreed)


def test_it_varies_over_a_game_that_is_played_well() -> None:
    holding = Holding(GAMES[-1])
    assert len({holding[report.period].stage for report in GAMES[-1].reports}) >= 4


def test_what_stays_says_what_changed() -> None:
    told = [held_back(Holding(game), report.period) for game in GAMES for report in game.reports]
    assert any(re.search(r"^Still .*\d (more|fewer|less) than in \w+ \d+\.$", each) for each in told)


def test_nobody_is_blamed_for_a_lever_that_is_not_open_yet() -> None:
    said = in_full(Holding(Game(scenario=SHOPS[0], seed=3).play(kept(SHOPS[0], SHOPS[0].habit, 1))), 1)
    assert re.fullmatch(r"Nobody could pick up yet: \d+ of \d+ callers hung up\.", said)


@pytest.mark.parametrize("prospecting", [6, 12, 21])
def test_callers_who_waited_too_long_are_not_laid_at_prospecting(prospecting: float) -> None:
    scenario = shipped_scenario("ladder-and-leather")
    given = Hours(promotion=1, prospecting=prospecting, closing=39 - prospecting)
    game = Game(scenario=scenario, seed=1).play(evolve(scenario.habit.decisions, hours=given))
    found = Holding(game)
    short = Holding(game, {1: evolve(found[1], stage="prospecting")})
    told = held_back(short, 1)
    assert re.fullmatch(r"8\d of \d+ callers waited too long; no hour brings them back\.", told)


def test_hours_on_top_are_called_so_and_not_named_for_what_an_adviser_says_sells_fewer() -> None:
    game = GAMES[0]
    moved = Relief(profit=-50.0, wins=-62.0, amount=4.0, source="closing")
    on_top = Relief(profit=3_300.0, wins=2.0, amount=4.0)
    short = Held(stage=HOURS, reliefs={"pricing": evolve(moved, wins=1.0)}, more={"pricing": on_top})
    told = held_back(Holding(game, {1: short}), 1)
    assert told == "Only hours were short: 4 extra for pricing, $3,300 more within a year."
    told = held_back(Holding(game, {1: evolve(short, reliefs={"pricing": moved})}), 1)
    assert told == "Only hours were short: 4 extra bring $3,300 more within a year."


def test_the_truth_is_not_read() -> None:
    assert held(elsewhere(shop(1), shift=1.5, factor=1.2, boom=0.2)) == held(shop(1))


def test_periods_in_common_are_not_worked_out_again() -> None:
    holding = Holding(evolve(GAMES[0], log=GAMES[0].log[:2]))
    first = holding[1]
    assert Holding(GAMES[0])[1] is first
