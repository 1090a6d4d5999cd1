"""A number that arrows, digits, wheel and clicks change; the hours bar and the stepper are drawn on it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.tui.charts.chart import Chart

CARET = "▏"
_TYPED = frozenset("0123456789.")


class Dial(Chart, can_focus=True):
    """Asks its owner for a new value and shows the one it was given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,plus", "turn(1)", "Change", key_display="←→", id="dial.more"),
        Binding("left,minus", "turn(-1)", "Less", id="dial.less", show=False),
        Binding("shift+right", "turn(5)", "Five more", id="dial.much_more", show=False),
        Binding("shift+left", "turn(-5)", "Five less", id="dial.much_less", show=False),
        Binding("home", "least", "Least", id="dial.least", show=False),
        Binding("end", "most", "Most", id="dial.most", show=False),
        Binding("enter", "write", "Type", id="dial.write"),
    ]

    class Asked(Message):
        """Someone wants another value; it lies within the dial's bounds."""

        def __init__(self, dial: "Dial", value: float, *, dragging: bool = False) -> None:
            super().__init__()
            self.dial = dial
            self.value = value
            self.dragging = dragging

        @property
        def control(self) -> "Dial":
            return self.dial

    def __init__(self, lever: str, value: float, bounds: tuple[float, float], step: float = 1.0) -> None:
        super().__init__(id=lever.replace(".", "-"))
        self.lever = lever
        """What it moves, ``promotion`` or ``price``."""
        self.bounds = bounds
        self.step = step
        self.value = value
        """What it stands at; shown with the next drawing."""
        self.beyond = ""
        """What limits the number typed last, in words, until it moves again."""
        self._typed: str | None = None

    def limited(self, wanted: float) -> str:
        """That a number typed lies beyond the range, in words; empty where that is told elsewhere, or not so."""
        return ""

    @property
    def typed(self) -> str | None:
        """Digits typed so far; None when nobody is typing."""
        return self._typed

    def ask(self, value: float, *, dragging: bool = False) -> None:
        """Ask for this value, or for the bound it is beyond."""
        self.post_message(self.Asked(self, self.bounded(value), dragging=dragging))

    def bounded(self, value: float) -> float:
        """The value, or the bound it is beyond."""
        low, high = self.bounds
        return min(max(value, low), high)

    def close(self) -> float | None:
        """Stop typing; the number that was typed, or None where there is none."""
        typed, self._typed = self._typed, None
        number = _number(typed) if typed else None
        self.beyond = "" if number is None else self.limited(number)
        self.redraw()
        return None if number is None else self.bounded(number)

    def action_turn(self, steps: int) -> None:
        typed = self.close()
        self.ask((self.value if typed is None else typed) + steps * self.step)

    def action_least(self) -> None:
        self.close()
        self.ask(self.bounds[0])

    def action_most(self) -> None:
        self.close()
        self.ask(self.bounds[1])

    def action_write(self) -> None:
        """Start typing, or take what was typed."""
        if self._typed is None:
            self._typed = ""
            self.redraw()
        elif (typed := self.close()) is not None:
            self.ask(typed)

    def on_key(self, event: events.Key) -> None:
        """Digits are typed; every other key does what it does anywhere."""
        if self._typed is None or not (event.key in ("escape", "backspace") or event.character in _TYPED):
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._typed = None
        elif event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.character and len(self._typed) < 8:
            self._typed += event.character
        self.redraw()

    def on_blur(self) -> None:
        if self._typed is not None:
            self.action_write()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        if self.has_focus:
            event.stop()
            self.action_turn(1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        if self.has_focus:
            event.stop()
            self.action_turn(-1)


def _number(typed: str) -> float | None:
    try:
        return float(typed)
    except ValueError:
        return None
