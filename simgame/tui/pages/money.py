"""Page Money: what came in, what went out, how long the till lasts, and what counts."""

from math import isinf

from textual.app import ComposeResult

from simgame import figures
from simgame.game import Game
from simgame.measure import measure_of
from simgame.story import COSTS, an_order
from simgame.tui.charts.bars import bar
from simgame.tui.charts.line import line, round_ticks
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, beside, fit, pad, right, rule, wrapped
from simgame.tui.pages.page import GameChart, Page, before

LEDGER = 48
"""Columns of the ledger where the line chart stands beside it."""
CHART = 34
"""Columns the chart needs for that."""
TALLEST = 24
"""Rows of the chart, at most."""
AROUND = 3
"""Rows of the screen that are not the page's."""
ONE = Span(" ")
LABEL, NOW, THEN = 18, 11, 12
"""Columns of the ledger's parts."""


class MoneyChart(GameChart):
    """Ledger, what counts, and till."""

    def paint(self, width: int, height: int) -> list[Row]:
        if width < LEDGER + CHART + 3:
            parts = (_ledger(self._game, width), _counts(self._game, width), _till(self._game, width - 1, 7))
            return [row for part in parts for row in (*part, BLANK)][:-1]
        room = width - LEDGER - 3
        left = [*_ledger(self._game, LEDGER), BLANK, *_counts(self._game, LEDGER)]
        tall = max(len(left), min(self.app.size.height - AROUND, TALLEST))
        return beside((left, LEDGER), (_till(self._game, min(room, 90), tall), room), gap=3)


def _ledger(game: Game, width: int) -> list[Row]:
    now, earlier = game.latest, before(game)
    name, currency = game.scenario.period, game.scenario.currency
    if not now.period:
        return [(Span(f" No {name} is played yet.", Tone.QUIET),)]
    gain = Tone.GOOD if now.profit >= 0 else Tone.BAD
    heads = (f"{name} {now.period}", f"{name} {earlier.period}")
    if max(map(len, heads)) >= NOW:
        heads = (f"nr {now.period}", f"nr {earlier.period}")
    rows = [
        _line("", heads[0], heads[1] if earlier.period else "", width, Tone.QUIET),
        _entry("Revenue", now.revenue, earlier.revenue, now.revenue, currency, width, Tone.GOOD),
    ]
    for cost, label in COSTS.items():
        spent, then = getattr(now.costs, cost), getattr(earlier.costs, cost)
        if spent or then:
            rows.append(_entry(label, -spent, -then, now.revenue, currency, width, Tone.QUIET))
    rows += [rule(width - 1), _entry("Profit", now.profit, earlier.profit, now.revenue, currency, width, gain)]
    return [*rows, *(row for told in an_order(now, game.scenario) for row in wrapped(told, width - 2, Tone.QUIET, ONE))]


def _entry(label: str, now: float, then: float, scale: float, currency: str, width: int, tone: Tone) -> Row:
    row = _line(
        label, _cash(now, currency), _cash(then, currency) if then else "", min(width, LABEL + NOW + THEN), Tone.STRONG
    )
    room = width - LABEL - NOW - THEN - 3
    drawn = bar(abs(now) / scale, room, tone, track=" ") if room > 0 and scale > 0 else ()
    return fit((*row, Span("  "), *drawn), width)


def _line(label: str, now: str, then: str, width: int, tone: Tone) -> Row:
    row: Row = (Span(pad(f" {label}", LABEL)), Span(right(now, NOW), tone))
    beside = (Span(right(then, THEN), Tone.QUIET),) if width >= LABEL + NOW + THEN else ()
    return fit((*row, *beside), width)


def _counts(game: Game, width: int) -> list[Row]:
    """What the game is scored by, and what it is made of or leaves out."""
    now, currency, measure = game.latest, game.scenario.currency, measure_of(game.scenario)
    left = now.runway(game.scenario.weeks_per_period)
    lasts = "" if isinf(left) else f"lasts {figures.weeks(left)}"
    moved = figures.change(measure.figure(now) - measure.figure(before(game)), currency) if now.period else ""
    rows: list[Row] = [(Span(f" {measure.meaning}", Tone.QUIET),)]
    for n, (name, part) in enumerate(measure.parts.items()):
        label, note = (f"+ {name}", "") if n else (name.capitalize(), lasts)
        rows.append(_counted(label, part(now), note, currency, Tone.STRONG))
    label = f"= {measure.name}" if measure.parts else measure.name
    rows = [fit(row, width) for row in (*rows, _counted(label, measure.figure(now), moved, currency, Tone.KEY))]
    if measure.parts:
        return rows
    told = f"It {lasts} like this. " if lasts else ""
    told += measure.beyond.format(_cash(now.going_concern, currency))
    return [*rows, *wrapped(told, width - 2, Tone.QUIET, Span(" "))]


def _counted(label: str, amount: float, note: str, currency: str, tone: Tone) -> Row:
    return (*_line(label, _cash(amount, currency), "", LABEL + NOW, tone), Span(f"   {note}", Tone.QUIET))


def _till(game: Game, width: int, height: int) -> list[Row]:
    till = [report.cash for report in (game.opening, *game.reports)]
    currency = game.scenario.currency
    rows = max(height - 2, 3)
    ticks = round_ticks(min(till), max(till), rows)
    coarse = len({figures.short_money(tick, currency) for tick in ticks}) < len(ticks)
    drawn = line(
        till,
        width,
        rows,
        Tone.MARKETING,
        lambda value: _cash(value, currency) if coarse else figures.short_money(value, currency),
        slots=game.scenario.periods + 1,
    )
    foot = (Span(right(f"{game.scenario.period} {game.scenario.periods}", width), Tone.QUIET),)
    return [(Span(f" Till, by {game.scenario.period}", Tone.QUIET),), *drawn, foot]


def _cash(amount: float, currency: str) -> str:
    return figures.money(round(amount), currency)


class MoneyPage(Page):
    """Profit and loss, what counts, cash."""

    LABEL = "Money"

    def compose(self) -> ComposeResult:
        yield MoneyChart(self._game)

    def show(self, game: Game) -> None:
        self.query_one(MoneyChart).show(game)
