from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.braille import dark, letter, light

EVERYWHERE = st.integers(-50, 50)


def test_a_cell_is_full_once_all_of_its_eight_dots_are_lit() -> None:
    cells = dark(1, 1)
    for x in range(2):
        for y in range(4):
            light(cells, x, y)
    assert letter(cells[0][0]) == "⣿"


def test_dots_count_from_the_top_left() -> None:
    cells = dark(2, 2)
    light(cells, 3, 4)
    assert [[letter(cell) for cell in row] for row in cells] == [["⠀", "⠀"], ["⠀", "⠈"]]


@given(EVERYWHERE, EVERYWHERE)
def test_a_dot_outside_the_picture_is_left_out(x: int, y: int) -> None:
    cells = dark(3, 2)
    light(cells, x, y)
    lit = sum(cell.bit_count() for row in cells for cell in row)
    assert lit == (0 <= x < 6 and 0 <= y < 8)
