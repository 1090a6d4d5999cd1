"""The last row of a page whose end is out of sight: what stands below it."""

from collections.abc import Iterable

from textual.widget import Widget

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit
from simgame.tui.widgets.advisers import Adviser
from simgame.tui.widgets.choice import Choice
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.table_of_plays import TableOfPlays

CALLED = {"answer": "question", "target": "aim", "adviser": "advice"}
"""Words for controls that are not called so."""


class Beyond(Chart, can_focus=False):
    """Hidden while everything is in sight; it stays where it is while the page scrolls."""

    def __init__(self, page: Widget) -> None:
        """
        Watch.

        Args:
            page: That scrolls, and has this row for its last.
        """
        super().__init__(id="beyond")
        self.display = False
        self._page = page
        self._names: tuple[str, ...] = ()

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self, self._look)
        self.watch(self._page, "scroll_y", self._look, init=False)

    def _look(self, *_: object) -> None:
        if self._page.is_attached and self._page.size:
            self._tell(below(self._page, shown=self.display))

    def _tell(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self.display = bool(names)
            self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        more = f" {len(self._names)} more: {', '.join(self._names)}"
        return [fit((Span(" ▼", Tone.KEY), Span(more, Tone.QUIET)), width)]


def below(page: Widget, *, shown: bool) -> tuple[str, ...]:
    """
    What can be moved or chosen on a page and ends under its lower edge, in words.

    Args:
        page: That scrolls.
        shown: Whether a row of the page is taken to tell it.
    """
    edge = page.content_region.bottom
    under = _names(page, edge)
    return _names(page, edge - 1) if under and shown else under


def _names(page: Widget, edge: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_called(each) for each in _controls(page) if each.region.bottom > edge))


def _controls(page: Widget) -> Iterable[Widget]:
    return (each for each in page.query("*") if isinstance(each, Dial | Choice | Adviser) and each.region.size)


def _called(control: Widget) -> str:
    name = "plays" if isinstance(control, TableOfPlays) else (control.id or "").partition("-")[0]
    return CALLED.get(name, name)
