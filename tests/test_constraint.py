"""What holds a firm back is where relief brings most, or hours, where no move of them pays."""

import pytest

from simgame.constraint import Relief, constraint


def relief(profit: float, source: str | None = "closing") -> Relief:
    return Relief(profit=profit, wins=1.0, amount=4.0, source=source)


@pytest.mark.parametrize(
    ("named", "lever", "moves", "more"),
    [
        ("promotion", "promotion", {"promotion": 50, "price": 40}, {"closing": 900}),
        ("price", "price", {"promotion": 50, "price": 60}, {}),
        ("capacity", "capacity", {"research": -5, "capacity": 20}, {}),
        ("hours", "closing", {"promotion": 9, "price": -60}, {"promotion": 20, "closing": 30}),
        ("even", "", {"promotion": 9, "price": -60}, {"promotion": 10}),
        ("even", "", {}, {}),
    ],
)
def test_the_stage_whose_relief_pays_most_is_named(
    named: str, lever: str, moves: dict[str, float], more: dict[str, float]
) -> None:
    held = constraint(
        {stage: relief(profit) for stage, profit in moves.items()},
        {stage: relief(profit, None) for stage, profit in more.items()},
        revenue=1_000,
    )
    assert (held.stage, held.lever) == (named, lever)
    assert [each.profit for _, each in held.ranked] == sorted((more if named == "hours" else moves).values())[::-1]


def test_a_shop_with_late_orders_comes_first_where_more_room_brings_anything() -> None:
    room = {"pricing": relief(900), "capacity": relief(20, None)}
    assert constraint(room, {}, revenue=1_000, late=0.2).stage == "capacity"
    assert constraint(room, {}, revenue=1_000, late=0.05).stage == "pricing"
    assert constraint({**room, "capacity": relief(0)}, {}, revenue=1_000, late=0.2).stage == "pricing"
