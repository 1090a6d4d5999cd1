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
        """What stands behind the number; as much of it as finds room."""

    def settle(self, why: str) -> None:
        """Fixed for now, in these words; an empty text frees it."""
        self._settled = why
        self.can_focus = not why
        self.redraw()

    def limited(self, wanted: float) -> str:
        """That a number typed lies beyond the range, in words; empty where it does not."""
        low, high = self.bounds
        return f"at most {self._say(high)}" if wanted > high else f"at least {self._say(low)}" if wanted < low else ""

    @property
    def words(self) -> str:
        """What it is, and where it stands."""
        return f"{self._label} {self._say(self.value)}"

    @property
    def cells(self) -> int:
        """Columns it takes with all that stands behind it, while nobody types."""
        return width_of((*self._told, *self.tail)) + 1

    def paint(self, width: int, height: int) -> list[Row]:
        if self.typed is not None:
            typed = (Span(f"{self.typed}{CARET}", Tone.STRONG), Span(" Enter takes it", Tone.QUIET))
            return [fit((*self._head, *typed), width)]
        row = self._told
        for part in (Span(f"  {self.beyond}", Tone.WARN),) if self.beyond and self.value in self.bounds else self.tail:
            row = (*row, part) if width_of((*row, part)) <= width else row
        return [fit(row, width)]

    @property
    def _head(self) -> Row:
        edge = Span("▌" if self.has_focus else " ", Tone.KEY)
        return edge, Span(f"{self._label} ", Tone.STRONG if self.has_focus else Tone.PLAIN)

    @property
    def _told(self) -> Row:
        number = self._say(self.value)
        if self._settled:
            return (*self._head[:1], Span(f"{self._label} {number}  {self._settled}", Tone.QUIET))
        low, high = self.bounds
        less = Span("◂ ", Tone.KEY if self.value > low else Tone.LINE, action="turn(-1)")
        more = Span(" ▸", Tone.KEY if self.value < high else Tone.LINE, action="turn(1)")
        return (*self._head, less, Span(number, Tone.STRONG), more)
