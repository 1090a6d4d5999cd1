import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.large import large
from simgame.tui.charts.months import Lane, months
from simgame.tui.charts.painter import Row, Tone, width_of, words_of

VALUES = st.lists(st.floats(-1e7, 1e7, allow_subnormal=False), min_size=1, max_size=200)


def lane(values: list[float], height: int = 1, top: float | None = None) -> Lane:
    return Lane(label="Worth", values=values, tone=Tone.GOOD, last="$1", height=height, top=top)


def drawn(row: Row) -> str:
    """Solid cells as blocks."""
    return "".join("█" * span.width if span.filled else span.text for span in row)


@given(VALUES, st.integers(1, 4), st.integers(20, 240))
def test_every_row_is_exactly_as_wide_as_it_may_be(values: list[float], height: int, width: int) -> None:
    rows = months([lane(values, height)], "month", width)
    assert {width_of(row) for row in rows} == {width}
    assert len(rows) == height + 1


def test_a_taller_value_never_has_a_shorter_column() -> None:
    (row, _) = months([lane([0.0, 1.0, 3.0, 3.0, 7.0])], "month", 40)
    heights = [" ▁▂▃▄▅▆▇█".index(letter) for letter in drawn(row)[10:] if letter in "▁▂▃▄▅▆▇█"]
    assert heights == sorted(heights)
    assert len(heights) >= 4


def test_the_smallest_amount_is_seen_and_none_is_not() -> None:
    (row, _) = months([lane([0.0, 0.6, 100.0])], "month", 24)
    assert words_of(row).count("▁") > 0
    (empty, _) = months([lane([0.0, 0.4])], "month", 24)
    assert set(words_of(empty)) <= set(" Worth$1")


def test_a_debt_is_red() -> None:
    (row, _) = months([lane([5.0, -5.0])], "month", 40)
    tones = [span.tone for span in row if span.text.strip() and span.text.strip() in "▇" * 6]
    assert tones == [Tone.GOOD, Tone.BAD]


@pytest.mark.parametrize(("count", "width", "numbers"), [(12, 80, "1 2 3 4 5 6 7 8 9 10 11 12"), (12, 30, "1 5 10")])
def test_periods_are_numbered_as_far_as_there_is_room(count: int, width: int, numbers: str) -> None:
    axis = words_of(months([lane([1.0] * count)], "month", width)[-1])
    assert axis.split() == ["Month", *numbers.split()]


def test_periods_that_find_no_room_are_drawn_together() -> None:
    (row, axis) = months([lane([1.0] * 200)], "week", 60)
    assert width_of(row) == 60
    assert words_of(axis).split()[-1].isdigit()


def test_a_lane_with_a_top_is_measured_against_it() -> None:
    (row, _) = months([lane([10.0], top=20.0)], "month", 30)
    assert "▄" in words_of(row)


@pytest.mark.parametrize("figure", ["$52,310", "\N{MINUS SIGN}€1,204", "kr 0"])
def test_a_large_figure_is_three_rows_of_one_width(figure: str) -> None:
    rows = large(figure, Tone.STRONG)
    assert len(rows) == 3
    assert len({width_of(row) for row in rows}) == 1
