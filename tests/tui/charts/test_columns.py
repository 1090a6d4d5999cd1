from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.columns import columns
from simgame.tui.charts.painter import Tone, width_of, words_of

PAIRS = st.lists(st.tuples(st.floats(0, 1e4), st.floats(0, 1e4)), max_size=30)
TONES = (Tone.MARKETING, Tone.SALES)


@given(PAIRS, st.integers(6, 100), st.integers(1, 12), st.integers(1, 52))
def test_columns_keep_to_width_and_height(
    pairs: list[tuple[float, float]], width: int, height: int, slots: int
) -> None:
    rows = columns(pairs, width, height, TONES, slots)
    assert len(rows) == height
    assert all(width_of(row) <= width for row in rows)


def test_both_columns_of_a_period_stand_on_one_scale() -> None:
    rows = columns([(8, 4)], 7, 2, TONES, 1)
    filled = [[span.tone for span in row if span.filled] for row in rows]
    assert filled == [[Tone.MARKETING], [Tone.MARKETING, Tone.SALES]]


def test_a_part_of_a_row_is_drawn_in_eighths() -> None:
    assert words_of(columns([(8, 1)], 7, 1, TONES, 1)[0]).strip() == "▁▁▁"


def test_the_latest_periods_are_kept_where_not_all_fit() -> None:
    rows = columns([(1, 1)] * 9 + [(0, 0)], 6, 1, TONES, 10)
    assert width_of(rows[0]) == 6
