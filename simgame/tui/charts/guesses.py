"""The player's guesses beside what came and what the program foresaw."""

from simgame.analysis.calibration import Guess, judged, told
from simgame.figures import counted
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, pad, said, wrapped
from simgame.tui.charts.scale import Belief, scale

NAME = 10
"""Columns for who guessed."""
WIDEST = 60
ROOM = 1.5
"""What the axis holds, in the most that came or was foreseen; a guess beyond it is drawn at its end."""


class GuessesChart(Chart):
    """A pair of ranges each, on one axis; nothing where nobody guessed."""

    def __init__(self, period: str, *, id: str) -> None:
        super().__init__(id=id)
        self._period = said(period)
        self._guesses: tuple[Guess, ...] = ()

    def tell(self, guesses: tuple[Guess, ...]) -> None:
        """Show these."""
        self._guesses = guesses
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if not self._guesses:
            return []
        rows = [(Span("Your guesses", Tone.STRONG),), *wrapped(judged(self._guesses), width, Tone.QUIET), BLANK]
        most = ROOM * max(1.0, *(max(guess.happened, guess.program_high) for guess in self._guesses))
        room = max(min(width, WIDEST) - NAME, 1)
        for guess in self._guesses:
            rows += [*wrapped(told(guess, self._period), width), *_ranges(guess, room, most)]
        axis = ends((Span("0", Tone.QUIET),), (Span(counted(most, "sale"), Tone.QUIET),), room)
        return [*rows, (Span(pad("┃ bought", NAME), Tone.QUIET), *axis)]


def _ranges(guess: Guess, room: int, most: float) -> list[Row]:
    guessed = (
        ("you", guess.low, guess.high, Tone.KEY),
        ("forecast", guess.program_low, guess.program_high, Tone.PLAIN),
    )
    rows: list[Row] = []
    for name, low, high, tone in guessed:
        reach = Belief(low, low, high, tone, mark="●" if low == high else "━", shade="━")
        picture = scale((reach,), room, (0.0, most), guess.happened, track="·")
        rows.append((Span(pad(name, NAME), Tone.QUIET), *picture))
    return rows
