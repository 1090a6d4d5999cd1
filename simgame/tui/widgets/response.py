"""What hours of the activity in hand bring, now and in the time there is: curves that follow the focus and the plan."""

from textual import work
from textual.message import Message
from textual.worker import Worker, WorkerState

from simgame.analysis.curves import Curve, curves
from simgame.analysis.next_hour import UNITS, next_hour, shown
from simgame.figures import hours, short_money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.scenario import PeriodDecisions
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.line import MARK
from simgame.tui.charts.painter import Row, Span, Tone, fit, indented, said, wrapped
from simgame.tui.charts.response import LEAST, Panel, responses


class Response(Chart):
    """Drawn in the height it is given; works its curves out only while it is shown."""

    class Drawn(Message):
        """The curves of a plan are worked out."""

        def __init__(self, game: Game, plan: PeriodDecisions, found: dict[str, Curve]) -> None:
            super().__init__()
            self.game = game
            self.plan = plan
            self.found = found

    class Rested(Message):
        """Nothing is being worked out any more, whether curves came of it or not."""

    def __init__(self, game: Game) -> None:
        super().__init__(id="response")
        self._game = game
        self._plan: PeriodDecisions | None = None
        """Whose curves are wanted; None for none."""
        self._working = False
        self._found: dict[str, Curve] = {}
        self._fault = ""
        self._activity = ""
        self.keeps_sales = False
        """Whether sales of the period stay untold because the player is to guess them."""
        self.hinting = False
        """In one row, with the key that calls the curves."""
        self.key_says = ""
        """What the key does while they stand; empty where it does nothing."""

    def show(self, game: Game, plan: PeriodDecisions) -> None:
        """The curves of this plan, as soon as there is time; until then those there are stand."""
        if game is not self._game:
            self._found = {}
        self._game, self._plan = game, plan
        self._work_out()

    def follow(self, activity: str) -> None:
        """Show this one's curves."""
        self._activity = activity
        self.redraw()

    def _work_out(self) -> None:
        if self._plan is not None and not self._working and not self._game.over:
            self._working = True
            self._look(self._game, self._plan)

    @work(thread=True, group="curves", exit_on_error=False)
    def _look(self, game: Game, plan: PeriodDecisions) -> None:
        self.post_message(self.Drawn(game, plan, curves(game, plan)))

    def on_response_drawn(self, drawn: Drawn) -> None:
        drawn.stop()
        self._working = False
        if drawn.game is not self._game or drawn.plan != self._plan:
            self._work_out()
            return
        self._found, self._fault = drawn.found, ""
        self.redraw()
        self.post_message(self.Rested())

    def on_worker_state_changed(self, changed: Worker.StateChanged) -> None:
        if changed.state is WorkerState.ERROR:
            self._working, self._found = False, {}
            self._fault = type(changed.worker.error).__name__
            self.redraw()
            self.post_message(self.Rested())

    def paint(self, width: int, height: int) -> list[Row]:
        if self.hinting:
            says = f" draws what hours of {self._activity or 'each activity'} bring, now and {self._within}"
            return [fit((Span(" c", Tone.KEY), Span(says, Tone.QUIET)), width)]
        if height < 1:
            return []
        activity = self._activity if self._activity in self._found else next(iter(self._found), "")
        if not activity:
            says = f"The curves failed ({self._fault})." if self._fault else "Working out what hours bring…"
            return [fit((Span(f" {says}", Tone.WARN if self._fault else Tone.QUIET),), width)]
        curve, scenario = self._found[activity], self._game.scenario
        measure = shown(activity, self._found)
        caption = _fitting(next_hour(curve, measure, scenario), width, height - LEAST)
        return [*indented(self._panels(activity, measure, curve, width - 1, height - len(caption))), *caption][:height]

    @property
    def _within(self) -> str:
        return measure_of(self._game.scenario).within

    def _panels(self, activity: str, measure: str, curve: Curve, width: int, height: int) -> list[Row]:
        scenario, unit = self._game.scenario, UNITS.get(measure, "money")
        here = (Span(f"  {MARK} ", Tone.STRONG), Span(hours(curve.hours[curve.own]), Tone.QUIET))
        key = (Span("  c ", Tone.KEY), Span(self.key_says, Tone.QUIET)) if self.key_says else ()
        head = (Span(activity.capitalize(), Tone(activity)), Span(f": {unit} this {said(scenario.period)}"))
        year = (Span(f"{unit} {self._within}"), *here, *key)

        def say(value: float) -> str:
            return f"{value:,.1f}".removesuffix(".0") if measure in UNITS else short_money(value, scenario.currency)

        now, later = Panel(head, curve.now[measure]), Panel(year, curve.later[measure])
        kept = self.keeps_sales and measure == "wins"
        if kept:
            name = (Span(f"{activity.capitalize()}: ", Tone(activity)), *year)
            later = Panel(name, curve.later[measure])
        return responses((later,) if kept else (now, later), curve.hours, curve.own, width, height, Tone(activity), say)


def _fitting(sentences: tuple[str, ...], width: int, height: int) -> list[Row]:
    """As many whole sentences as there are rows for."""
    rows = wrapped(" ".join(sentences), width - 2, Tone.PLAIN, Span(" ")) if sentences else []
    return rows if len(rows) <= max(height, 0) else _fitting(sentences[:-1], width, height)
