"""Demand created and demand satisfied, month by month: what marketing started long ago shows here."""

from simgame.figures import people
from simgame.game import Game
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.columns import columns
from simgame.tui.charts.painter import Row, Span, Tone, fit, pad

LABEL = 6
"""Columns for the scale at the left."""
LEAST = 5
"""Rows under which nothing is drawn."""


class Trend(Chart):
    """Drawn in the height it is given."""

    def __init__(self, game: Game) -> None:
        super().__init__(id="trend")
        self._game = game
        self.key_says = ""
        """What the key ``c`` does while it stands; empty where it does nothing."""

    def show(self, game: Game) -> None:
        self._game = game
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        pairs = [(report.asked, report.wins) for report in self._game.reports]
        if height < LEAST or not pairs:
            return []
        scenario = self._game.scenario
        most = people(max(max(pair) for pair in pairs))
        tones = (Tone.MARKETING, Tone.SALES)
        drawn = columns(pairs, width - LABEL, height - 2, tones, scenario.periods)
        head: Row = (
            Span(f" By {scenario.period}:  ", Tone.QUIET),
            Span("█", Tone.MARKETING),
            Span(" asked  ", Tone.QUIET),
            Span("█", Tone.SALES),
            Span(" bought", Tone.QUIET),
            *((Span("   c ", Tone.KEY), Span(self.key_says, Tone.QUIET)) if self.key_says else ()),
        )
        labels = [most, *[""] * (height - 4), "0"]
        rows = [(Span(f" {pad(label, LABEL - 1)}", Tone.QUIET), *row) for label, row in zip(labels, drawn, strict=True)]
        return [fit(head, width), *rows]
