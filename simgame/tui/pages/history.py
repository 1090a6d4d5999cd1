"""Page History: every decision and what came of it, a row a period."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from simgame import story
from simgame.diary import diary
from simgame.figures import money, people, price, signed_money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import ACTIVITIES
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit, wrapped
from simgame.tui.pages.page import GameChart, Page
from simgame.tui.screens.branch import BranchScreen
from simgame.tui.widgets.hours_bar import MARKS
from simgame.tui.widgets.table import Column, Table

LABEL = 4
"""Columns of a period's number in the diary."""


def columns(game: Game) -> list[Column]:
    """The table of a game: the opening, then each period."""
    reports = (game.opening, *game.reports)
    say, measure = game.scenario.currency, measure_of(game.scenario)

    def column(head: str, tone: str, cell: Callable[[Report], str], *, opening: bool = False) -> Column:
        cells = tuple(cell(report) if report.period or opening else "" for report in reports)
        return Column(head, cells, tone)

    hours = [
        column(MARKS[activity], activity, lambda report, activity=activity: f"{getattr(report.hours, activity):.4g}")  # type: ignore[misc]
        for activity in ACTIVITIES
        if activity in game.scenario.play.levers
    ]
    till = column("Till", "plain", lambda report: money(round(report.cash), say), opening=True)
    return [
        column(
            game.scenario.period.capitalize(),
            "strong",
            lambda report: str(report.period) if report.period else "start",
            opening=True,
        ),
        *hours,
        column("Price", "plain", lambda report: price(report.price, say), opening=True),
        column("Calls", "marketing", lambda report: people(report.calls)),
        column("Answered", "sales", lambda report: people(report.worked)),
        column("Bought", "sales", lambda report: people(report.wins)),
        column("Revenue", "plain", lambda report: money(round(report.revenue), say)),
        column("Profit", "plain", lambda report: signed_money(report.profit, say)),
        *([till] if measure.parts else ()),
        column(measure.name, "strong", lambda report: money(round(measure.figure(report)), say), opening=True),
        column("Customers", "plain", lambda report: people(report.customers), opening=True),
        column("You get", "plain", lambda report: price(report.pocket_price, say)),
        column("Spent", "plain", lambda report: money(round(report.spent), say)),
        *([column("Goal", "quiet", lambda report: _goal(game, report))] if any(e.goals for e in game.log) else ()),
    ]


def _goal(game: Game, report: Report) -> str:
    """What was aimed at in a period, with a tick where it was reached."""
    goals = game.goals(report.period)
    said = ", ".join(story.goal_said(measure, goal, game.scenario) for measure, goal in goals.items())
    return f"{said} {'✓' if story.reached(report, goals) else '✗'}" if goals else ""


class DiaryChart(GameChart):
    """What happened besides hours and money, the latest first: rows for each period that has anything to tell."""

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = []
        for day in reversed(diary(self._game)):
            mark = Span(f" {day.period:<{LABEL}}", Tone.QUIET)
            for told in day.told:
                rows += wrapped(told, width - 1, Tone.PLAIN, mark)
                mark = Span(" " * (LABEL + 1))
        return rows


class Marks(Chart):
    """What the shapes over the hours mean."""

    def __init__(self, activities: tuple[str, ...]) -> None:
        super().__init__(id="marks")
        self._activities = activities

    def paint(self, width: int, height: int) -> list[Row]:
        spans = [Span(" Hours a week: ", Tone.QUIET)]
        for activity in self._activities:
            spans += [Span(MARKS[activity], Tone(activity)), Span(f" {activity}  ", Tone.QUIET)]
        return [fit(spans, width)]


class HistoryPage(Page, can_focus=False):
    """A table of its own that scrolls both ways."""

    LABEL = "History"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("b", "branch", "Play on…", id="history.branch")]

    def compose(self) -> ComposeResult:
        yield Table(columns(self._game))
        with VerticalScroll(id="diary"):
            yield DiaryChart(self._game)
        yield Marks(tuple(activity for activity in ACTIVITIES if activity in self._game.scenario.play.levers))

    def show(self, game: Game) -> None:
        self._game = game
        self.query_one(Table).show(columns(game))
        self.query_one(DiaryChart).show(game)
        self._roll()
        self.refresh_bindings()

    def on_mount(self) -> None:
        self._roll()

    def _roll(self) -> None:
        """To the top of the diary; where it is empty the keys pass it by."""
        told = self.query_one("#diary", VerticalScroll)
        told.display = bool(diary(self._game))
        told.scroll_home(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Before the first period is played there is nothing to play on from."""
        return action != "branch" or bool(self._game.log)

    def action_branch(self) -> None:
        self.app.push_screen(BranchScreen(self._game))
