from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.sharing.drawing import apart
from simgame.sharing.scales import Slots, ticks


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (0, 75_000, [0, 20_000, 40_000, 60_000, 80_000]),
        (-16_000, 67_000, [-25_000, 0, 25_000, 50_000, 75_000]),
        (0, 0, [0, 0.25]),
        (0, 7, [0, 2, 4, 6, 8]),
        (9, 9, [7.5, 10]),
    ],
)
def test_ticks_are_round(low: float, high: float, marks: list[float]) -> None:
    assert ticks(low, high)[: len(marks)] == pytest.approx(marks)


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9))
def test_ticks_hold_all_there_is_between_them_and_are_few(low: float, span: float) -> None:
    marks = ticks(low, low + span)
    slack = 1e-6 * max(abs(low), span, 1.0)
    assert marks[0] <= low + slack
    assert low + span <= marks[-1] + slack
    assert 2 <= len(marks) <= 8


@given(st.integers(1, 200), st.floats(100, 700))
def test_numbers_of_periods_never_run_into_each_other(count: int, width: float) -> None:
    slots = Slots(count, 0, width)
    named = slots.named(24)
    assert named[0] == 0
    assert named[-1] < count
    gaps = [(after - before) * slots.width for before, after in pairwise(named)]
    assert all(gap >= 24 - slots.width - 1e-6 for gap in gaps)


@given(st.lists(st.floats(0, 200), min_size=1, max_size=5))
def test_labels_are_moved_apart_and_stay_in_order(places: list[float]) -> None:
    moved = apart(places, 17, 0, 200)
    order = sorted(range(len(places)), key=lambda n: (places[n], moved[n]))
    ordered = [moved[n] for n in order]
    assert all(after - before >= 17 - 1e-6 for before, after in pairwise(ordered))
    assert min(moved) >= -1e-6
    assert max(moved) <= 200 + 1e-6


def test_labels_far_apart_stay_where_they_are() -> None:
    assert apart([100, 20, 60], 17, 0, 200) == [100, 20, 60]
