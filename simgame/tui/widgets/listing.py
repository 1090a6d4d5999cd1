"""A list with a cursor, one row an item, scrolled so that the cursor is in sight."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit

WHEEL = 3
"""Rows a turn of the wheel scrolls."""


class Listing(Chart, can_focus=True):
    """Subclasses say how many items there are and draw each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "go(1)", "Move", key_display="↑↓", id="list.down"),
        Binding("up", "go(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown", "leaf(1)", "A page down", show=False, id="list.page_down"),
        Binding("pageup", "leaf(-1)", "A page up", show=False, id="list.page_up"),
        Binding("home", "pick(0)", "First", show=False, id="list.first"),
        Binding("end", "pick(-1)", "Last", show=False, id="list.last"),
    ]

    class Reached(Message):
        """The cursor came to another item."""

        def __init__(self, listing: "Listing") -> None:
            super().__init__()
            self.listing = listing

        @property
        def control(self) -> "Listing":
            return self.listing

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.at = 0
        """Index of the item at the cursor."""
        self._top = 0

    @property
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def item(self, at: int, width: int) -> Row:
        """One row."""
        raise NotImplementedError

    def can_stand(self, at: int) -> bool:
        """Whether the cursor may rest on an item."""
        return True

    def put_cursor(self, at: int) -> None:
        """Without telling anybody; the nearest item that it may rest on."""
        near = sorted(range(self.count), key=lambda n: (abs(n - at), n))
        self.at = next((n for n in near if self.can_stand(n)), 0)
        self.redraw()

    def action_go(self, steps: int) -> None:
        """To the next item on which the cursor may rest."""
        way = range(self.at + 1, self.count) if steps > 0 else range(self.at - 1, -1, -1)
        stops = [n for n in way if self.can_stand(n)]
        if stops:
            self._reach(stops[min(abs(steps), len(stops)) - 1])
        elif steps < 0:
            self._top = 0
            self.redraw()

    def action_leaf(self, pages: int) -> None:
        self.action_go(pages * max(self.size.height - 1, 1))

    def action_pick(self, at: int) -> None:
        if self.count:
            self.put_cursor(at % self.count)
            self._reach(self.at)

    def _reach(self, at: int) -> None:
        self.at = at
        self.redraw()
        self.post_message(self.Reached(self))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-WHEEL)

    def _scroll(self, rows: int) -> None:
        self._top = max(0, min(self._top + rows, self.count - self.size.height))
        self.put_cursor(min(max(self.at, self._top), self._top + self.size.height - 1))

    def paint(self, width: int, height: int) -> list[Row]:
        room = max(height, 1)
        least = self.at - room + 1
        self._top = max(0, min(max(self._top, least), self.at, max(self.count - room, 0)))
        shown = range(self._top, min(self._top + room, self.count))
        if self.count <= room:
            return [self.item(at, width) for at in shown]
        size = max(room * room // self.count, 1)
        start = round(self._top / max(self.count - room, 1) * (room - size))
        return [
            (*fit(self.item(at, width - 1), width - 1), Span("┃" if start <= y < start + size else "│", Tone.LINE))
            for y, at in enumerate(shown)
        ]
