"""Page History: every decision and what came of it, a row a period."""

from collections.abc import Callable

from textual.app import ComposeResult

from simgame.figures import money, people, signed_money
from simgame.game import Game
from simgame.report import Report
from simgame.scenario import ACTIVITIES, MARKETING
from simgame.tui.pages.page import Page
from simgame.tui.widgets.table import Column, Table


def columns(game: Game) -> list[Column]:
    """The table of a game: the opening, then each period."""
    reports = (game.opening, *game.reports)
    say = game.scenario.currency

    def column(head: str, tone: str, cell: Callable[[Report], str], *, opening: bool = False) -> Column:
        cells = tuple(cell(report) if report.period or opening else "" for report in reports)
        return Column(head, cells, tone)

    name = game.scenario.period.capitalize()
    hours = [
        column(
            activity.capitalize(),
            "marketing" if activity in MARKETING else "sales",
            lambda report, activity=activity: f"{getattr(report.hours, activity):.4g}",  # type: ignore[misc]
        )
        for activity in ACTIVITIES
        if activity in game.scenario.play.levers
    ]
    return [
        column(name, "strong", lambda report: str(report.period) if report.period else "start", opening=True),
        *hours,
        column("Price", "plain", lambda report: money(report.price, say), opening=True),
        column("Spent", "plain", lambda report: money(report.costs.promotion + report.costs.research, say)),
        column("Calls", "marketing", lambda report: people(report.inbound)),
        column("Answered", "sales", lambda report: people(report.worked)),
        column("Won", "sales", lambda report: people(report.wins)),
        column("Customers", "plain", lambda report: people(report.customers), opening=True),
        column("Revenue", "money", lambda report: money(round(report.revenue), say)),
        column("Profit", "money", lambda report: signed_money(report.profit, say)),
        column("Till", "money", lambda report: money(round(report.cash), say), opening=True),
        column("Worth", "strong", lambda report: money(round(report.value), say), opening=True),
    ]


class HistoryPage(Page):
    """A table of its own that scrolls both ways."""

    LABEL = "History"

    def __init__(self, game: Game) -> None:
        super().__init__(id="history")
        self._game = game

    def compose(self) -> ComposeResult:
        yield Table(columns(self._game))

    def show(self, game: Game) -> None:
        self.query_one(Table).show(columns(game))
