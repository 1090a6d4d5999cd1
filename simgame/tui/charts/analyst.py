"""The analyst's corner: what a regression on the player's own numbers says, beside what is so."""

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped


class AnalystChart(Chart):
    """A sentence or three an activity, once they are worked out."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._said: tuple[str, ...] = ()

    def tell(self, said: tuple[str, ...]) -> None:
        """Show these claims."""
        self._said = said
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [(Span("What an analyst would read from your weeks", Tone.STRONG),), BLANK]
        if not self._said:
            return [*rows, (Span("Playing your game again with an hour more…", Tone.QUIET),)]
        for claim in self._said:
            rows += wrapped(claim, width - 2, Tone.PLAIN, Span("· ", Tone.QUIET))
        return rows
