"""Page Result: the period around the telephone, what held it back, and what it did to the money."""

from time import monotonic

from textual.app import ComposeResult
from textual.timer import Timer

from simgame import story
from simgame.analysis.calibration import MEASURE
from simgame.constraint import LATE, LOST, REFUSED
from simgame.figures import change, money, signed_money
from simgame.game import Game
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped
from simgame.tui.charts.telephone import demand, telephone
from simgame.tui.pages.page import Page, before

HOW_FOUND = (
    "This is the stage that lost most. Looked at in this order:",
    f"late orders, more than {100 * LATE:.0f} in 100;",
    f"callers who hung up or quotes without time, more than {100 * LOST:.0f} in 100;",
    f"buyers who said no, more than {100 * REFUSED:.0f} in 100. Where none of these, too few asked.",
)
"""How a period's binding constraint is named."""
SECONDS = 0.7
"""How long the numbers count up."""
FRAMES = 30
"""A second."""


class ResultChart(Chart):
    """All of the page as one picture."""

    def __init__(self, game: Game) -> None:
        super().__init__()
        self._game = game
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
        self._game = game
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
            *wrapped(story.happened(report), width - 2, Tone.STRONG, Span(" ")),
            *wrapped(story.held_back(report, self._game.scenario), width - 2, Tone.WARN, Span(" ")),
            *self._guess(report, width),
            BLANK,
            *telephone(report, width, progress),
            BLANK,
            *(demand(report, width, progress) if report.period else ()),
            *_money(self._game, report, width),
        ]

    def _guess(self, report: Report, width: int) -> list[Row]:
        ends = self._game.log[-1].prediction.get(MEASURE) if self._game.log else None
        return wrapped(story.guessed(report, *ends), width - 2, Tone.QUIET, Span(" ")) if ends else []


def _money(game: Game, report: Report, width: int) -> list[Row]:
    currency = game.scenario.currency
    gained = report.value - before(game).value
    moved = change(gained, currency) if report.period else ""
    gain = Tone.GOOD if report.profit >= 0 else Tone.BAD
    worth: Row = (
        Span(" Worth ", Tone.QUIET),
        Span(money(report.value, currency), Tone.STRONG),
        Span(f"  {moved}", Tone.GOOD if gained >= 0 else Tone.BAD),
        Span(f"   till {money(report.cash, currency)} + next year {money(report.going_concern, currency)}", Tone.QUIET),
    )
    if not report.period:
        return [worth]
    flows: Row = (
        Span(" Took  ", Tone.QUIET),
        Span(money(report.revenue, currency), Tone.STRONG),
        Span("  paid ", Tone.QUIET),
        Span(money(report.cost, currency), Tone.STRONG),
        Span("  kept ", Tone.QUIET),
        Span(signed_money(report.profit, currency), gain),
    )
    return [BLANK, flows, worth, *_news(game, width)]


def _news(game: Game, width: int) -> list[Row]:
    label = Span(" News  ", Tone.QUIET)
    found = game.news(game.latest.period).values()
    return [row for event in found for row in wrapped(event.headline, width - 2, Tone.PLAIN, label)]


class ResultPage(Page):
    """What the last period brought."""

    LABEL = "Result"

    def compose(self) -> ComposeResult:
        yield ResultChart(self._game)

    def show(self, game: Game) -> None:
        self.query_one(ResultChart).show(game)

    def seen(self) -> None:
        """The page is in sight: a new result counts up."""
        self.query_one(ResultChart).seen()

    @property
    def counting(self) -> bool:
        return self.query_one(ResultChart).counting

    def skip(self) -> None:
        """Stop the numbers from counting."""
        self.query_one(ResultChart).stop()
