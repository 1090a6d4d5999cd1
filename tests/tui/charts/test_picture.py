from simgame.tui.charts.braille import dark, light
from simgame.tui.charts.painter import Tone, width_of, words_of
from simgame.tui.charts.picture import Picture


def test_words_lie_over_dots_and_dots_over_lines() -> None:
    picture = Picture(6, 1)
    for x in range(6):
        picture.draw(x, 0, "─", Tone.LINE)
    dots = dark(6, 1)
    light(dots, 2, 0)
    light(dots, 8, 0)
    picture.dot(dots, Tone.RESEARCH)
    picture.write(4, 0, "A", Tone.STRONG, filled=True)
    row = picture.row(0)
    assert words_of(row) == "─⠁──A─"
    assert [(span.text, span.filled) for span in row if span.tone is Tone.STRONG] == [("A", True)]


def test_dots_of_two_clouds_meet_in_a_cell() -> None:
    picture = Picture(1, 1)
    for x in (0, 1):
        dots = dark(1, 1)
        light(dots, x, 0)
        picture.dot(dots, Tone.RESEARCH if x else Tone.PRICING)
    (span,) = picture.row(0)
    assert (span.text, span.tone) == ("⠉", Tone.RESEARCH)


def test_there_is_room_inside_and_beside_but_not_against_words() -> None:
    picture = Picture(10, 2)
    picture.write(3, 0, "abc", Tone.PLAIN)
    assert picture.has_room(7, 0, 3)
    assert not picture.has_room(6, 0, 3)
    assert not picture.has_room(0, 0, 3)
    assert picture.has_room(0, 1, 10)
    assert not picture.has_room(0, 1, 11)
    assert not picture.has_room(0, 2, 1)
    assert not picture.has_room(8, 0, 1, apart=3)


def test_wide_letters_keep_a_row_as_wide_as_the_picture() -> None:
    picture = Picture(10, 1)
    picture.write(2, 0, "茶屋", Tone.PLAIN)
    picture.write(7, 0, "x", Tone.PLAIN)
    assert words_of(picture.row(0)) == "  茶屋 x  "
    assert width_of(picture.row(0)) == 10
