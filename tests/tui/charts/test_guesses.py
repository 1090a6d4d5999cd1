"""Guesses are drawn on one axis, and told in words beside it."""

from simgame.analysis.calibration import Guess
from simgame.tui.charts.guesses import GuessesChart
from simgame.tui.charts.painter import width_of, words_of
from tests.tui.stage import EVIL

NUMBER = Guess(period=3, low=14, high=14, happened=10, program_low=8, program_high=8)
RANGE = Guess(period=6, low=10, high=17, happened=10, program_low=3, program_high=13)
WILD = Guess(period=9, low=9_000, high=9_999, happened=0, program_low=0, program_high=0.2)


def shown(*guesses: Guess, period: str = "month", width: int = 60) -> list[str]:
    chart = GuessesChart(period, id="guesses")
    chart.tell(guesses)
    return [words_of(row).rstrip() for row in chart.paint(width, 0)]


def cells(row: str, mark: str) -> list[int]:
    return [at for at, letter in enumerate(row) if letter == mark]


def test_nothing_stands_where_nobody_guessed() -> None:
    assert shown() == []


def test_each_guess_is_told_and_drawn_over_the_forecasts() -> None:
    rows = shown(NUMBER, RANGE)
    assert "Month 3: you said 14, the forecast 8; 10 bought." in rows
    at = rows.index("Month 6: you said 10 to 17, the forecast 3 to 13; 10 bought.")
    yours, programs = rows[at + 1 : at + 3]
    assert (yours.split()[0], programs.split()[0]) == ("you", "forecast")
    assert cells(yours, "┃") == cells(programs, "┃")
    assert min(cells(programs, "━")) < min(cells(yours, "━"))
    assert max(cells(programs, "━")) < max(cells(yours, "━"))


def test_only_ranges_are_told_how_often_they_should_hold() -> None:
    assert "8 times in 10" not in " ".join(shown(NUMBER))
    assert "8 times in 10" in " ".join(shown(NUMBER, RANGE))


def test_a_guess_far_off_neither_breaks_the_axis_nor_the_width() -> None:
    for width in (9, 40, 200):
        chart = GuessesChart(EVIL, id="guesses")
        chart.tell((RANGE, WILD))
        assert all(width_of(row) <= max(width, 20) for row in chart.paint(width, 0))
    yours = shown(RANGE, WILD)[-3]
    assert cells(yours, "━")[-1] == len(yours) - 1
    assert shown(RANGE, WILD)[-1].endswith("20 sales")
