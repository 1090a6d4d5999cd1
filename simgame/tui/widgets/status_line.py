"""Where one is, what is in the till, what the firm is worth: on every page."""

from simgame.figures import change, short_money
from simgame.game import Game
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, ends, said, width_of

NARROW = 60


class StatusLine(Chart):
    """One row; the name of the firm yields first."""

    def __init__(self, game: Game, before: Report) -> None:
        super().__init__(id="status")
        self._game = game
        self._before = before

    def show(self, game: Game, before: Report) -> None:
        self._game, self._before = game, before
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        scenario, latest = self._game.scenario, self._game.latest
        number = min(self._game.period, scenario.periods)
        currency, moved = scenario.currency, latest.value - self._before.value
        when = f"{scenario.period} {number} of {scenario.periods}" if width >= NARROW else f"{scenario.period} {number}"
        name = (Span(f" {said(scenario.title)} ", Tone.STRONG), Span("· ", Tone.QUIET)) if width >= NARROW else (Span(" "),)
        tail: Row = (
            Span("Till ", Tone.QUIET),
            Span(short_money(latest.cash, currency), Tone.STRONG if latest.cash >= 0 else Tone.BAD),
            Span("  Worth ", Tone.QUIET),
            Span(short_money(latest.value, currency), Tone.STRONG),
        )
        if latest.period and width >= NARROW:
            tail += (Span(f" {change(moved, currency)}", Tone.GOOD if moved >= 0 else Tone.BAD),)
        return [ends((*name, Span(when)), (*tail, Span(" ")), width)] if width_of(tail) < width else [tail]
