from hypothesis import given
from hypothesis import strategies as st

from simgame.figures import short_money
from simgame.tui.charts.line import MARK, line, round_step, round_ticks
from simgame.tui.charts.painter import Tone, width_of, words_of

VALUES = st.lists(st.floats(-1e6, 1e6).map(round), min_size=1, max_size=30)


@given(VALUES, st.integers(20, 90), st.integers(4, 12))
def test_every_row_is_exactly_as_wide_and_there_are_no_more_than_asked(
    values: list[float], width: int, height: int
) -> None:
    rows = line(values, width, height, Tone.MARKETING, short_money)
    assert {width_of(row) for row in rows} == {width}
    assert len(rows) <= height


@given(VALUES, st.integers(4, 12))
def test_ticks_hold_all_values_between_them(values: list[float], height: int) -> None:
    ticks = round_ticks(min(values), max(values), height)
    assert ticks[0] <= min(values)
    assert ticks[-1] >= max(values)
    assert 2 <= len(ticks) <= 4


@given(st.floats(1e-3, 1e6))
def test_a_step_is_round_and_no_smaller(rough: float) -> None:
    step = round_step(rough)
    assert rough <= step * (1 + 1e-9) <= 2.5 * rough * (1 + 1e-6)


def test_the_future_stays_open() -> None:
    rows = line([0, 10], 40, 5, Tone.MARKETING, short_money, slots=11)
    assert all(not letter > "\u2800" for row in rows for letter in words_of(row)[12:])


@given(VALUES, st.data())
def test_a_mark_stands_at_its_value(values: list[float], data: st.DataObject) -> None:
    mark = data.draw(st.integers(0, len(values) - 1))
    rows = [words_of(row) for row in line(values, 60, 8, Tone.MARKETING, short_money, mark=mark)]
    plain = [words_of(row) for row in line(values, 60, 8, Tone.MARKETING, short_money)]
    found = [(x, y) for y, row in enumerate(rows) for x, letter in enumerate(row) if letter == MARK]
    assert len(found) == 1
    x, y = found[0]
    assert plain[y][x] > "\u2800"
