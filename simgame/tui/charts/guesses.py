"""The player's guesses beside what came and what the program foresaw."""

from simgame.analysis.calibration import Guess, calibration
from simgame.figures import people
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, said, wrapped
from simgame.tui.charts.scale import Belief, scale

WIDEST = 44
"""Cells of a picture."""
ROOM = 1.15
"""What the axis holds, in the largest figure on it."""


class GuessesChart(Chart):
    """A line each; nothing where nobody guessed."""

    def __init__(self, period: str, *, id: str) -> None:
        super().__init__(id=id)
        self._period = said(period)
        self._guesses: tuple[Guess, ...] = ()

    def tell(self, guesses: tuple[Guess, ...]) -> None:
        """Show these."""
        self._guesses = guesses
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        score = calibration(self._guesses)
        if score is None:
            return []
        told = f"Your guesses score {people(score)}; 100 is as good as the forecast. Money is another matter."
        legend = (
            Span("● you  ", Tone.KEY),
            Span("░ the forecast  ", Tone.QUIET),
            Span("┃ bought", Tone.STRONG),
        )
        rows = [(Span("Your guesses", Tone.STRONG),), *wrapped(told, width, Tone.QUIET), legend, BLANK]
        for guess in self._guesses:
            rows += self._one(guess, width)
        return rows

    def _one(self, guess: Guess, width: int) -> list[Row]:
        most = ROOM * max(guess.high, guess.happened, guess.program_high, 1.0)
        program = Belief(guess.program_low, guess.program_low, guess.program_high, Tone.QUIET, mark="░")
        mine = Belief(guess.low, (guess.low + guess.high) / 2, guess.high, Tone.KEY, shade="─")
        picture = scale((program, mine), min(width, WIDEST), (0.0, most), guess.happened)
        ends = people(guess.low) if guess.low == guess.high else f"{people(guess.low)} to {people(guess.high)}"
        words = f"{self._period.capitalize()} {guess.period}: you said {ends}, {people(guess.happened)} bought."
        return [*wrapped(words, width), picture]
