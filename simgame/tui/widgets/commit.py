"""The button that runs a period."""

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit


class Commit(Chart):
    """Says what ``n`` does now; a click does it too."""

    def __init__(self, says: str) -> None:
        super().__init__(id="commit")
        self._says = says

    def show(self, says: str) -> None:
        if says != self._says:
            self._says = says
            self.refresh(layout=True)
            self.redraw()

    @property
    def cells(self) -> int:
        return len(self._label)

    @property
    def _label(self) -> str:
        return f"  n  {self._says}  "

    def get_content_width(self, container: object, viewport: object) -> int:
        return self.cells

    def paint(self, width: int, height: int) -> list[Row]:
        return [fit((Span(self._label, Tone.BUTTON, action="screen.commit"),), width)]
