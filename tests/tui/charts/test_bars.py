import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.bars import EIGHTHS, bar, slot, stacked
from simgame.tui.charts.painter import Row, Tone, width_of

SHARES = st.floats(0, 1)


def eighths(row: Row) -> int:
    """Length of the bar in eighths of a cell."""
    whole = sum(8 * span.width for span in row if span.filled)
    return whole + sum(EIGHTHS.index(span.text) for span in row if span.text in EIGHTHS[1:])


@given(st.floats(-1, 2), st.integers(1, 60))
def test_a_bar_with_its_track_fills_the_width(share: float, width: int) -> None:
    assert width_of(bar(share, width, Tone.GOOD)) == width


@given(SHARES, st.integers(1, 60))
def test_a_bar_is_true_to_half_an_eighth_of_a_cell(share: float, width: int) -> None:
    assert eighths(bar(share, width, Tone.GOOD)) == pytest.approx(share * width * 8, abs=0.5)


@given(st.lists(SHARES, min_size=1, max_size=4), st.integers(1, 60))
def test_stacked_parts_fill_the_width_whatever_they_add_up_to(shares: list[float], width: int) -> None:
    assert width_of(stacked([(share, Tone.GOOD, "▒") for share in shares], width)) == width


@given(st.floats(-1, 2), st.integers(1, 60))
def test_every_share_has_a_cell(share: float, width: int) -> None:
    assert 0 <= slot(share, width) < width
