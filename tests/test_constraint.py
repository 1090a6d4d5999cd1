"""What held a firm back is where it lost most."""

import pytest

from simgame.constraint import constraint

SOUND = {"calls": 100, "lost_leads": 5, "decided": 40, "wins": 12, "neglected": 2, "orders": 200, "backlog": 0}


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("demand", {}),
        ("capacity", {"backlog": 21}),
        ("prospecting", {"lost_leads": 30}),
        ("closing", {"neglected": 10}),
        ("offer", {"wins": 9}),
        ("prospecting", {"lost_leads": 30, "neglected": 10, "wins": 1}),
        ("closing", {"lost_leads": 15, "neglected": 30}),
        ("capacity", {"lost_leads": 90, "backlog": 100}),
    ],
)
def test_the_stage_that_loses_most_is_named(name: str, lost: dict[str, float]) -> None:
    assert constraint(**{**SOUND, **lost}) == name


def test_a_firm_nobody_asks_is_short_of_demand() -> None:
    assert constraint(**dict.fromkeys(SOUND, 0.0)) == "demand"
