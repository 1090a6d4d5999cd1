"""Two ways from one period on one time axis."""

from collections.abc import Iterator, Sequence

from simgame import figures
from simgame.fork import Fork
from simgame.measure import measure_of
from simgame.report import Report
from simgame.tui.charts.months import Lane, months
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, said, wrapped
from simgame.tui.widgets.hours_bar import MARKS

OTHER = "  other time"


def branches(fork: Fork, width: int) -> list[Row]:
    """What differed and what came of it, in words and then by period: the score, hours where they differ, sales."""
    period = said(fork.scenario.period)
    since = "" if fork.parted is None else f" from {period} {fork.parted}"
    rows = wrapped(f"Two ways{since}, same luck", width, Tone.STRONG)
    for sentence in fork.told():
        rows += wrapped(sentence, width - 2, Tone.PLAIN, Span("· ", Tone.QUIET))
    if fork.parted is None:
        return rows
    return [*rows, BLANK, *months(list(_lanes(fork)), period, width)]


def _lanes(fork: Fork) -> Iterator[Lane]:
    currency = fork.scenario.currency
    measure = measure_of(fork.scenario)
    values = [[measure.figure(report) for report in way] for way in (fork.mine, fork.other)]
    ends = [figures.short_money(way[-1], currency) for way in values]
    yield from _pair(measure.name, values, ends, Tone.KEY, height=2)
    for name in fork.differing:
        given = [[_given(report, name) for report in way] for way in (fork.mine, fork.other)]
        means = [figures.hours(round(sum(way) / len(way), 1)) for way in given]
        yield from _pair(name.capitalize(), given, means, Tone(name), mark=MARKS[name])
    wins = [[report.wins for report in way] for way in (fork.mine, fork.other)]
    yield from _pair("Bought", wins, [figures.people(sum(way)) for way in wins], Tone.SALES)


def _pair(
    label: str, ways: Sequence[Sequence[float]], last: Sequence[str], tone: Tone, height: int = 1, mark: str = " "
) -> Iterator[Lane]:
    """This time and, under it, the other, both measured against the larger."""
    top = max(abs(value) for way in ways for value in way) or 1.0
    yield Lane(label=label, values=ways[0], tone=tone, last=last[0], height=height, top=top, mark=mark)
    yield Lane(label=OTHER, values=ways[1], tone=Tone.QUIET, last=last[1], height=height, top=top)


def _given(report: Report, name: str) -> float:
    return float(getattr(report.hours, name))
