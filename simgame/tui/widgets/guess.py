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

BOTH = (Span("  fill in both ends", Tone.QUIET),)
CROSSED = (Span("  is less than at least: no guess yet", Tone.WARN),)
"""Behind the upper end, where the other is not filled in or lies above it."""

Prediction = Mapping[str, tuple[float, float]]
Ends = Mapping[str, float]
"""What is filled in, by lever."""


def predicted(ends: Ends) -> Prediction:
    """What these predict: nothing where an end is missing, or lies on the wrong side of the other."""
    if "guess" in ends:
        return {MEASURE: (ends["guess"], ends["guess"])}
    low, high = ends.get("guess.low"), ends.get("guess.high")
    return {} if low is None or high is None or low > high else {MEASURE: (low, high)}


def unfinished(ends: Ends) -> str:
    """Why what is filled in is no guess yet, as a sentence; empty where it is one, or nothing is filled in."""
    if not ends or predicted(ends):
        return ""
    if len(ends) == 1:
        return "Your guess has one end only: it does not count."
    return "At most is less than at least: your guess does not count."


class Guess(Stepper):
    """Blank until it is moved or typed into; leaving it blank costs nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "leave", "No guess", key_display="del", id="guess.leave", show=False)
    ]

    class Made(Message):
        """The player fills in something else, or nothing any more."""

        def __init__(self, ends: Ends) -> None:
            super().__init__()
            self.ends = ends

    def __init__(self, lever: str, near: float) -> None:
        """
        Ask.

        Args:
            lever: A key of ``LABELS``.
            near: Where the first step starts.
        """
        super().__init__(lever, LABELS[lever], round(near), (0.0, MOST), 1.0, self._written)
        self._near = self.value
        self._ends: Ends = {}

    def show(self, ends: Ends) -> None:
        """What is filled in; each end is its own."""
        self._ends = ends
        self.value = ends.get(self.lever, self._near)
        self.tail = self._after()
        self.redraw()

    def _after(self) -> tuple[Span, ...]:
        if self.lever == "guess.low":
            return HOLDS
        if len(self._ends) == 2 and not predicted(self._ends):
            return CROSSED
        missing = self.lever == "guess.high" and len(self._ends) == 1
        return BOTH if missing else LEAVES if self._ends else LEFT

    def _written(self, value: float) -> str:
        return people(value) if self.lever in self._ends else "?"

    def ask(self, value: float, *, dragging: bool = False) -> None:
        self.post_message(self.Made(self.filled(value)))

    def action_leave(self) -> None:
        """Guess nothing."""
        self.close()
        self.post_message(self.Made({}))

    def filled(self, value: float) -> Ends:
        """All ends, this one at a value, whole and in bounds."""
        return {**self._ends, self.lever: float(round(self.bounded(value)))}
