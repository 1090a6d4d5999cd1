"""What is worth reading before planning: what happened, what is new, and why a plan was refused."""

from enum import IntEnum

from simgame import story
from simgame.analysis.held import held_back
from simgame.analysis.holding import Holding
from simgame.diary import bare_table, hours_changed
from simgame.figures import change, money, signed_money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit, wrapped


class Detail(IntEnum):
    """How much is told."""

    LEAST = 0
    """One row, for low screens."""
    SHORT = 1
    """The period in a row, all that is new, and a line of the coach."""
    MORE = 2
    """The period in sentences instead."""
    FULL = 3
    """Money too, and two lines of the coach."""


HINTS = {Detail.LEAST: 0, Detail.SHORT: 1, Detail.MORE: 1, Detail.FULL: 2}
"""Lines of the coach at once."""


class Banner(Chart):
    """The last period in words, over the plan of the next."""

    def __init__(self, game: Game, before: Report) -> None:
        super().__init__(id="banner")
        self._game = game
        self._before = before
        self._faults: tuple[str, ...] = ()
        self.detail = Detail.FULL
        self.tells = True
        """Whether the last period is told here; not where its page stands beside."""

    def show(self, game: Game, before: Report) -> None:
        """``before`` is what the latest report is compared with."""
        self._game, self._before, self._faults = game, before, ()
        self.redraw()

    def refuse(self, faults: tuple[str, ...]) -> None:
        """Say why the plan cannot be run."""
        self._faults = faults
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        edge = Span("▎", Tone.KEY)
        rows: list[Row] = []
        for fault in self._faults:
            rows += wrapped(fault, width - 3, Tone.BAD, Span(" ✗ ", Tone.BAD))
        low = self.detail is Detail.LEAST
        for lever, why in story.opened(self._game.scenario, self._game.period):
            opened = wrapped(f"{lever.capitalize()}. {why}", width - 3, Tone.PLAIN, Span(" New: ", Tone.KEY))
            rows += opened[:1] if low else opened
        rows += self._told(width - 3) if self.tells or low else []
        rows += [] if low else [*self._news(width - 3), *self._new(width - 3)]
        for hint in self._game.hints[: HINTS[self.detail]]:
            rows += wrapped(hint, width - 3, Tone.PLAIN, Span(" Coach ", Tone.KEY))
        return [fit((edge, *row), width) for row in rows]

    def _told(self, width: int) -> list[Row]:
        report, scenario = self._game.latest, self._game.scenario
        if self.detail <= Detail.SHORT:
            return [(Span(f" {story.in_short(report)}", Tone.STRONG),)]
        rows = wrapped(story.happened(report), width, Tone.STRONG, Span(" "))
        if report.period:
            rows += wrapped(held_back(Holding(self._game), report.period), width, Tone.PLAIN, Span(" "))
            rows += [self._money(report)] if scenario.level != "beginner" and self.detail is Detail.FULL else []
        return rows

    def _new(self, width: int) -> list[Row]:
        """What is other than usual about the period to plan."""
        said = filter(None, (hours_changed(self._game), bare_table(self._game)))
        return [row for told in said for row in wrapped(told, width, Tone.PLAIN, Span(" New: ", Tone.KEY))]

    def _news(self, width: int) -> list[Row]:
        found = [event for event in self._game.news(self._game.period).values() if not event.answers]
        said = [f"{event.headline}. {event.text}" for event in found]
        return [row for text in said for row in wrapped(text, width, Tone.PLAIN, Span(" News ", Tone.WARN))]

    def _money(self, report: Report) -> Row:
        currency, measure = self._game.scenario.currency, measure_of(self._game.scenario)
        moved = measure.figure(report) - measure.figure(self._before)
        return (
            Span(" Kept ", Tone.QUIET),
            Span(signed_money(report.profit, currency), Tone.GOOD if report.profit >= 0 else Tone.BAD),
            Span(f"   {measure.name} ", Tone.QUIET),
            Span(money(round(measure.figure(report)), currency), Tone.STRONG),
            Span(f" {change(moved, currency)}", Tone.GOOD if moved >= 0 else Tone.BAD),
        )
