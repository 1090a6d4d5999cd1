"""Page Why: what each activity earned in the last period, and what it earns still."""

from typing import ClassVar

from attrs import evolve, frozen
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.analysis.attribution import Attribution
from simgame.analysis.causes import Causes, Shares, in_whole_people
from simgame.analysis.lessons import lessons, why
from simgame.figures import money, people
from simgame.game import Game
from simgame.scenario import ACTIVITIES
from simgame.tui.charts.options import options
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, width_of, wrapped
from simgame.tui.charts.waterfall import Part, waterfall
from simgame.tui.pages.page import GameChart, Page
from simgame.tui.widgets.hours_bar import MARKS

AFTER = 0.25
"""Seconds after which shares are worked out: the result is on screen by then."""
LABEL = 27
"""Columns for what a step is called."""
MEASURES = {"leads": "Demand", "wins": "Sales", "revenue": "Money in", "value": "Worth"}
"""What can be divided, by its name on the page."""
BASE = {
    "leads": "who comes anyway",
    "wins": "who buys anyway",
    "revenue": "customers you had",
    "value": "had nobody worked",
}
"""What the first step is called."""
WHOLE = {"leads": "asked or were found", "wins": "bought", "revenue": "taken", "value": "Worth"}


@frozen
class Found:
    """The shares of a game's latest period, and what they teach."""

    game: Game
    now: Shares
    why: str
    lessons: tuple[str, ...]


def found(game: Game) -> Found:
    """The shares of the latest period; a tenth of a second or two."""
    period, causes = len(game.log), Causes(game)
    return Found(game, causes[period], why(causes, period), lessons(causes, period))


class WhyChart(GameChart):
    """Sentences over a waterfall."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._found: Found | None = None
        self._measure = "wins"
        self._all = False

    def tell(self, found: Found | None) -> None:
        """Show these shares; None while they are worked out."""
        self._found = found
        self.redraw()

    def action_measure(self, measure: str) -> None:
        """Divide another measure."""
        self._measure = measure
        self.redraw()

    def turn(self, steps: int) -> None:
        names = list(MEASURES)
        self.action_measure(names[(names.index(self._measure) + steps) % len(names)])

    def action_parts(self) -> None:
        """Open or close the ten parts."""
        self._all = not self._all
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        period = self._game.scenario.period
        if not self._game.log:
            told = f"Once a {period} is run, here stands what each activity earned."
            return [*wrapped(told, width - 2, Tone.QUIET, Span(" ")), (Span(" n", Tone.KEY), Span(" runs it"))]
        if self._found is None:
            return [(Span(f" Playing this {period} again, without one activity after the other…", Tone.QUIET),)]
        return [
            *self._sentences(self._found, width),
            BLANK,
            self._choice(width),
            BLANK,
            *self._fall(self._found, width),
        ]

    def _sentences(self, found: Found, width: int) -> list[Row]:
        rows = wrapped(found.why, width - 2, Tone.STRONG, Span(" "))
        for lesson in found.lessons:
            rows += wrapped(lesson, width - 3, Tone.PLAIN, Span(" · ", Tone.QUIET))
        return rows

    def _choice(self, width: int) -> Row:
        measures = ((f"measure('{measure}')", name) for measure, name in MEASURES.items())
        names = options(measures, f"measure('{self._measure}')")
        more = (
            Span("+", Tone.KEY, action="parts"),
            Span(" less " if self._all else " every activity ", action="parts"),
        )
        return ends(names, more if width_of(names) + width_of(more) <= width else (), width)

    def _fall(self, found: Found, width: int) -> list[Row]:
        shares, currency = found.now[self._measure], self._game.scenario.currency

        def say(amount: float) -> str:
            return money(round(amount), currency) if self._measure in ("revenue", "value") else people(amount)

        parts = _every(shares, self._game.scenario.period) if self._all else _sides(shares)
        first = Part(label=BASE[self._measure], amount=shares.base, tone=Tone.QUIET, mark="·")
        luck = [Part(label="luck", amount=shares.luck, tone=Tone.PLAIN, mark="?")] if shares.luck else []
        whole = Part(label=WHOLE[self._measure], amount=shares.total, tone=Tone.KEY, mark="=", whole=True)
        steps = [first, *parts, *luck]
        if self._measure in ("leads", "wins"):
            whole_people = in_whole_people([step.amount for step in steps], round(shares.total))
            steps = [evolve(step, amount=amount) for step, amount in zip(steps, whole_people, strict=True)]
        rows = waterfall([*steps, whole], width, LABEL, say)
        return [*rows, BLANK, *self._note(shares, width)]

    def _note(self, shares: Attribution, width: int) -> list[Row]:
        """What in the picture needs a word."""
        if not self._all:
            told = "Both together: what neither side would have brought without the other."
        elif self._measure == "wins" and shares.activities["closing"].earlier < 0:
            told = "Closing of earlier months: what it sold then was gone now."
        else:
            told = "Earlier: hours of the months before that still pay, or cost, today."
        return wrapped(told, width - 2, Tone.QUIET, Span(" "))


def _sides(shares: Attribution) -> list[Part]:
    return [
        Part(label="marketing alone", amount=shares.marketing, tone=Tone.MARKETING, mark="◀"),
        Part(label="sales alone", amount=shares.sales, tone=Tone.SALES, mark="▶"),
        Part(label="both together", amount=shares.together, tone=Tone.GOOD, mark="◆"),
    ]


def _every(shares: Attribution, period: str) -> list[Part]:
    """Each activity's work of this period and of earlier ones; what never worked is left out."""
    parts = []
    for name in ACTIVITIES:
        share = shares.activities[name]
        for amount, when in ((share.this_period, f"this {period}"), (share.earlier, "earlier")):
            if amount:
                parts.append(
                    Part(label=f"{name.capitalize()}, {when}", amount=amount, tone=Tone(name), mark=MARKS[name])
                )
    return parts


class WhyPage(Page):
    """Works the shares out beside the keys, once a period."""

    LABEL = "Why"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Before", id="why.before", show=False),
        Binding("right", "turn(1)", "Other figure", key_display="←→", id="why.after"),
        Binding("plus,equals_sign,minus", "parts", "Every activity", key_display="+", id="why.parts"),
    ]

    class Worked(Message):
        """The shares of a game's latest period are there."""

        def __init__(self, found: Found) -> None:
            super().__init__()
            self.found = found

    def compose(self) -> ComposeResult:
        yield WhyChart(self._game)

    def on_mount(self) -> None:
        self._begin()

    def show(self, game: Game) -> None:
        self._game = game
        chart = self.query_one(WhyChart)
        chart.show(game)
        chart.tell(None)
        self.set_timer(AFTER, self._begin)

    def _begin(self) -> None:
        if self._game.log:
            self._work_out(self._game)

    @work(thread=True)
    def _work_out(self, game: Game) -> None:
        self.post_message(self.Worked(found(game)))

    def on_why_page_worked(self, worked: Worked) -> None:
        if worked.found.game is self._game:
            self.query_one(WhyChart).tell(worked.found)

    def action_turn(self, steps: int) -> None:
        self.query_one(WhyChart).turn(steps)

    def action_parts(self) -> None:
        self.query_one(WhyChart).action_parts()
