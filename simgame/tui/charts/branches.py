"""Two ways from one period on one time axis."""

from collections.abc import Iterator

from simgame import figures
from simgame.fork import Fork
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.months import Lane, months
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, said, wrapped
from simgame.tui.widgets.hours_bar import MARKS


class BranchesChart(Chart):
    """Worth of both, the hours that differ most, and what that did, in words; nothing until another way is found."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._fork: Fork | None = None

    def tell(self, fork: Fork) -> None:
        """Lay these two ways beside each other."""
        self._fork = fork
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._fork is None:
            return []
        fork, period = self._fork, said(self._fork.scenario.period)
        rows: list[Row] = [(Span(f"Two ways from {period} {fork.parted}, same luck", Tone.STRONG),)]
        for sentence in fork.told():
            rows += wrapped(sentence, width - 2, Tone.PLAIN, Span("· ", Tone.QUIET))
        return [*rows, BLANK, *months(list(_lanes(fork)), period, width)]


def _lanes(fork: Fork) -> Iterator[Lane]:
    currency, name = fork.scenario.currency, fork.widest
    ways = {"now": fork.mine, "other time": fork.other}
    most = max(report.value for way in ways.values() for report in way)
    for who, way in ways.items():
        yield Lane(
            label=f"Worth, {who}",
            values=[report.value for report in way],
            tone=Tone.KEY if who == "now" else Tone.QUIET,
            last=figures.short_money(way[-1].value, currency),
            height=2,
            top=max(most, 1.0),
        )
    top = max((_given(report, name) for way in ways.values() for report in way), default=1.0) or 1.0
    for who, way in ways.items():
        yield Lane(
            label=f"{name.capitalize()}, {who}",
            values=[_given(report, name) for report in way],
            tone=Tone(name) if who == "now" else Tone.QUIET,
            last=figures.hours(round(sum(_given(report, name) for report in way) / len(way), 1)),
            top=top,
            mark=MARKS[name],
        )


def _given(report: Report, name: str) -> float:
    return float(getattr(report.hours, name))
