import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.line import MARK
from simgame.tui.charts.painter import Span, Tone, width_of, words_of
from simgame.tui.charts.response import LEAST, Panel, at, responses

HOURS = (0.0, 10.0, 12.5, 20.0, 40.0)
VALUES = st.lists(st.floats(-1e5, 1e5), min_size=5, max_size=5)


def panels(*all_values: list[float]) -> list[Panel]:
    return [Panel((Span("sales this month"),), values) for values in all_values]


@given(
    all_values=st.lists(VALUES, min_size=1, max_size=2),
    own=st.integers(0, 4),
    width=st.integers(36, 160),
    height=st.integers(LEAST, 14),
)
def test_every_row_is_exactly_as_wide_and_each_panel_has_one_mark(
    all_values: list[list[float]], own: int, width: int, height: int
) -> None:
    rows = responses(panels(*all_values), HOURS, own, width, height, Tone.PROMOTION, "{:.0f}".format)
    assert len(rows) <= height
    assert len({width_of(row) for row in rows}) == 1
    assert width_of(rows[0]) in (width, width - 1)
    assert sum(words_of(row).count(MARK) for row in rows) == len(all_values)


def test_the_mark_stands_over_its_hours() -> None:
    rows = responses(panels([0, 10, 12.5, 20, 40]), HOURS, 3, 70, 8, Tone.PROMOTION, "{:.0f}".format)
    marked = next(words_of(row).index(MARK) for row in rows if MARK in words_of(row))
    assert abs(marked - words_of(rows[-1]).index("20")) <= 1


def test_hours_are_round_and_the_last_are_the_whole_budget() -> None:
    rows = responses(panels([0, 1, 2, 3, 4]), HOURS, 0, 70, 8, Tone.PROMOTION, "{:.0f}".format)
    assert words_of(rows[-1]).split() == ["0", "10", "20", "30", "40", "h"]


@given(VALUES, st.floats(0, 40))
def test_between_two_levels_a_value_lies_between_theirs(values: list[float], hours: float) -> None:
    found = at(HOURS, values, hours)
    low = max(n for n in range(4) if HOURS[n] <= hours)
    ends = sorted(values[low : low + 2])
    assert ends[0] - 1e-6 <= found <= ends[1] + 1e-6


@pytest.mark.parametrize("n", range(5))
def test_at_a_level_it_is_the_value_there(n: int) -> None:
    assert at(HOURS, (3.0, 1.0, 4.0, 1.0, 5.0), HOURS[n]) == pytest.approx((3.0, 1.0, 4.0, 1.0, 5.0)[n])
