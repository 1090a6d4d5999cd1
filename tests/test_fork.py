from attrs import evolve

from simgame.fork import Fork
from simgame.report import Report
from simgame.scenario import Hours, shipped_scenario
from tests.tui.stage import month

SHOP = shipped_scenario("spoke-and-chain")


def way(promotion: float, cash: float, count: int = 4) -> list[Report]:
    hours = [Hours(promotion=5, closing=20), *[Hours(promotion=promotion, closing=20)] * (count - 1)]
    return [month(period=n, hours=given, cash=cash, wins=6) for n, given in enumerate(hours, 1)]


def test_two_ways_are_told_by_the_hours_and_by_what_came_of_them() -> None:
    fork = Fork.of(SHOP, 2, way(13, 9_000), way(5, 2_000, count=3))
    assert len(fork.mine) == len(fork.other) == 3
    assert fork.widest == "promotion"
    assert fork.gaps["promotion"] == 8
    assert fork.told() == (
        "From month 2 on you gave promotion 8 h more than the other time.",
        "Worth after month 3: $39,000 now, $32,000 the other time.",
        "Sales in all: 18 now, 18 the other time.",
    )


def test_ways_of_the_same_hours_say_so() -> None:
    alike = Fork.of(SHOP, 1, way(5, 9_000), way(5, 2_000))
    assert alike.told()[0] == "From month 1 on the hours were alike; price, target or answers were not."
    fewer = evolve(alike, mine=tuple(way(2, 9_000)), parted=2)
    assert fewer.told()[0] == "From month 2 on you gave promotion 3 h less than the other time."
