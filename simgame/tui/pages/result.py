"""Page Result: the period around the telephone, what held it back, and what it did to the money."""

from time import monotonic

from textual.app import ComposeResult
from textual.timer import Timer

from simgame import story
from simgame.analysis.calibration import MEASURE
from simgame.analysis.held import held_back, in_full, ranked
from simgame.analysis.holding import Holding
from simgame.analysis.moments import PaidLater, first_flood
from simgame.diary import headlines
from simgame.figures import change, money, signed_money
from simgame.funnel import asked_quote
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped
from simgame.tui.charts.telephone import demand, telephone
from simgame.tui.pages.page import GameChart, Page, before
from simgame.tui.widgets.moment import Moment, flood, paid

SECONDS = 0.5
"""How long the numbers count up."""
FRAMES = 30
"""A second."""
WAITS = "…"
"""Until it is worked out where the sales came from."""


class Told(GameChart):
    """The period in sentences."""

    def paint(self, width: int, height: int) -> list[Row]:
        report = self._game.latest
        return [
            *wrapped(story.happened(report), width - 2, Tone.STRONG, Span(" ")),
            *wrapped(self._held_back(width - 2), width - 2, Tone.WARN, Span(" ")),
            *self._guess(report, width),
            *self._goals(report, width),
        ]

    def _held_back(self, width: int) -> str:
        """What held the firm back, and what relief would bring where a row has room for both."""
        holding, period = Holding(self._game), self._game.latest.period
        told = in_full(holding, period)
        return told if len(told) < width else held_back(holding, period)

    def _goals(self, report: Report, width: int) -> list[Row]:
        kept = story.kept(report, self._game.goals(report.period), self._game.scenario)
        return [row for told in kept for row in wrapped(told, width - 2, Tone.QUIET, Span(" "))]

    def _guess(self, report: Report, width: int) -> list[Row]:
        ends = self._game.log[-1].prediction.get(MEASURE) if self._game.log else None
        return wrapped(story.guessed(report, *ends), width - 2, Tone.QUIET, Span(" ")) if ends else []


class ResultChart(GameChart):
    """The telephone, demand created and satisfied, and money as one picture."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._why = ""
        self.airy = True
        """Whether rows have room between them."""
        self._unseen = False
        self._began: float | None = None
        self._timer: Timer | None = None

    @property
    def counting(self) -> bool:
        return self._began is not None

    def show(self, game: Game) -> None:
        """Show the latest period; the numbers of a new one count up once it is in sight."""
        self.stop()
        self._unseen = game.period != self._game.period
        self._why = ""
        super().show(game)

    def tell(self, why: str) -> None:
        """Where the sales came from."""
        self._why = why
        self.redraw()

    def seen(self) -> None:
        """The page is in sight."""
        if self._unseen and self.app.animation_level != "none":
            self._began = monotonic()
            self._timer = self.set_interval(1 / FRAMES, self._advance)
        self._unseen = False
        self.redraw()

    def stop(self) -> None:
        """Show the numbers as they are."""
        if self._timer:
            self._timer.stop()
            self._timer = self._began = None
            self.redraw()

    def _advance(self) -> None:
        if self._progress >= 1:
            self.stop()
        else:
            self.redraw()

    @property
    def _progress(self) -> float:
        return 1.0 if self._began is None else min((monotonic() - self._began) / SECONDS, 1.0)

    def paint(self, width: int, height: int) -> list[Row]:
        report, progress = self._game.latest, self._progress
        return [
            *telephone(report, width, progress, asked_quote(report, before(self._game), self._game.scenario)),
            *([BLANK] if self.airy else ()),
            *(demand(report, width, progress) if report.period else ()),
            *([BLANK] if self.airy and report.period else ()),
            *_money(self._game, report, width, self._why),
        ]


def _money(game: Game, report: Report, width: int, why: str) -> list[Row]:
    currency, measure = game.scenario.currency, measure_of(game.scenario)
    gained = measure.figure(report) - measure.figure(before(game))
    moved = change(gained, currency) if report.period else ""
    gain = Tone.GOOD if report.profit >= 0 else Tone.BAD
    parts = " + ".join(f"{name} {money(part(report), currency)}" for name, part in measure.parts.items())
    counts: Row = (
        Span(f" {measure.name:<5} ", Tone.QUIET),
        Span(money(measure.figure(report), currency), Tone.STRONG),
        Span(f"  {moved}", Tone.GOOD if gained >= 0 else Tone.BAD),
        Span(f"   {parts}", Tone.QUIET),
    )
    if not report.period:
        return [counts]
    flows: Row = (
        Span(" Took  ", Tone.QUIET),
        Span(money(report.revenue, currency), Tone.STRONG),
        *_received(report, currency),
        Span("  paid ", Tone.QUIET),
        Span(money(report.cost + report.received, currency), Tone.STRONG),
        Span("  kept ", Tone.QUIET),
        Span(signed_money(report.profit, currency), gain),
    )
    return [*_because(why, width), flows, counts, *_news(game, width)]


def _received(report: Report, currency: str) -> Row:
    """What answers and plays paid."""
    if round(report.received) == 0:
        return ()
    return (
        Span(" + ", Tone.QUIET),
        Span(money(report.received, currency), Tone.STRONG),
        Span(" by answers", Tone.QUIET),
    )


def _because(why: str, width: int) -> list[Row]:
    return wrapped(why or WAITS, width - 2, Tone.STRONG if why else Tone.QUIET, Span(" Why   ", Tone.QUIET))


def _news(game: Game, width: int) -> list[Row]:
    label = Span(" News  ", Tone.QUIET)
    found = headlines(game, game.latest.period) if game.log else ()
    return [row for headline in found for row in wrapped(headline, width - 2, Tone.PLAIN, label)]


class ResultPage(Page):
    """What the last period brought."""

    LABEL = "Result"

    def compose(self) -> ComposeResult:
        yield Told(self._game)
        yield Moment()
        yield ResultChart(self._game)

    def on_mount(self) -> None:
        self._stage_flood()

    def show(self, game: Game) -> None:
        self._game = game
        self.query_one(Told).show(game)
        self.query_one(Moment).clear(moving=self.app.animation_level != "none")
        self.query_one(ResultChart).show(game)
        self._stage_flood()
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Leave out the room between rows where it would push others out of sight."""
        chart, width = self.query_one(ResultChart), self.size.width
        chart.airy = True
        chart.airy = sum(part.rows(width) for part in self.query(Chart)) <= self.size.height
        chart.redraw()

    def _stage_flood(self) -> None:
        if self._game.log and first_flood(self._game):
            self.query_one(Moment).add(flood(self._game.latest))

    def tell(self, why: str, later: PaidLater | None) -> None:
        """What is known of the causes, once it is worked out."""
        self.query_one(ResultChart).tell(why)
        if later:
            self.query_one(Moment).add(paid(later))
        self._fit()

    def seen(self) -> None:
        """The page is in sight: a new result counts up."""
        self.query_one(ResultChart).seen()

    @property
    def about(self) -> tuple[str, tuple[str, ...]] | None:
        if not self._game.log:
            return None
        holding, period = Holding(self._game), len(self._game.log)
        return held_back(holding, period), ranked(holding[period], self._game.scenario)

    @property
    def counting(self) -> bool:
        return self.query_one(ResultChart).counting

    def skip(self) -> None:
        """Stop all that moves."""
        self.query_one(ResultChart).stop()
        self.query_one(Moment).stop()
