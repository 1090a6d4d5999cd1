"""What the plan should bring, as numbers that follow the bars, and what in it cannot work."""

from simgame.figures import about, people, signed_money
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, fit, right, width_of, wrapped

COLUMN = 26
"""Columns from which the numbers stand under each other when there is the height for it."""


class Ahead(Chart):
    """Calls, quotes, buyers and money of the period to come."""

    def __init__(self, period: str, currency: str, most_warnings: int) -> None:
        super().__init__(id="ahead")
        self._period = period
        self._currency = currency
        self._most = most_warnings
        self._ahead: Report | None = None
        self._last: Report | None = None
        self._warnings: tuple[str, ...] = ()
        self.compact = False
        """In one row, for low screens."""

    def show(self, ahead: Report | None, last: Report, warnings: tuple[str, ...]) -> None:
        """What is to come, what came last; None where nothing is to come."""
        self._ahead, self._last, self._warnings = ahead, last, warnings[: self._most]
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._ahead is None or self._last is None:
            return [(Span(" The game is over.", Tone.QUIET),)]
        rows = [_in_a_row(self._figures(self._ahead), width)] if self.compact else self._column(self._ahead, width)
        for warning in self._warnings:
            rows += wrapped(warning, width - 2, Tone.WARN, Span(" ! ", Tone.WARN))
        return rows

    def _figures(self, ahead: Report) -> list[tuple[str, str, float]]:
        last = self._last if self._last and self._last.period else ahead
        return [
            ("Calls", people(about(ahead.inbound)), ahead.inbound - last.inbound),
            ("Quotes", people(about(ahead.quotes)), ahead.quotes - last.quotes),
            ("Bought", people(about(ahead.wins)), ahead.wins - last.wins),
            ("Money", signed_money(about(ahead.profit), self._currency), ahead.profit - last.profit),
        ]

    def _column(self, ahead: Report, width: int) -> list[Row]:
        rows: list[Row] = [(Span(f" If you run this {self._period}", Tone.STRONG),)]
        for name, said, moved in self._figures(ahead):
            mark = _direction(moved, ahead)
            tail = (Span(" about " if width >= COLUMN else " ", Tone.QUIET), Span(right(said, 8), Tone.STRONG), mark)
            rows.append(ends((Span(f" {name}"),), tail, min(width, 34)))
        if self._last is not None and self._last.period:
            rows.append((Span(f" ▲▼ against last {self._period}", Tone.QUIET),))
        return [*rows, BLANK]


def _direction(moved: float, ahead: Report) -> Span:
    if abs(moved) < max(0.5, 0.03 * ahead.inbound):
        return Span("   ")
    return Span(" ▲ ", Tone.GOOD) if moved > 0 else Span(" ▼ ", Tone.BAD)


def _in_a_row(figures: list[tuple[str, str, float]], width: int) -> Row:
    """All of them, or without the quotes where that is too much."""
    for shown in (figures, [figure for figure in figures if figure[0] != "Quotes"]):
        spans = [part for name, said, _ in shown for part in (Span(f" {name} ", Tone.QUIET), Span(said, Tone.STRONG))]
        if width_of(spans) <= width:
            return tuple(spans)
    return fit(spans, width)
