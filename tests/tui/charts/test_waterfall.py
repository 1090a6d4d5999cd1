import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.figures import people
from simgame.tui.charts.painter import Tone, width_of, words_of
from simgame.tui.charts.waterfall import Part, unfilled, waterfall

HEAD = 4
"""Spans before the step itself: mark, label, amount, gap."""


def drawn(amounts: list[float], width: int = 52) -> list[str]:
    parts = [Part(label=f"part {n}", amount=amount, tone=Tone.PLAIN) for n, amount in enumerate(amounts)]
    whole = Part(label="all", amount=sum(amounts), tone=Tone.KEY, whole=True)
    rows = waterfall([*parts, whole], width, people)
    assert len({width_of(row) for row in rows}) == 1
    assert width_of(rows[0]) <= width
    return ["".join("█" * span.width if span.filled else span.text for span in row[HEAD:]) for row in rows]


def test_each_part_starts_where_the_one_before_ended() -> None:
    first, second, third, whole = drawn([10, 20, 7])
    assert first.rstrip() == "█" * 10
    assert second.rstrip() == " " * 10 + "█" * 20
    assert third.rstrip() == " " * 30 + "█" * 7
    assert whole.rstrip() == "█" * 37


def test_what_takes_away_goes_back_and_is_hatched() -> None:
    assert drawn([37, -10])[1].rstrip() == " " * 27 + "▒" * 10


def test_a_fall_below_nothing_shows_where_nothing_is() -> None:
    below, above, whole = drawn([-10, 27])
    assert below == "▒" * 14 + "│" + " " * 22
    assert above == "█" * 37
    assert whole == " " * 14 + "█" * 23


def test_amounts_carry_their_sign_and_the_whole_has_none() -> None:
    parts = [
        Part(label="more", amount=4, tone=Tone.PLAIN),
        Part(label="less", amount=-1, tone=Tone.PLAIN),
        Part(label="none", amount=0.2, tone=Tone.PLAIN),
        Part(label="all", amount=3, tone=Tone.KEY, whole=True, signed=False),
    ]
    said = [words_of(row[2:3]).strip() for row in waterfall(parts, 50, people)]
    assert said == ["+4", "−1", "0", "3"]  # noqa: RUF001  # the sign that people write


def test_where_there_is_no_room_for_steps_numbers_stand_alone() -> None:
    assert drawn([4, 5], 20) == ["", "", ""]


def test_a_sketch_has_the_shape_without_the_figures() -> None:
    parts = [Part(label="more", amount=4, tone=Tone.GOOD), Part(label="less", amount=-1, tone=Tone.BAD)]
    rows = unfilled(parts, 40)
    assert not any(letter.isdigit() for row in rows for letter in words_of(row))
    assert "░" * 8 in words_of(rows[0])
    assert {span.tone for row in rows for span in row} == {Tone.LINE, Tone.QUIET}


@given(st.lists(st.floats(-1e5, 1e5), min_size=1, max_size=12), st.integers(16, 160))
def test_any_amounts_fit_any_width(amounts: list[float], width: int) -> None:
    drawn(amounts, width)


@pytest.mark.parametrize("amounts", [[0.0], [0.0, 0.0]])
def test_nothing_is_drawn_as_ticks(amounts: list[float]) -> None:
    assert all(row.strip() == "▏" for row in drawn(amounts))
