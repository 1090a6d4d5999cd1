"""Page Money: what came in, what went out, how long the till lasts, and what the firm is worth."""

from textual.app import ComposeResult

from simgame import figures
from simgame.game import Game
from simgame.tui.charts.bars import bar
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.line import line
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, beside, fit, pad, right, rule
from simgame.tui.pages.page import Page, before

COSTS = {
    "delivery": "Doing the work",
    "fixed": "Rent and the like",
    "wages": "Wages",
    "promotion": "Promotion",
    "research": "Research",
    "interest": "Interest",
    "extras": "Answers and plays",
}
"""What each of ``report.Costs`` is called, in the order of the page."""
LEDGER = 48
"""Columns of the ledger; the line chart stands beside it where there is room for both."""
CHART = 28


class MoneyChart(Chart):
    """Ledger, worth and till."""

    def __init__(self, game: Game) -> None:
        super().__init__()
        self._game = game

    def show(self, game: Game) -> None:
        self._game = game
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if width < LEDGER + CHART + 3:
            return [*_ledger(self._game, width), BLANK, *_worth(self._game, width), BLANK, *_till(self._game, width - 1, 6)]
        room = width - LEDGER - 3
        left = [*_ledger(self._game, LEDGER), BLANK, *_worth(self._game, LEDGER)]
        return beside((left, LEDGER), (_till(self._game, min(room, 90), min(len(left), 16)), room), gap=3)


def _ledger(game: Game, width: int) -> list[Row]:
    now, earlier = game.latest, before(game)
    name = game.scenario.period
    rows: list[Row] = [_line("", f"this {name}", f"{name} before", width, Tone.QUIET)]
    if not now.period:
        return [(Span(f" No {name} is played yet.", Tone.QUIET),)]
    say = game.scenario.currency
    rows.append(_entry("Revenue", now.revenue, earlier.revenue, now.revenue, say, width, Tone.GOOD))
    for cost, label in COSTS.items():
        spent, then = getattr(now.costs, cost), getattr(earlier.costs, cost)
        if spent or then:
            rows.append(_entry(label, -spent, -then, now.revenue, say, width, Tone.BAD))
    gain = Tone.GOOD if now.profit >= 0 else Tone.BAD
    return [*rows, rule(width), _entry("Profit", now.profit, earlier.profit, now.revenue, say, width, gain)]


def _entry(
    label: str, now: float, then: float, scale: float, currency: str, width: int, tone: Tone
) -> Row:
    room = width - 40
    drawn = (Span(" "), *bar(abs(now) / scale, room, tone, track=" ")) if room >= 4 and scale > 0 else ()  # noqa: PLR2004
    return fit((*_line(label, _cash(now, currency), _cash(then, currency), 39, Tone.STRONG), *drawn), width)


def _line(label: str, now: str, then: str, width: int, tone: Tone) -> Row:
    row = (Span(f" {pad(label, 17)}"), Span(right(now, 10), tone), Span(right(then, 11), Tone.QUIET))
    return fit(row, width)


def _worth(game: Game, width: int) -> list[Row]:
    now, currency = game.latest, game.scenario.currency
    lasts = figures.weeks(now.runway(game.scenario.weeks_per_period)) if now.period else ""
    return [
        fit((Span(" What a buyer would pay for the firm", Tone.QUIET),), width),
        _line("Till", figures.money(round(now.cash), currency), f"lasts {lasts}" if lasts else "", width, Tone.STRONG),
        _line("+ next year", figures.money(round(now.going_concern), currency), "", width, Tone.STRONG),
        _line("= Worth", figures.money(round(now.value), currency), _moved(game), width, Tone.KEY),
    ]


def _moved(game: Game) -> str:
    now, earlier = game.latest, before(game)
    return figures.change(now.value - earlier.value, game.scenario.currency) if now.period else ""


def _till(game: Game, width: int, height: int) -> list[Row]:
    reports = (game.opening, *game.reports)
    currency = game.scenario.currency
    drawn = line(
        [report.cash for report in reports],
        width,
        max(height - 2, 3),
        Tone.MARKETING,
        lambda value: figures.short_money(value, currency),
        slots=game.scenario.periods + 1,
    )
    foot = (Span(right(f"{game.scenario.period} {game.scenario.periods}", width), Tone.QUIET),)
    return [(Span(f"Till, by {game.scenario.period}", Tone.QUIET),), *drawn, foot]


def _cash(amount: float, currency: str) -> str:
    return figures.money(round(amount), currency)


class MoneyPage(Page):
    """Profit and loss, cash, worth."""

    LABEL = "Money"

    def __init__(self, game: Game) -> None:
        super().__init__(id="money")
        self._game = game

    def compose(self) -> ComposeResult:
        yield MoneyChart(self._game)

    def show(self, game: Game) -> None:
        self.query_one(MoneyChart).show(game)
