"""A letter over everything that can have the focus: one key leads there."""

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from simgame.tui.text import plain

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The easiest first."""


class JumpScreen(ModalScreen[Widget | None]):
    """Dismissed with what the letter stands on; any other key leaves everything as it was."""

    CSS_PATH = "jump.tcss"

    def __init__(self, below: Screen[object]) -> None:
        """
        Put letters over a screen.

        Args:
            below: It; only what is in sight gets a letter.
        """
        super().__init__()
        self._places = dict(zip(LETTERS, _reachable(below), strict=False))

    def compose(self) -> ComposeResult:
        for letter, widget in self._places.items():
            label = Static(plain(letter), classes="letter")
            label.styles.offset = widget.region.offset
            yield label

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.dismiss(self._places.get(event.key))

    def on_click(self, event: events.Click) -> None:
        under = (widget for widget in self._places.values() if widget.region.contains_point(event.screen_offset))
        self.dismiss(next(under, None))


def _reachable(screen: Screen[object]) -> Iterator[Widget]:
    """From the top left, as one reads."""
    seen = [widget for widget in screen.query("*") if widget.focusable and widget.size and _in_sight(screen, widget)]
    return iter(sorted(seen, key=lambda widget: (widget.region.y, widget.region.x)))


def _in_sight(screen: Screen[object], widget: Widget) -> bool:
    corner: Offset = widget.region.offset
    found, _ = screen.get_widget_at(*corner) if screen.region.contains_point(corner) else (None, None)
    return found is not None and widget in found.ancestors_with_self
