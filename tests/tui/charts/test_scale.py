from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.charts.painter import Tone, width_of, words_of
from simgame.tui.charts.scale import Belief, scale

NEEDS = st.floats(0, 10)


@given(NEEDS, NEEDS, st.floats(0, 3), st.integers(8, 60))
def test_a_scale_is_exactly_as_wide_and_shows_where_the_firm_stands(
    here: float, guess: float, sd: float, width: int
) -> None:
    row = scale([Belief(guess - sd, guess, guess + sd, Tone.RESEARCH)], width, (0, 10), here)
    assert width_of(row) == width
    assert words_of(row).count("┃") == 1


def test_what_is_believed_lies_around_the_guess() -> None:
    row = scale([Belief(2, 4, 6, Tone.RESEARCH)], 10, (0, 10), 9)
    assert words_of(row) == "──░░●░░──┃"
