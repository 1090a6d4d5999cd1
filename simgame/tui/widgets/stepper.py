"""A number between two arrows: the price, and money a week."""

from collections.abc import Callable

from simgame.tui.charts.painter import Row, Span, Tone, fit, width_of
from simgame.tui.widgets.dial import CARET, Dial


class Stepper(Dial):
    """``Price ◂ $68 ▸``; settled, it shows its value and why it cannot move."""

    def __init__(  # a dial's, and how it is labelled
        self,
        lever: str,
        label: str,
        value: float,
        bounds: tuple[float, float],
        step: float,
        say: Callable[[float], str],
    ) -> None:
        super().__init__(lever, value, bounds, step)
        self._label = label
        self._say = say
        self._settled = ""
        self.tail: tuple[Span, ...] = ()
        """What stands behind the number, where it finds room."""

    def settle(self, why: str) -> None:
        """Fixed for now, in these words; an empty text frees it."""
        self._settled = why
        self.can_focus = not why
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        edge = Span("▌" if self.has_focus else " ", Tone.KEY)
        label = Span(f"{self._label} ", Tone.STRONG if self.has_focus else Tone.PLAIN)
        if self.typed is not None:
            typed = (Span(f"{self.typed}{CARET}", Tone.STRONG), Span(" Enter takes it", Tone.QUIET))
            return [fit((edge, label, *typed), width)]
        number = self._say(self.value)
        if self._settled:
            row: Row = (edge, Span(f"{self._label} {number}  {self._settled}", Tone.QUIET))
            return [self._with_tail(row, width)]
        low, high = self.bounds
        less = Span("◂ ", Tone.KEY if self.value > low else Tone.LINE, action="turn(-1)")
        more = Span(" ▸", Tone.KEY if self.value < high else Tone.LINE, action="turn(1)")
        return [self._with_tail((edge, label, less, Span(number, Tone.STRONG), more), width)]

    def _with_tail(self, row: Row, width: int) -> Row:
        told = (*row, *self.tail)
        return fit(told if width_of(told) <= width else row, width)
