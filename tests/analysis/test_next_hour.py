import pytest

from simgame.analysis.curves import Curve
from simgame.analysis.next_hour import next_hour, shown
from simgame.scenario import ACTIVITIES
from tests.analysis.truth import SHOP
from tests.tui.stage import TILL

LEVELS = (0.0, 10.0, 11.0, 20.0, 30.0, 40.0)


def curve(later: tuple[float, ...], now: tuple[float, ...], own: int = 1) -> Curve:
    flat = (0.0,) * len(LEVELS)
    return Curve(hours=LEVELS, own=own, now={"wins": now, "profit": flat}, later={"wins": later, "profit": later})


HALF = "After 20 h an hour brings less than half of that."
RISING = (0.0, 50.0, 54.0, 80.0, 95.0, 98.0)
FLAT = (9.0,) * 6


@pytest.mark.parametrize(
    ("later", "now", "said"),
    [
        (
            RISING,
            (9.0, 9.0, 9.3, 9.3, 9.0, 8.0),
            f"The next hour brings 4.0 sales within a year, 0.3 this month. {HALF}",
        ),
        (
            (0.0, 10.0, 24.2, 160.0, 300.0, 450.0),
            (9.0, 9.0, 8.8, 8.0, 7.0, 0.0),
            "The next hour brings 14 sales within a year and costs 0.2 this month.",
        ),
        (
            (90.0, 90.0, 88.0, 60.0, 30.0, 0.0),
            FLAT,
            "The next hour costs 2.0 sales within a year, 0 this month.",
        ),
        (
            (90.0, 90.0, 88.0, 60.0, 30.0, 0.0),
            (9.0, 9.0, 9.01, 9.1, 9.0, 0.0),
            "The next hour costs 2.0 sales within a year, 0 this month.",
        ),
    ],
)
def test_the_next_hour_is_told_for_the_year_and_for_the_month(
    later: tuple[float, ...], now: tuple[float, ...], said: str
) -> None:
    assert " ".join(next_hour(curve(later, now), "wins", SHOP)) == said


def test_money_is_told_in_two_digits() -> None:
    later = (0.0, 0.0, 1_234.0, 9_000.0, 9_100.0, 9_100.0)
    said = next_hour(curve(later, FLAT), "profit", SHOP)[0]
    assert said == "The next hour brings $1,200 within a year, $0 this month."


def test_an_hour_that_sells_nothing_more_is_told_in_the_money_it_brings() -> None:
    paid = (0.0, 0.0, 250.0, 900.0, 1_000.0, 1_000.0)
    there = Curve(hours=LEVELS, own=1, now={"wins": FLAT, "profit": FLAT}, later={"wins": FLAT, "profit": paid})
    assert next_hour(there, "wins", SHOP)[0] == "The next hour brings $250 within a year, $0 this month."


def test_where_all_hours_are_there_is_no_next_one() -> None:
    assert next_hour(curve(RISING, FLAT, own=5), "wins", SHOP) == ("All 40 h are here.",)


def test_from_nothing_nothing_fades() -> None:
    flat = (0.0, 9.0, 9.01, 9.01, 9.01, 9.01)
    assert next_hour(curve(flat, FLAT), "wins", SHOP) == ("The next hour brings 0 sales within a year, 0 this month.",)


def test_an_activity_is_shown_in_what_it_is_for() -> None:
    assert {name: shown(name, ACTIVITIES) for name in ACTIVITIES} == {
        "research": "wins",
        "pricing": "profit",
        "promotion": "wins",
        "prospecting": "wins",
        "closing": "wins",
    }
    assert shown("promotion", ("promotion", "closing")) == "leads"


def test_in_the_last_month_before_the_till_is_counted_it_is_told_once() -> None:
    assert next_hour(curve(RISING, RISING), "wins", TILL) == ("The next hour brings 4.0 sales this month.", HALF)
    assert next_hour(curve(RISING, FLAT), "wins", TILL)[0] == "The next hour brings 4.0 sales by the end, 0 this month."
