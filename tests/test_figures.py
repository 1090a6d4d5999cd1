from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame import figures
from simgame.figures import MINUS

AMOUNTS = st.floats(-1e9, 1e9)


@pytest.mark.parametrize(
    ("amount", "written"),
    [(14_200, "$14,200"), (-410, f"{MINUS}$410"), (4.5, "$4.50"), (4, "$4"), (0, "$0"), (-0.001, "$0")],
)
def test_money_keeps_cents_only_where_they_count(amount: float, written: str) -> None:
    assert figures.money(amount) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [(999, "$999"), (14_210, "$14.2k"), (20_000, "$20k"), (123_456, "$123k"), (-1_260_000, f"{MINUS}$1.3m")],
)
def test_short_money_has_three_digits_at_most(amount: float, written: str) -> None:
    assert figures.short_money(amount) == written


def test_ends_that_read_alike_are_told_once() -> None:
    assert (figures.between(8, 13), figures.between(8.1, 8.3)) == ("8 to 13", "8")


@given(AMOUNTS)
def test_short_money_fits_in_eight_cells(amount: float) -> None:
    assert len(figures.short_money(amount)) <= 8


@given(AMOUNTS)
def test_change_says_its_direction_without_colour(amount: float) -> None:
    assert figures.change(amount)[0] == ("▲" if round(amount) > 0 else "▼" if round(amount) < 0 else "n")


@given(st.floats(0, 1e6))
def test_people_come_whole(count: float) -> None:
    assert "." not in figures.people(count)


@given(AMOUNTS)
def test_about_is_within_a_twentieth(amount: float) -> None:
    assert abs(figures.about(amount) - amount) <= max(abs(amount) / 18, 0.5)


def test_one_is_singular_and_the_rest_is_not() -> None:
    assert [figures.counted(count, "call") for count in (0, 0.9, 1, 2)] == ["0 calls", "1 call", "1 call", "2 calls"]
    assert figures.counted(2, "person", "people") == "2 people"


def test_a_till_that_never_runs_dry_lasts_for_good() -> None:
    assert figures.weeks(inf) == "for good"
    assert figures.weeks(11.8) == "11 weeks"


def test_a_price_shows_the_cents_it_has() -> None:
    assert (figures.price(24), figures.price(24.5)) == ("$24", "$24.50")


def test_small_shares_keep_a_decimal() -> None:
    assert (figures.percent(0.143), figures.percent(0.0084), figures.percent(0)) == ("14 %", "0.8 %", "0 %")


@given(st.floats(-500, 500))
def test_points_are_whole_and_never_a_nothing_below_zero(points: float) -> None:
    said = figures.points_said(points)
    assert abs(float(said.replace(MINUS, "-")) - points) <= 0.5
    assert said != f"{MINUS}0"
