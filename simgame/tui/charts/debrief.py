"""The three pictures of the debrief: the verdict, the months, and beliefs beside the truth."""

from collections.abc import Iterator

from simgame import figures
from simgame.planning.ending import scale
from simgame.review import Guess, Review
from simgame.scenario import ACTIVITIES
from simgame.score import Par, Score
from simgame.tui.charts.bars import slot
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.large import large
from simgame.tui.charts.months import Lane, months
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, beside, fit, pad, said, width_of, words_of, wrapped
from simgame.tui.charts.scale import joined
from simgame.tui.widgets.hours_bar import MARKS

LONGEST_SCALE = 44
BESIDE = 72
"""Cells from which words stand beside a scale instead of under it."""


class VerdictChart(Chart):
    """What the game was scored by, its parts, and where it lies between habit and par."""

    def __init__(self, review: Review, score: Score, par: Par | None, *, id: str) -> None:
        super().__init__(id=id)
        self._review = review
        self._score = score
        self._par = par

    def paint(self, width: int, height: int) -> list[Row]:
        figure = large(figures.money(round(self._score.value), self._review.scenario.currency), Tone.STRONG)
        room = width - width_of(figure[0]) - 4
        told = self._told()
        if room >= max(map(width_of, told)):
            head = beside((figure, width - room - 4), (told, room), gap=4)
        else:
            head = [
                *(fit(row, width) for row in figure),
                *(row for line in told for row in wrapped(words_of(line), width)),
            ]
        return [*head, BLANK, *self._points(width)]

    def _told(self) -> list[Row]:
        review, currency = self._review, self._review.scenario.currency
        measure, gained = review.measure, review.gained
        beyond = measure.beyond.format(figures.money(round(review.last.going_concern), currency))
        return [
            (Span(measure.ending),),
            (Span(review.moved, Tone.GOOD if gained >= 0 else Tone.BAD), Span(f" {review.since}.")),
            self._parts() or (Span(beyond, Tone.QUIET),),
        ]

    def _parts(self) -> Row:
        """What the figure is made of; empty where it is one thing."""
        review, row = self._review, BLANK
        for name, part in review.measure.parts.items():
            row += (Span(f" and {name} " if row else f"The {name} ", Tone.QUIET),)
            row += (Span(figures.money(round(part(review.last)), review.scenario.currency)),)
        return row

    def _points(self, width: int) -> Iterator[Row]:
        points = self._score.points
        if points is None:
            yield from wrapped("No points yet: `simgame scenario par` measures this scenario.", width, Tone.QUIET)
            return
        said_points = f"{figures.points_said(points)} points   "
        yield from self._scale(said_points, points, width)
        if self._par:
            for told in scale(self._par, self._review.scenario.currency):
                yield from wrapped(told, width, Tone.QUIET)

    def _scale(self, said_points: str, points: float, width: int) -> Iterator[Row]:
        """A line that holds 0, 100 and the points wherever they are, and names its ends below."""
        room = min(max(width - len(said_points) - 10, 8), LONGEST_SCALE)
        low, high = min(0.0, points), max(100.0, points)

        def at(mark: float) -> int:
            return slot((mark - low) / (high - low), room)

        cells = [("─", Tone.LINE)] * room
        cells[at(0)] = cells[at(100)] = ("┼", Tone.LINE)
        cells[at(points)] = ("●", Tone.KEY)
        yield (Span(said_points, Tone.STRONG), *joined(cells))
        before = " " * (len(said_points) + at(0))
        yield (Span(before + pad("0", max(at(100) - at(0) - 1, 2)) + "100", Tone.QUIET),)


class MonthsChart(Chart):
    """What counts, hours and cold calls on one time axis, and the best and the worst period in words."""

    def __init__(self, review: Review, *, id: str) -> None:
        super().__init__(id=id)
        self._review = review

    def paint(self, width: int, height: int) -> list[Row]:
        return [*months(list(self._lanes()), said(self._review.scenario.period), width), BLANK, *self._words(width)]

    def _lanes(self) -> Iterator[Lane]:
        review, currency = self._review, self._review.scenario.currency
        measure = review.measure
        yield Lane(
            label=measure.name,
            values=[measure.figure(report) for report in review.reports],
            tone=Tone.PLAIN,
            last=figures.short_money(measure.figure(review.last), currency),
            height=3,
        )
        if measure.parts:
            yield Lane(
                label="In the till",
                values=[report.cash for report in review.reports],
                tone=Tone.QUIET,
                last=figures.short_money(review.last.cash, currency),
            )
        most = max(max(getattr(report.hours, name) for name in ACTIVITIES) for report in review.reports)
        for name in review.scenario.play.levers:
            yield Lane(
                label=name.capitalize(),
                values=[getattr(report.hours, name) for report in review.reports],
                tone=Tone(name),
                last=f"{review.hours[name]:.0f} h",
                top=most,
                mark=MARKS[name],
            )
        yield Lane(
            label="Hung up",
            values=[report.lost_leads for report in review.reports],
            tone=Tone.WARN,
            last=figures.counted(review.cold, "call"),
        )

    def _words(self, width: int) -> Iterator[Row]:
        if len(self._review.reports) > 1:
            yield from wrapped(self._review.extremes, width)
            yield from wrapped(self._review.held, width, Tone.QUIET)


class BeliefChart(Chart):
    """What each segment wants and would pay: the guess, the truth, and both in words."""

    def __init__(self, review: Review, *, id: str) -> None:
        super().__init__(id=id)
        self._review = review

    def paint(self, width: int, height: int) -> list[Row]:
        low, high = (said(end) for end in self._review.scenario.firm.scale)
        head: Row = (Span("What they wanted", Tone.STRONG), Span(f"  0 {low}, 10 {high}", Tone.QUIET))
        legend: Row = (Span("○ you thought   ", Tone.QUIET), Span("●", Tone.KEY), Span(" they wanted", Tone.QUIET))
        rows = [fit(head, width), fit(legend, width)]
        for guess in self._review.guesses:
            rows += [BLANK, *_guess(guess, self._review.scenario.currency, width)]
        return rows


def _guess(guess: Guess, currency: str, width: int) -> Iterator[Row]:
    room = min(width, LONGEST_SCALE)
    cells = [("─", Tone.LINE)] * room
    cells[slot(guess.believed_need / 10, room)] = ("○", Tone.PLAIN)
    cells[slot(guess.need / 10, room)] = ("●", Tone.KEY)
    yield (Span(pad(said(guess.name), width), Tone.STRONG),)
    yield joined(cells)
    yield from wrapped(guess.need_said, width)
    yield from wrapped(guess.worth_said(currency), width)
