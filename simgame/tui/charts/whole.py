"""Where all sales of a game came from, as a waterfall."""

from simgame.analysis.attribution import Attribution
from simgame.analysis.parts import EXACT, in_all
from simgame.figures import people
from simgame.tui.charts.causes import steps
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped
from simgame.tui.charts.waterfall import waterfall


class WholeChart(Chart):
    """One step an activity, once the game is divided."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shares: Attribution | None = None

    def tell(self, shares: Attribution) -> None:
        """Show the shares of this game's sales."""
        self._shares = shares
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [(Span("Where your sales came from", Tone.STRONG),), BLANK]
        if self._shares is None:
            return [*rows, (Span("Playing your game without one activity after the other…", Tone.QUIET),)]
        return [
            *rows,
            *waterfall(steps(in_all(self._shares)), width, people),
            BLANK,
            *wrapped(EXACT, width, Tone.QUIET),
        ]
