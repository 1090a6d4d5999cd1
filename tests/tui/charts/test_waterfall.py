import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.figures import people
from simgame.tui.charts.painter import Tone, width_of, words_of
from simgame.tui.charts.waterfall import Part, waterfall

LABEL = 12


def drawn(amounts: list[float], width: int = 60) -> list[str]:
    parts = [Part(label=f"part {n}", amount=amount, tone=Tone.PLAIN) for n, amount in enumerate(amounts)]
    whole = Part(label="all", amount=sum(amounts), tone=Tone.KEY, whole=True)
    rows = waterfall([*parts, whole], width, LABEL, people)
    assert {width_of(row) for row in rows} == {width}
    return ["".join("█" * span.width if span.filled else span.text for span in row)[LABEL : width - 11] for row in rows]


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
        Part(label="all", amount=3, tone=Tone.KEY, whole=True),
    ]
    said = [words_of(row).split()[-1] for row in waterfall(parts, 50, LABEL, people)]
    assert said == ["+4", "−1", "0", "3"]  # noqa: RUF001  # the sign that people write


@given(st.lists(st.floats(-1e5, 1e5), min_size=1, max_size=12), st.integers(30, 160))
def test_any_amounts_fit_any_width(amounts: list[float], width: int) -> None:
    drawn(amounts, width)


@pytest.mark.parametrize("amounts", [[0.0], [0.0, 0.0]])
def test_nothing_is_drawn_as_ticks(amounts: list[float]) -> None:
    assert all(row.strip() == "▏" for row in drawn(amounts))
