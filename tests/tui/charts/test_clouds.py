import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.braille import Cells
from simgame.tui.charts.clouds import Axis, Cloud, Plane, core, outline

SCALE = Axis(name="they want", low=0, high=10, step=2, say=str)
PLANE = Plane(SCALE, SCALE, 40, 20)
GUESSES = st.floats(0, 10)
OFF = st.floats(1e-6, 20)


def lit(cells: Cells) -> int:
    return sum(cell.bit_count() for row in cells for cell in row)


def cloud(across: float, up: float, off: float) -> Cloud:
    return Cloud(across=across, up=up, across_off=off, up_off=off)


def columns(cells: Cells) -> set[int]:
    return {x for row in cells for x, cell in enumerate(row) if cell}


@given(GUESSES, GUESSES, OFF)
def test_a_guess_lies_on_the_plane_wherever_it_is(across: float, up: float, off: float) -> None:
    assert 0 <= PLANE.column(across) < PLANE.width
    assert 0 <= PLANE.row(up) < PLANE.height
    outline(PLANE.ring(cloud(across, up, off)), PLANE)


def test_more_is_further_right_and_higher_up() -> None:
    assert (PLANE.column(0), PLANE.row(0)) == (0, 19)
    assert (PLANE.column(10), PLANE.row(10)) == (39, 0)


@given(st.floats(0, 9), st.floats(0, 0.2))
def test_values_a_hair_apart_are_one_wherever_rows_meet(value: float, hair: float) -> None:
    assert not PLANE.are_apart(value, value + hair)
    assert PLANE.are_apart(value, value + 0.6)


def test_an_outline_reaches_as_far_as_the_guess_may_be_off() -> None:
    drawn = outline(PLANE.ring(Cloud(across=5, up=5, across_off=2, up_off=1)), PLANE)
    assert columns(drawn) == set(range(PLANE.column(3), PLANE.column(7) + 1))
    assert [y for y, row in enumerate(drawn) if any(row)] == list(range(PLANE.row(6), PLANE.row(4) + 1))


@given(GUESSES, GUESSES, OFF)
def test_a_core_lies_inside_its_outline(across: float, up: float, off: float) -> None:
    ring = PLANE.ring(cloud(across, up, off))
    inside = columns(core(ring, PLANE))
    assert not inside or round(ring.x - ring.wide) // 2 <= min(inside) <= max(inside) <= round(ring.x + ring.wide) // 2


@given(st.floats(0.5, 3))
def test_to_know_more_lights_fewer_dots(off: float) -> None:
    vague, sure = PLANE.ring(cloud(5, 5, off)), PLANE.ring(cloud(5, 5, off / 2))
    assert lit(outline(sure, PLANE)) < lit(outline(vague, PLANE))
    assert lit(core(sure, PLANE)) <= lit(core(vague, PLANE))


def test_a_faint_outline_is_the_same_with_dots_left_out() -> None:
    ring = PLANE.ring(cloud(5, 5, 3))
    full, faint = outline(ring, PLANE), outline(ring, PLANE, 4)
    assert all(less & ~more == 0 for f, g in zip(faint, full, strict=True) for less, more in zip(f, g, strict=True))
    assert lit(faint) == pytest.approx(lit(full) / 4, abs=1)


@given(st.floats(0, 100), st.floats(0.1, 50), st.sampled_from([0.5, 1, 2.5, 20]))
def test_ticks_are_whole_steps_between_the_ends(low: float, span: float, step: float) -> None:
    ticks = Axis(name="", low=low, high=low + span, step=step, say=str).ticks
    assert all(low - 1e-6 <= tick <= low + span + 1e-6 for tick in ticks)
    assert span / step - 1 - 1e-6 <= len(ticks) <= span / step + 1 + 1e-6
