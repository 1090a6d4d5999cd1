"""The staged moments are found in the game itself: each comes once, in the first period that has it."""

from attrs import evolve

from simgame.analysis.causes import Causes
from simgame.analysis.moments import first_flood, is_flood, paid_later
from simgame.game import Game
from simgame.scenario import shipped_scenario
from tests.analysis.test_lessons import EVERYTHING, game_of
from tests.tui.stage import month

SHOP = shipped_scenario("spoke-and-chain")
IDLE = {"closing": 20.0}


def upto(game: Game, periods: int) -> Game:
    return evolve(game, log=game.log[:periods])


def moments(game: Game) -> list[bool]:
    """By period, whether promotion pays later for the first time."""
    return [paid_later(Causes(upto(game, n))) is not None for n in range(1, len(game.log) + 1)]


def test_a_flood_is_many_callers_and_a_good_part_of_them() -> None:
    assert is_flood(month(lost_leads=6, worked=12))
    assert not is_flood(month(lost_leads=6, worked=60))
    assert not is_flood(month(lost_leads=3, worked=0))


def test_only_the_first_flood_is_one() -> None:
    game = game_of(SHOP, *[IDLE] * 3)
    assert [first_flood(upto(game, n)) for n in (1, 2, 3)] == [True, False, False]


def test_promotion_pays_later_for_the_first_time_once() -> None:
    assert moments(game_of(SHOP, *[EVERYTHING] * 4)) == [False, True, False, False]


def test_without_promotion_it_never_does() -> None:
    assert moments(game_of(SHOP, *[IDLE] * 3)) == [False, False, False]


def test_it_says_when_the_callers_first_heard_of_the_firm() -> None:
    late = paid_later(Causes(game_of(SHOP, IDLE, EVERYTHING, EVERYTHING)))
    assert late is not None
    assert late.said.endswith("of these callers first heard of you in month 2.")
    assert late.said.startswith(f"{round(late.callers)} ")
    assert late.callers < late.calls


def test_several_earlier_months_are_told_as_one_time() -> None:
    little = {"closing": 20.0, "promotion": 0.3}
    late = paid_later(Causes(game_of(shipped_scenario("tutorial"), little, EVERYTHING, EVERYTHING)))
    assert late is not None
    assert late.said.endswith("first heard of you before this month.")
