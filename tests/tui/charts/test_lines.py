import pytest

from simgame.tui.charts.lines import LEAST, Axis, Curve, lines
from simgame.tui.charts.painter import Tone, width_of, words_of
from tests.tui.stage import EVIL

HERE = Axis(low=0, high=40, say=lambda value: f"{value:g} h", here=10)
RISING = [float(n) for n in range(41)]
FALLING = RISING[::-1]


def drawn(*curves: Curve, width: int = 50, height: int = 9, across: Axis = HERE) -> list[str]:
    return [words_of(row) for row in lines(curves, across, width, height, lambda value: f"{value:g}")]


def dots(rows: list[str]) -> set[tuple[int, int]]:
    return {(x, y) for y, row in enumerate(rows) for x, letter in enumerate(row) if "\u2800" < letter <= "\u28ff"}


@pytest.mark.parametrize("width", [20, 38, 80, 160])
@pytest.mark.parametrize("height", [LEAST, 9, 25])
def test_curves_keep_to_their_room(width: int, height: int) -> None:
    curves = [Curve(values=RISING, tone=Tone.GOOD, name="Up"), Curve(values=FALLING, tone=Tone.BAD, name="Down")]
    rows = lines(curves, HERE, width, height, lambda value: f"{value:g}")
    assert len(rows) <= height
    assert all(width_of(row) <= width for row in rows)


def test_each_curve_is_named_at_its_end_and_names_do_not_cover_each_other() -> None:
    rows = drawn(
        Curve(values=FALLING, tone=Tone.GOOD, name="Low"),
        Curve(values=FALLING, tone=Tone.BAD, name="Also low"),
        Curve(values=RISING, tone=Tone.BAD, name="High"),
    )
    ends = {
        name: next(y for y, row in enumerate(rows) if row.rstrip().endswith(name))
        for name in ("Low", "Also low", "High")
    }
    assert ends["High"] == 0
    assert abs(ends["Low"] - ends["Also low"]) == 1


def test_the_mark_stands_where_the_firm_does() -> None:
    def column(here: float) -> int:
        across = Axis(low=0, high=40, say=lambda value: f"{value:g} h", here=here)
        (row,) = (row for row in drawn(Curve(values=RISING, tone=Tone.GOOD), across=across) if "▲" in row)
        return row.index("▲")

    first, last = column(0), column(40)
    assert last == 49
    assert column(10) == first + round((last - first) / 4)
    assert column(60) == last


def test_how_it_was_is_drawn_faintly_only_where_it_changed() -> None:
    same = drawn(Curve(values=RISING, tone=Tone.GOOD, before=tuple(RISING)))
    assert same == drawn(Curve(values=RISING, tone=Tone.GOOD))
    changed = lines([Curve(values=RISING, tone=Tone.GOOD, before=FALLING)], HERE, 50, 9, lambda value: f"{value:g}")
    faint = {span.text for row in changed for span in row if span.tone is Tone.QUIET and dots([span.text])}
    assert faint
    assert len(dots(drawn(Curve(values=RISING, tone=Tone.GOOD, before=FALLING)))) > len(dots(same))


def test_values_that_are_all_alike_are_drawn() -> None:
    rows = drawn(Curve(values=[3.0] * 41, tone=Tone.GOOD))
    assert len({y for _, y in dots(rows)}) == 1


def test_names_from_a_file_are_cut_and_drawn_as_they_are() -> None:
    rows = drawn(Curve(values=RISING, tone=Tone.GOOD, name=EVIL))
    assert any(EVIL[:18] in row for row in rows)
