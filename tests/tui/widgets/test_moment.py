from simgame.analysis.moments import PaidLater
from simgame.tui.charts.painter import Tone, words_of
from simgame.tui.widgets.moment import MOST, Scene, flood, paid, staged
from tests.tui.stage import month


def scene(callers: float, changed: float, *, from_right: bool = False) -> Scene:
    return Scene(
        callers=callers,
        changed=changed,
        marks=("o", "x"),
        tones=(Tone.QUIET, Tone.BAD),
        said="Some changed.",
        from_right=from_right,
    )


def marks(shown: Scene, progress: float, width: int = 78) -> str:
    return words_of(staged(shown, width, progress)[0]).split()[0]


def test_callers_change_one_by_one() -> None:
    assert [marks(scene(6, 3), progress) for progress in (0, 0.4, 0.7, 1)] == ["oooooo", "xooooo", "xxoooo", "xxxooo"]


def test_those_who_hang_up_are_the_last_in_the_row() -> None:
    assert marks(scene(6, 2, from_right=True), 1) == "ooooxx"


def test_a_crowd_shares_marks_and_says_how_many_one_stands_for() -> None:
    row = words_of(staged(scene(200, 100), 78)[0])
    assert "x" * 20 + "o" * 20 + " o = 5  Some changed." in row
    assert len(marks(scene(10_000, 1), 1)) <= MOST


def test_words_go_below_where_the_row_is_narrow() -> None:
    rows = staged(scene(6, 3), 24)
    assert [words_of(row).strip() for row in rows] == ["xxxooo", "Some changed."]


def test_words_of_a_file_are_drawn_on_one_line() -> None:
    later = PaidLater(callers=2, calls=9, said="2 of these callers first heard of you in \x1b[31m\nmonth 1.")
    assert paid(later).said == "2 of these callers first heard of you in [31m month 1."


def test_a_flood_shows_all_callers_and_those_who_hung_up() -> None:
    assert marks(flood(month(worked=12, lost_leads=6)), 1) == "○" * 16 + "✕" * 6
