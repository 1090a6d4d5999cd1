"""Where one is, what is in the till, what counts and how it moved: on every page."""

from simgame.figures import change, short_money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, ends, fit, said, width_of


class StatusLine(Chart):
    """One row; what matters least yields first."""

    def __init__(self, game: Game, before: Report) -> None:
        super().__init__(id="status")
        self._game = game
        self._before = before

    def show(self, game: Game, before: Report) -> None:
        self._game, self._before = game, before
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        scenario = self._game.scenario
        number = min(self._game.period, scenario.periods)
        name = (Span(f" {said(scenario.title)}", Tone.STRONG), Span(" ·", Tone.QUIET))
        when, brief = Span(f" {scenario.period} {number} of {scenario.periods}"), Span(f" {scenario.period} {number}")
        full, short = self._money(moved=True), self._money(moved=False)
        for left, tail in (((*name, when), full), ((*name, when), short), ((when,), full), ((brief,), short)):
            if width_of(left) + width_of(tail) < width:
                return [ends(left, tail, width)]
        return [fit(short, width)]

    def _money(self, *, moved: bool) -> Row:
        latest, currency = self._game.latest, self._game.scenario.currency
        measure = measure_of(self._game.scenario)
        gained = measure.figure(latest) - measure.figure(self._before)
        money: Row = (
            Span("Till ", Tone.QUIET),
            Span(short_money(latest.cash, currency), Tone.STRONG if latest.cash >= 0 else Tone.BAD),
        )
        if measure.parts:
            counts = Span(short_money(measure.figure(latest), currency), Tone.STRONG)
            money = (*money, Span(f"  {measure.name} ", Tone.QUIET), counts)
        if moved and latest.period:
            money = (*money, Span(f" {change(gained, currency)}", Tone.GOOD if gained >= 0 else Tone.BAD))
        return (*money, Span(" "))
