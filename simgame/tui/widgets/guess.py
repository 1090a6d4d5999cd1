"""What a player guesses before the period is run: sales, as a number or as the ends of a range."""

from collections.abc import Mapping

from simgame.analysis.calibration import MEASURE
from simgame.figures import people
from simgame.tui.charts.painter import Row, Span, Tone, fit
from simgame.tui.widgets.stepper import Stepper

EVERY = 3
"""Periods between two guesses."""
MOST = 9_999.0
LABELS = {"guess": "Guess your sales", "guess.low": "Guess your sales: at least", "guess.high": "at most"}
"""By lever: one number, or the two ends of a range."""

Prediction = Mapping[str, tuple[float, float]]


def levers(level: str) -> tuple[str, ...]:
    """What a player of this level is asked for."""
    return ("guess.low", "guess.high") if level == "advanced" else ("guess",)


class Guess(Stepper):
    """Blank until it is moved or typed into; leaving it blank costs nothing."""

    def __init__(self, lever: str, near: float) -> None:
        """
        Ask.

        Args:
            lever: A key of ``LABELS``.
            near: Where the first step starts.
        """
        super().__init__(lever, LABELS[lever], round(near), (0.0, MOST), 1.0, people)
        self._given = False

    def show(self, prediction: Prediction) -> None:
        """What the plan holds."""
        ends = prediction.get(MEASURE)
        self._given = ends is not None
        if ends is not None:
            self.value = ends[1] if self.lever == "guess.high" else ends[0]
        self.redraw()

    def guessed(self, value: float, prediction: Prediction) -> dict[str, tuple[float, float]]:
        """The prediction with this value; the other end of a range follows where it would be passed."""
        low, high = prediction.get(MEASURE, (value, value))
        if self.lever == "guess.low":
            return {MEASURE: (value, max(high, value))}
        return {MEASURE: (min(low, value), value)} if self.lever == "guess.high" else {MEASURE: (value, value)}

    def paint(self, width: int, height: int) -> list[Row]:
        if self._given or self.typed is not None:
            return super().paint(width, height)
        edge = Span("▌" if self.has_focus else " ", Tone.KEY)
        label = Span(f"{self._label} ", Tone.STRONG if self.has_focus else Tone.PLAIN)
        less, more = Span("◂ ", Tone.KEY, action="turn(-1)"), Span(" ▸", Tone.KEY, action="turn(1)")
        return [fit((edge, label, less, Span("?", Tone.KEY), more, Span("  or leave it", Tone.QUIET)), width)]
