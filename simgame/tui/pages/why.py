"""Page Why: what each activity earned in the last period, and what it earns still."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from simgame.analysis.causes import Causes
from simgame.analysis.found import Found, found
from simgame.analysis.parts import FLOWS, moved, note, shared
from simgame.figures import counted, money, people
from simgame.funnel import SEEN
from simgame.game import Game
from simgame.glossary import term
from simgame.measure import measure_of
from simgame.tui.charts.causes import SKETCH, steps
from simgame.tui.charts.options import options
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, said, width_of, wrapped
from simgame.tui.charts.waterfall import Part, unfilled, waterfall
from simgame.tui.pages.page import GameChart, Page

AFTER = 0.25
"""Seconds after which shares are worked out: the result is on screen by then."""
BULLET = Span(" · ", Tone.QUIET)
MEANT = {False: ("alone", "both together", "anyway", "luck"), True: ("share", "earlier", "anyway", "luck")}
"""Words of the glossary for the steps, by whether every activity has its own."""
MOVED = ("passing", "luck")
"""Those for what the game is scored by, after its own name."""
OPENS = "parts"
"""What a click on the picture does."""


class WhyChart(GameChart):
    """A sentence, a waterfall, and what the period teaches."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._found: Found | None = None
        self._fault = ""
        self._measure = "wins"
        self._every = False

    def tell(self, found: Found | None) -> None:
        """Show these; None while they are worked out."""
        self._found, self._fault = found, ""
        self.redraw()

    def fail(self, fault: str) -> None:
        """Nothing was found; what went wrong has this name."""
        self._fault = fault
        self.redraw()

    def action_measure(self, measure: str) -> None:
        """Divide another measure."""
        self._measure = measure
        self.redraw()

    def turn(self, steps: int) -> None:
        """Divide the next measure, or the one before."""
        names = list(self._names)
        self.action_measure(names[(names.index(self._measure) + steps) % len(names)])

    def action_parts(self) -> None:
        """Open or close the parts of every activity."""
        self._every = not self._every
        self.redraw()

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        """What the steps of the picture mean."""
        counts = self._names["value"]
        words = (counts, *MOVED) if self._measure == "value" else MEANT[self._every]
        terms = [found for word in words if (found := term(word))]
        return self._names[self._measure], tuple(f"{found.word.capitalize()}: {found.meaning}" for found in terms)

    def paint(self, width: int, height: int) -> list[Row]:
        if not self._game.log:
            return self._empty(width)
        head = [self._choice(width), BLANK]
        if self._found is None:
            return [*self._waiting(width), BLANK, *head, *unfilled(SKETCH, width)]
        besides = note(self._found.shares[self._measure], self._period, every=self._every)
        return [
            *wrapped(self._found.why, width - 2, Tone.STRONG, Span(" ")),
            BLANK,
            *head,
            *waterfall(self._steps(self._found), width, self._say, OPENS),
            BLANK,
            *wrapped(besides, width - 2, Tone.QUIET, Span(" ")),
            *(row for told in self._besides() for row in wrapped(told, width - 2, Tone.QUIET, Span(" "))),
            BLANK,
            *(row for told in self._found.lessons for row in wrapped(told, width - 2, Tone.PLAIN, BULLET)),
        ]

    def _besides(self) -> tuple[str, ...]:
        """Demand that is no activity's."""
        brought = self._game.latest.brought
        told = f"{counted(brought, 'call')} more came of plays and news, of nobody's hours."
        return (told,) if self._measure == "leads" and brought >= SEEN else ()

    @property
    def _names(self) -> dict[str, str]:
        """What can be divided, by its name on the page."""
        return {**FLOWS, "value": measure_of(self._game.scenario).name}

    @property
    def _period(self) -> str:
        return said(self._game.scenario.period)

    def _empty(self, width: int) -> list[Row]:
        told = f"Once a {self._period} is run, here stands what marketing and sales each earned."
        keys = (Span(" n", Tone.KEY), Span(" on the plan runs it", Tone.PLAIN))
        return [*wrapped(told, width - 2, Tone.STRONG, Span(" ")), keys, BLANK, *unfilled(SKETCH, width)]

    def _waiting(self, width: int) -> list[Row]:
        if self._fault:
            return wrapped(f"This could not be worked out ({self._fault}).", width - 2, Tone.WARN, Span(" "))
        return [
            (Span(f" Working out why: this {self._period} again, without one activity after the other…", Tone.QUIET),)
        ]

    def _choice(self, width: int) -> Row:
        measures = ((f"measure('{measure}')", name) for measure, name in self._names.items())
        names = options(measures, f"measure('{self._measure}')")
        more = (
            Span("+", Tone.KEY, action=OPENS),
            Span(" marketing and sales " if self._every else " every activity ", action=OPENS),
        )
        if width_of(names) > width:
            names = names[1:-1]  # without the arrows
        return ends(names, more if width_of(names) + width_of(more) <= width else (), width)

    def _steps(self, found: Found) -> list[Part]:
        if self._measure == "value":
            return steps(moved(found.gain, self._names["value"], self._period, every=self._every))
        return steps(shared(found.shares[self._measure], self._period, every=self._every))

    def _say(self, amount: float) -> str:
        whose = self._measure in ("revenue", "value")
        return money(amount, self._game.scenario.currency) if whose else people(amount)


class WhyPage(Page):
    """Works out beside the keys why the latest period came as it did, once a period."""

    LABEL = "Why"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Before", id="why.before", show=False),
        Binding("right", "turn(1)", "Other figure", key_display="←→", id="why.after"),
        Binding("plus,equals_sign,minus", "parts", "Every activity", key_display="+", id="why.parts"),
    ]

    class Worked(Message):
        """What explains the latest period is there."""

        def __init__(self, found: Found) -> None:
            super().__init__()
            self.found = found

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._causes = Causes(game)

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        return self.query_one(WhyChart).about

    def compose(self) -> ComposeResult:
        yield WhyChart(self._game)

    def on_mount(self) -> None:
        self._begin()

    def show(self, game: Game) -> None:
        self._game = game
        self._causes = self._causes.on(game)
        chart = self.query_one(WhyChart)
        chart.show(game)
        chart.tell(None)
        self.set_timer(AFTER, self._begin)

    def _begin(self) -> None:
        if self._game.log:
            self._work_out(self._causes)

    @work(thread=True, group="why", exclusive=True, exit_on_error=False)
    def _work_out(self, causes: Causes) -> None:
        if not get_current_worker().is_cancelled:
            self.post_message(self.Worked(found(causes)))

    def on_why_page_worked(self, worked: Worked) -> None:
        if worked.found.game is self._game:
            self.query_one(WhyChart).tell(worked.found)

    def on_worker_state_changed(self, changed: Worker.StateChanged) -> None:
        if changed.state is WorkerState.ERROR:
            self.query_one(WhyChart).fail(type(changed.worker.error).__name__)

    def action_turn(self, steps: int) -> None:
        self.query_one(WhyChart).turn(steps)

    def action_parts(self) -> None:
        self.query_one(WhyChart).action_parts()
