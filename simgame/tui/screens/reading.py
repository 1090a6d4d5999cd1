"""A screen that is one long text: keys scroll it, though the focus is on its buttons."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

HOME = Binding("escape,q", "home", "Home", id="back")
"""Subclasses put it after keys of their own, where the row of keys shows it."""


class ReadingScreen(Screen[None]):
    """Subclasses put what is read into one ``VerticalScroll``; leaving goes home."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "app.focus_previous", "Button before", show=False, id="button.before"),
        Binding("right", "app.focus_next", "Next button", show=False, id="button.next"),
        Binding("down", "scroll_text('down')", "A line down", show=False, id="line.down"),
        Binding("up", "scroll_text('up')", "A line up", show=False, id="line.up"),
        Binding("pagedown,space", "scroll_text('page_down')", "A page down", show=False, id="page.down"),
        Binding("pageup", "scroll_text('page_up')", "A page up", show=False, id="page.up"),
    ]

    def action_home(self) -> None:
        self.dismiss(None)

    def action_scroll_text(self, move: str) -> None:
        getattr(self.query_one(VerticalScroll), f"scroll_{move}")(animate=False)
