"""One activity's hours as a bar of one row."""

from textual import events

from simgame import figures
from simgame.scenario import MARKETING
from simgame.tui.charts.bars import bar
from simgame.tui.charts.painter import Row, Span, Tone, fit, pad, right, width_of
from simgame.tui.widgets.dial import CARET, Dial

MARKS = {"research": "●", "pricing": "◆", "promotion": "▲", "prospecting": "■", "closing": "✚"}
"""A shape for each activity, so that colour is never alone."""
TYPING = "hours   Enter takes it"
_NUMBER = 7


def family(activity: str) -> Tone:
    return Tone.MARKETING if activity in MARKETING else Tone.SALES


class HoursBar(Dial):
    """Label, track, hours; click or drag on the track, arrows, or Enter and a number."""

    def __init__(self, activity: str, hours: float, budget: float) -> None:
        super().__init__(activity, hours, (0.0, budget))
        self._opens = ""
        self._dragging = False

    def shut(self, opens: str) -> None:
        """Shut until later, with the words saying when; an empty text opens it."""
        self._opens = opens
        self.can_focus = not opens
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        tone = Tone(self.lever)
        head = self._head(width)
        room = max(width - width_of(head) - _NUMBER - 1, 1)
        if self._opens:
            return [(*head, Span(pad(self._opens, room + _NUMBER), Tone.QUIET))]
        if self.typed is not None:
            field = fit((Span(f"{self.typed}{CARET}", Tone.STRONG), Span(f" {TYPING}", Tone.QUIET)), room + _NUMBER)
            return [(*head, *field)]
        said = Span(right(figures.hours(self.value), _NUMBER), Tone.STRONG if self.value else Tone.QUIET)
        return [(*head, *bar(self.value / (self.bounds[1] or 1), room, tone), said)]

    def _head(self, width: int) -> Row:
        name = self.lever.capitalize()
        edge = Span("▌" if self.has_focus else " ", family(self.lever))
        tone = Tone.QUIET if self._opens else Tone(self.lever)
        said = Tone.QUIET if self._opens else (Tone.STRONG if self.has_focus else Tone.PLAIN)
        return (edge, Span(f"{MARKS[self.lever]} ", tone), Span(pad(name, 12 if width >= 36 else 8), said))

    def _hours_at(self, x: int) -> float:
        head = width_of(self._head(self.size.width))
        room = max(self.size.width - head - _NUMBER - 1, 1)
        return round((x - head + 0.5) / room * self.bounds[1])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if self._opens or event.x >= self.size.width - _NUMBER or event.x < width_of(self._head(self.size.width)) - 1:
            return
        self._dragging = True
        self.capture_mouse()
        self.ask(self._hours_at(event.x))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._dragging and (hours := self._hours_at(event.x)) != self.value:
            self.ask(hours, dragging=True)

    def on_mouse_up(self) -> None:
        self._dragging = False
        self.release_mouse()
