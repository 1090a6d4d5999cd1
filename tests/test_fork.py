"""Two ways are told by where they part, by the hours since, and by what came of them."""

import pytest
from attrs import evolve

from simgame.fork import Fork, parted
from simgame.game import Game
from simgame.report import Report
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario
from simgame.score import score
from tests.tui.stage import month

SHOP = shipped_scenario("spoke-and-chain")
PLAN = PeriodDecisions(hours=Hours(promotion=10))


def fork(mine: list[Report], other: list[Report], number: int | None = 1, **more: tuple[float, float]) -> Fork:
    return Fork(scenario=SHOP, parted=number, mine=tuple(mine), other=tuple(other), **more)


def way(promotions: list[float], cash: float = 9_000) -> list[Report]:
    hours = [Hours(promotion=promotion, closing=20) for promotion in promotions]
    return [month(period=n, hours=given, cash=cash, wins=6) for n, given in enumerate(hours, 1)]


def test_two_ways_part_in_the_first_period_that_is_done_otherwise() -> None:
    other = evolve(PLAN, price=70.0)
    assert parted([PLAN, other, other], [PLAN, PLAN]) == 2
    assert parted([PLAN], [PLAN, other]) is None
    assert parted([], [PLAN]) is None


def test_what_is_only_said_parts_no_ways() -> None:
    said = evolve(PLAN, note="hope", prediction={"wins": (3.0, 8.0)}, goals={"wins": 6.0})
    assert parted([PLAN], [said]) is None


def test_two_ways_are_told_by_the_hours_and_by_what_came_of_them() -> None:
    found = fork(way([5, 13, 13]), way([5, 5, 5], 2_000), 2)
    assert (found.gaps["promotion"], found.differing) == (8, ("promotion",))
    assert found.told() == (
        "From month 2 on you gave promotion 8 h more than the other time.",
        "Worth after month 3: $39,000 now, $32,000 the other time.",
        "Bought in all: 18 now, 18 the other time.",
    )


def test_points_are_told_where_both_have_some() -> None:
    found = fork(way([5]), way([6]), points=(61.2, -4.0))
    assert found.told()[-1] == "Points: 61 now, \N{MINUS SIGN}4 the other time."


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        ([2, 2], "From month 1 on you gave promotion 3 h less than the other time."),
        ([5, 5], "From month 1 on the hours were alike; price, target or answers were not."),
        ([4, 6], "From month 1 on you gave the same hours, in another order."),
    ],
)
def test_the_first_sentence_fits_what_differs(mine: list[float], told: str) -> None:
    assert fork(way(mine), way([5, 5])).told()[0] == told


def test_ways_that_never_part_say_so() -> None:
    found = fork(way([5, 5]), way([5, 5]), None)
    assert found.told() == ("Both ways are alike for 2 months.",)
    assert (found.gaps, found.differing) == ({}, ())


@pytest.mark.parametrize("number", [1, 12, None])
def test_no_sentence_is_longer_than_fourteen_words(number: int | None) -> None:
    found = fork(way([5.0] * 11 + [7.5]), way([5.0] * 12), number, points=(61.2, 8.0))
    assert all(len(sentence.split()) <= 14 for sentence in found.told())


def test_two_games_are_compared_as_far_as_both_go_and_have_points_only_at_their_end() -> None:
    habit = SHOP.habit.decisions
    games = [Game(scenario=SHOP, seed=7), Game(scenario=SHOP, seed=7)]
    while not games[0].over:
        games = [game.play(habit if index else evolve(habit, price=30.0)) for index, game in enumerate(games)]
    whole = Fork.of(*games)
    assert whole.points == (score(games[0]).points, score(games[1]).points)
    assert whole.told()[0] == "From month 1 on the hours were alike; price, target or answers were not."
    part = Fork.of(games[0], evolve(games[1], log=games[1].log[:3]))
    assert (len(part.mine), len(part.other), part.points) == (3, 3, None)
    assert part.mine == whole.mine[:3]
    assert part.other[-1].hours == whole.other[2].hours
