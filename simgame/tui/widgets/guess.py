"""What a player guesses before the period is run: sales, as a number or as the ends of a range."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.analysis.calibration import MEASURE
from simgame.figures import people
from simgame.planning.guesses import MOST
from simgame.tui.charts.painter import Span, Tone, right
from simgame.tui.widgets.stepper import Stepper

ASKS = "Guess your sales"
LEAST = f"{ASKS}: at least"
LABELS = {"guess": ASKS, "guess.low": LEAST, "guess.high": right("at most", len(LEAST))}
"""By lever: one number, or the two ends of a range."""
HOLDS = (Span("  to hold 8 times in 10", Tone.QUIET),)
LEFT = (Span("  or leave it", Tone.QUIET),)
LEAVES = (Span("  del", Tone.KEY, action="leave"), Span(" no guess", Tone.QUIET, action="leave"))
"""What stands behind the lower end, and behind a blank or a guess elsewhere."""

Prediction = Mapping[str, tuple[float, float]]


class Guess(Stepper):
    """Blank until it is moved or typed into; leaving it blank costs nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "leave", "No guess", key_display="del", id="guess.leave", show=False)
    ]

    class Made(Message):
        """The player predicts something else, or nothing any more."""

        def __init__(self, prediction: Prediction) -> None:
            super().__init__()
            self.prediction = prediction

    def __init__(self, lever: str, near: float) -> None:
        """
        Ask.

        Args:
            lever: A key of ``LABELS``.
            near: Where the first step starts.
        """
        super().__init__(lever, LABELS[lever], round(near), (0.0, MOST), 1.0, self._said)
        self._near = self.value
        self._prediction: Prediction = {}

    def show(self, prediction: Prediction) -> None:
        """What the plan holds."""
        self._prediction = prediction
        low, high = prediction.get(MEASURE, (self._near, self._near))
        self.value = high if self.lever == "guess.high" else low
        self.tail = HOLDS if self.lever == "guess.low" else LEAVES if MEASURE in prediction else LEFT
        self.redraw()

    def _said(self, value: float) -> str:
        return people(value) if MEASURE in self._prediction else "?"

    def ask(self, value: float, *, dragging: bool = False) -> None:
        self.post_message(self.Made(self.guessed(value, self._prediction)))

    def action_leave(self) -> None:
        """Guess nothing."""
        self.close()
        self.post_message(self.Made({}))

    def guessed(self, value: float, prediction: Prediction) -> Prediction:
        """The prediction with this value, whole and in bounds; the other end follows where it would be passed."""
        end = float(round(self.bounded(value)))
        low, high = prediction.get(MEASURE, (end, end))
        if self.lever == "guess.low":
            return {MEASURE: (end, max(high, end))}
        return {MEASURE: (min(low, end), end)} if self.lever == "guess.high" else {MEASURE: (end, end)}
