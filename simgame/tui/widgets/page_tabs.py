"""The numbered pages; a name is a key and a click target."""

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, ends, width_of


class PageTabs(Chart):
    """Names while they fit; on narrow screens the current one alone keeps its name."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(id="tabs")
        self._names = names
        self._current = 0
        self._note = ""

    def show(self, current: int, note: str = "") -> None:
        """Which page is shown, from 0, and a word at the right."""
        self._current, self._note = current, note
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        tail = (Span(f" ? {self._note} ", Tone.WARN),) if self._note else ()
        full = self._tabs(short=False)
        tabs = full if width_of(full) + width_of(tail) <= width else self._tabs(short=True)
        return [ends(tabs, tail, width)]

    def _tabs(self, *, short: bool) -> Row:
        spans: list[Span] = []
        for index, name in enumerate(self._names):
            action = f"screen.page({index})"
            here = index == self._current
            if here:
                spans.append(Span(f" {index + 1} {name} ", Tone.STRONG, filled=True, action=action))
                continue
            spans.append(Span(f" {index + 1} ", Tone.KEY, action=action))
            spans += [] if short else [Span(f"{name} ", Tone.PLAIN, action=action)]
        return tuple(spans)
