"""What the plan should bring, as ranges that follow the bars, and what in it cannot work."""

from collections.abc import Mapping

from simgame import story
from simgame.analysis.forecast import Forecast
from simgame.analysis.outlook import SALES, Figure, outlook, shown, warned
from simgame.figures import short_money
from simgame.report import Report
from simgame.scenario import Scenario
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.line import round_ticks
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, fit, pad, right, width_of, wrapped
from simgame.tui.charts.scale import Belief, scale

NAME = 6
GUESS = 7
"""Columns for the figure in the middle of its range."""
WIDEST = 35
OFTEN, HALF, BEFORE = "─━┃"
"""Where a figure lies nine times in ten, half the time, and where it was."""
PICTURE_TICKS = 4
"""Of an axis whose ends stay where they are while a bar moves a little."""


class Ahead(Chart):
    """Calls, quotes, buyers and money to come, and what counts: a guess each, and between what it lies."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__(id="ahead")
        self._scenario = scenario
        self._period, self._currency = scenario.period, scenario.currency
        self.brief = scenario.level == "beginner"
        """With few figures, for beginners."""
        self._ahead: Forecast | None = None
        self._last: Report | None = None
        self._pinned: Forecast | None = None
        self._warnings: tuple[str, ...] = ()
        self._over = False
        self._fault = ""
        self.keeps_sales = False
        """Whether sales stay untold because the player is to guess them."""
        self.goals: Mapping[str, float] = {}
        """What is aimed at, by measure."""
        self.compact = False
        """In one row, for low screens."""
        self.short = False
        """With one warning at most, in place of the legend."""
        self.drawn = False
        """With each range as a picture under its numbers, where there is room."""

    @property
    def most(self) -> int:
        """Figures there can be, and goals."""
        return len(shown(self._scenario)) + len(self.goals)

    def show(self, ahead: Forecast, last: Report, warnings: tuple[str, ...]) -> bool:
        """Tell what is to come beside what came last; whether there are more warnings, or fewer, than before."""
        before = len(self._warnings)
        self._ahead, self._last, self._warnings = ahead, last, warnings[: warned(self._scenario)]
        self._fault = ""
        self.redraw()
        return len(self._warnings) != before

    def pin(self, *, hold: bool) -> None:
        """Compare what comes next with the present forecast, or with the last period again."""
        self._pinned = self._ahead if hold else None
        self.redraw()

    def fail(self, fault: str) -> None:
        """No forecast came; what went wrong has this name."""
        self._fault = fault
        self.redraw()

    def close(self) -> None:
        """Nothing is to come."""
        self._over = True
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._over:
            return [(Span(" The game is over.", Tone.QUIET),)]
        if self._fault:
            return wrapped(f"The forecast failed ({self._fault}). You can run this all the same.", width - 1, Tone.WARN)
        if self._ahead is None or self._last is None:
            return [(Span(" Working out what this brings…", Tone.QUIET),), *[BLANK] * (0 if self.compact else 6)]
        figures = outlook(self._ahead, self._last, self._scenario, keeps_sales=self.keeps_sales, pinned=self._pinned)
        rows = [_in_a_row(figures, width)] if self.compact else self._column(figures, self._last, width)
        warnings = self._warnings[: 1 if self.short else None]
        rows += [BLANK] if warnings and not (self.compact or self.short) else []
        for warning in warnings:
            rows += wrapped(warning, width - 2, Tone.WARN, Span(" ! ", Tone.WARN))
        return rows

    def _column(self, figures: list[Figure], last: Report, width: int) -> list[Row]:
        room = min(width, WIDEST)
        pinned = (Span(" Against your pin", Tone.KEY), Span("   w lets go", Tone.QUIET))
        rows: list[Row] = [pinned if self._pinned else (Span(f" If you run this {self._period}", Tone.STRONG),)]
        for figure in figures:
            name = Span(f" {pad(figure.name, NAME)}")
            guess = Span(right(figure.guess, GUESS), Tone.STRONG)
            told = (name, guess)
            beside = _beside((*told, _direction(figure)), figure, room)
            rows.append(ends(told, _against(figure), room) if self._pinned else beside)
            if self.drawn:
                rows.append((Span(" "), *_picture(figure, room - 1)))
        rows += [row for measure in self.goals for row in self._goal(measure, room)]
        rows += [(Span(f" {SALES}: this time you guess", Tone.QUIET),)] if self.keeps_sales else []
        rows += self._drawn_legend(last) if self.drawn else self._legend(last)
        return [fit(row, room) for row in rows]

    def _goal(self, measure: str, room: int) -> list[Row]:
        """A goal, and whether the forecast reaches it; that is not told of sales to be guessed."""
        if self._ahead is None:
            return []
        goal = self.goals[measure]
        in_people = measure in story.GOALS
        size = story.goal_said(measure, goal, self._scenario) if in_people else short_money(goal, self._currency)
        name = Span(f" {pad('Goal', NAME)} {size}{'' if in_people else f' {measure}'}")
        reached = self._ahead.measures[measure].p95 >= goal
        told = "" if measure == "wins" and self.keeps_sales else "in reach" if reached else "unlikely"
        return [ends((name,), (Span(told, Tone.QUIET if reached else Tone.WARN),), room)]

    def _legend(self, last: Report) -> list[Row]:
        if self.short:
            return []
        told = last.period and not self._pinned
        compared = [(Span(f" ▲▼ against last {self._period}", Tone.QUIET),)] if told else []
        return [(Span(" at the right: 9 times in 10", Tone.QUIET),), *compared]

    def _drawn_legend(self, last: Report) -> list[Row]:
        compared = f"  {BEFORE} last {self._period}" if last.period else " the time"
        compared = f"  {BEFORE} pin" if self._pinned else compared
        return [(Span(f" {OFTEN} 9 in 10  {HALF} half{compared}", Tone.QUIET),)]


def _beside(left: Row, figure: Figure, room: int) -> Row:
    """A guess and between what it lies, with a dash where words find no room."""
    long = width_of(left) + len(figure.reach) <= room
    return ends(left, (Span(figure.reach if long else "–".join(figure.ends), Tone.QUIET),), room)


def _picture(figure: Figure, width: int) -> Row:
    """Where it lies nine times in ten, half the time and in the middle, and where it was."""
    reach = figure.range
    known = [reach.p5, reach.p95, *([] if figure.before is None else [figure.before])]
    ticks = round_ticks(min(known), max(known), PICTURE_TICKS)
    wide = Belief(reach.p5, reach.p50, reach.p95, Tone.QUIET, shade=OFTEN)
    half = Belief(reach.p25, reach.p50, reach.p75, Tone.PLAIN, shade=HALF)
    return scale((wide, half), width, (ticks[0], ticks[-1]), figure.before, mark=BEFORE, track="·")


def _direction(figure: Figure) -> Span:
    """A mark where the guess has moved by more than a hair of its range."""
    if abs(figure.moved) < max(0.5, 0.1 * (figure.range.p95 - figure.range.p5)):
        return Span("   ")
    return Span(" ▲ ", Tone.GOOD) if figure.moved > 0 else Span(" ▼ ", Tone.BAD)


def _against(figure: Figure) -> Row:
    """How much more or less than under the plan that is pinned."""
    size = figure.say(abs(figure.moved))
    if size == figure.say(0.0):
        return (Span("as much", Tone.QUIET),)
    return (Span(f"▲ {size} more", Tone.GOOD) if figure.moved > 0 else Span(f"▼ {size} less", Tone.BAD),)


def _in_a_row(figures: list[Figure], width: int) -> Row:
    """As many of them as there is room for, ranges first of all."""
    few = [figure for figure in figures if figure.name in ("Calls", SALES, "Money")]
    for told, ranged in ((figures, True), (few, True), (few, False)):
        spans = [part for figure in told for part in _words(figure, ranged=ranged)]
        if width_of(spans) <= width:
            return tuple(spans)
    return fit(spans, width)


def _words(figure: Figure, *, ranged: bool) -> tuple[Span, ...]:
    told = (Span(f" {figure.name} ", Tone.QUIET), Span(figure.guess, Tone.STRONG))
    return (*told, Span(f" {figure.short_reach} ", Tone.QUIET)) if ranged else told
