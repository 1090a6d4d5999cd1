from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.market_map import pins
from simgame.tui.charts.painter import width_of, words_of
from simgame.tui.charts.strips import strips
from tests.tui.stage import EVIL_SHOP, played

EVIL = played(2, EVIL_SHOP)


@given(st.integers(24, 160))
def test_strips_and_words_fit_any_width(width: int) -> None:
    rows = strips(EVIL_SHOP, EVIL.latest, pins(EVIL_SHOP), width)
    assert all(width_of(row) <= width for row in rows)


@given(st.integers(60, 160))
def test_each_segment_bears_the_letter_it_has_on_the_map(width: int) -> None:
    rows = strips(EVIL_SHOP, EVIL.latest, pins(EVIL_SHOP), width)
    heads = [words_of(row) for row in rows if row and row[0].filled]
    assert [head[0] for head in heads] == ["A", "B"]
    assert "Racers" in heads[1]
