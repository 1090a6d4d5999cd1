"""What the plan should bring, as ranges that follow the bars, and what in it cannot work."""

from collections.abc import Callable

from attrs import frozen

from simgame.analysis.forecast import Forecast, Range
from simgame.figures import about, people, short_money
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, fit, pad, right, width_of, wrapped

NAME = 7
GUESS = 6
"""Columns for the figure in the middle of its range."""
WIDEST = 34
FEW = ("inbound", "wins", "profit")
"""What a beginner is shown."""


@frozen
class Figure:
    """A measure of the forecast, how it is called, and how it compares with the period before."""

    name: str
    range: Range
    say: Callable[[float], str]
    moved: float

    @property
    def guess(self) -> str:
        return self.say(about(self.range.p50))

    @property
    def reach(self) -> str:
        return f"{self.say(about(self.range.p5))} to {self.say(about(self.range.p95))}"


class Ahead(Chart):
    """Calls, quotes, buyers, money and Worth of the period to come: a guess each, and between what it lies."""

    def __init__(self, period: str, currency: str, *, beginner: bool) -> None:
        super().__init__(id="ahead")
        self._period = period
        self._currency = currency
        self._beginner = beginner
        self._ahead: Forecast | None = None
        self._last: Report | None = None
        self._warnings: tuple[str, ...] = ()
        self._over = False
        self.compact = False
        """In one row, for low screens."""

    def show(self, ahead: Forecast, last: Report, warnings: tuple[str, ...]) -> None:
        """What is to come, and what came last."""
        self._ahead, self._last, self._warnings = ahead, last, warnings[: 1 if self._beginner else 4]
        self.redraw()

    def close(self) -> None:
        """Nothing is to come."""
        self._over = True
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._over:
            return [(Span(" The game is over.", Tone.QUIET),)]
        if self._ahead is None or self._last is None:
            return [(Span(" Working out what this brings…", Tone.QUIET),), *[BLANK] * (0 if self.compact else 6)]
        figures = self._figures(self._ahead, self._last)
        rows = [_in_a_row(figures, width)] if self.compact else self._column(figures, self._last, width)
        for warning in self._warnings:
            rows += wrapped(warning, width - 2, Tone.WARN, Span(" ! ", Tone.WARN))
        return rows

    def _figures(self, ahead: Forecast, last: Report) -> list[Figure]:
        def money(amount: float) -> str:
            return short_money(amount, self._currency)

        named = {
            "inbound": ("Calls", people, last.inbound),
            "quotes": ("Quotes", people, last.quotes),
            "wins": ("Bought", people, last.wins),
            "profit": ("Money", money, last.profit),
            "value": ("Worth", money, last.value),
        }
        return [
            Figure(name, ahead.measures[measure], say, ahead.measures[measure].p50 - before if last.period else 0.0)
            for measure, (name, say, before) in named.items()
            if measure in FEW or not self._beginner
        ]

    def _column(self, figures: list[Figure], last: Report, width: int) -> list[Row]:
        room = min(width, WIDEST)
        rows: list[Row] = [(Span(f" If you run this {self._period}", Tone.STRONG),)]
        for figure in figures:
            name = Span(f" {pad(figure.name, NAME)}")
            guess = Span(right(figure.guess, GUESS), Tone.STRONG)
            rows.append(ends((name, guess, _direction(figure)), (Span(figure.reach, Tone.QUIET),), room))
        rows.append(fit((Span(" at the right: 9 times in 10", Tone.QUIET),), room))
        if last.period:
            rows.append(fit((Span(f" ▲▼ against last {self._period}", Tone.QUIET),), room))
        return [*rows, BLANK]


def _direction(figure: Figure) -> Span:
    """A mark where the guess has moved by more than a hair of its range."""
    if abs(figure.moved) < max(0.5, 0.1 * (figure.range.p95 - figure.range.p5)):
        return Span("   ")
    return Span(" ▲ ", Tone.GOOD) if figure.moved > 0 else Span(" ▼ ", Tone.BAD)


def _in_a_row(figures: list[Figure], width: int) -> Row:
    """As many of them as there is room for, ranges first of all."""
    few = [figure for figure in figures if figure.name in ("Calls", "Bought", "Money")]
    for shown, ranged in ((figures, True), (few, True), (few, False)):
        spans = [part for figure in shown for part in _words(figure, ranged=ranged)]
        if width_of(spans) <= width:
            return tuple(spans)
    return fit(spans, width)


def _words(figure: Figure, *, ranged: bool) -> tuple[Span, ...]:
    told = (Span(f" {figure.name} ", Tone.QUIET), Span(figure.guess, Tone.STRONG))
    return (*told, Span(f" {figure.reach} ", Tone.QUIET)) if ranged else told
