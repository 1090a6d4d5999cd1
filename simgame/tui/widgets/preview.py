"""What the numbers of a scenario come to, drawn again as they change: who buys at which price, what hours bring."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import Worker, WorkerState

from simgame.analysis.curves import Curve as HoursCurve
from simgame.analysis.glance import Glance, glance
from simgame.analysis.next_hour import UNITS, shown
from simgame.authoring.timeline import by_rule, timeline
from simgame.figures import counted, hours, percent, price, short_money
from simgame.measure import measure_of
from simgame.scenario import ACTIVITIES, Scenario
from simgame.scenario.diagnose import KeyPath
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.lines import LEAST, Axis, Curve, lines
from simgame.tui.charts.market_map import HUES
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, beside, ends, fit, said, wrapped
from simgame.tui.charts.response import at

SAMPLES = 81
"""Points a curve over hours is drawn through."""
TALL = 30
"""Rows that the curves take first; what comes is told in those under them."""
HALF = 56
"""Columns from which two curves over hours stand side by side."""


class Preview(Chart, can_focus=True):
    """Keeps what it drew last while the text cannot be played; latest wins while it works."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down", "turn(1)", "Activity", key_display="←→", id="preview.next"),
        Binding("left,up", "turn(-1)", "Activity before", show=False, id="preview.previous"),
    ]

    class Drawn(Message):
        """The curves of a scenario are worked out."""

        def __init__(self, found: Glance) -> None:
            super().__init__()
            self.found = found

    def __init__(self) -> None:
        super().__init__(id="preview")
        self._wanted: Scenario | None = None
        self._working = False
        self._found: Glance | None = None
        self._before: Glance | None = None
        """As on disk; drawn faintly behind."""
        self._keeps_next = True
        self._faults = 0
        self._failed = ""
        self._activity = "promotion"

    def show(self, scenario: Scenario | None, faults: int, *, saved: bool) -> None:
        """
        Draw this as soon as there is time.

        Args:
            scenario: As the text says; None while it cannot be played.
            faults: What has to be put right first.
            saved: Whether the file on disk says the same.
        """
        self._faults = 0 if scenario else faults
        self._keeps_next = saved
        if scenario is None:
            self.redraw()
            return
        self._wanted = scenario
        self._work_out()

    def follow(self, path: KeyPath) -> None:
        """Show the curves of the activity that a key belongs to."""
        named = [part for part in path if part in ACTIVITIES]
        if named and path[0] in {"model", "habit", "reference", "unlock"} and named[-1] != self._activity:
            self._activity = str(named[-1])
            self.redraw()

    def action_turn(self, steps: int) -> None:
        there = list(self._found.curves) if self._found else []
        if there:
            here = there.index(self._activity) if self._activity in there else -1
            self._activity = there[(here + steps) % len(there)]
            self.redraw()

    def _work_out(self) -> None:
        if self._wanted is not None and not self._working:
            self._working = True
            self._look(self._wanted)

    @work(thread=True, group="preview", exit_on_error=False)
    def _look(self, scenario: Scenario) -> None:
        self.post_message(self.Drawn(glance(scenario)))

    def on_preview_drawn(self, drawn: Drawn) -> None:
        drawn.stop()
        self._working, self._failed = False, ""
        if drawn.found.scenario is not self._wanted:
            self._work_out()
        self._found = drawn.found
        if self._keeps_next and drawn.found.scenario is self._wanted:
            self._before = drawn.found
        self.redraw()

    def on_worker_state_changed(self, changed: Worker.StateChanged) -> None:
        if changed.state is WorkerState.ERROR:
            self._working = False
            self._failed = f"The curves could not be worked out ({type(changed.worker.error).__name__})."
            self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._found is None:
            faulty = f"Nothing to draw yet: the text has {counted(self._faults, 'fault')}."
            told = faulty if self._faults else self._failed
            return wrapped(told or "Working out the curves…", width, Tone.WARN if told else Tone.QUIET, Span(" "))
        ahead = self._ahead(self._found.scenario, width)[: height - TALL] if height > TALL else []
        room = max(height - len(ahead), 2 * LEAST)
        first = room // 2
        rows = self._demand(self._found, width, first - 1)
        rows += [BLANK] * (first - len(rows))
        rows += self._hours(self._found, width, room - first)
        rows += [BLANK] * (room - len(rows))
        return [*rows, *ahead][:height]

    def _ahead(self, scenario: Scenario, width: int) -> list[Row]:
        """What comes when, a row each."""
        word = said(scenario.period)
        rows: list[Row] = [BLANK, fit((Span(" What comes", Tone.STRONG),), width)]
        for each in timeline(scenario):
            opens = [f"{lever} opens" for lever in each.opens]
            told = [*opens, *(said(event.headline) for event in each.events.values())]
            when = f" {word} {each.period:<3} "
            rows += [fit((Span(when, Tone.QUIET), Span(line)), width) for line in told]
        ruled = [said(event.headline) for event in by_rule(scenario).values()]
        rows += [fit((Span(" by rule ".ljust(len(word) + 6), Tone.QUIET), Span(line)), width) for line in ruled]
        return rows if len(rows) > 2 else []

    @property
    def _state(self) -> Row:
        """What stands in the way of drawing the text as it is; else what is drawn faintly."""
        if self._faults:
            return (Span("● the last sound version ", Tone.BAD),)
        if self._failed:
            return (Span(f"{self._failed} ", Tone.WARN),)
        moved = self._before and self._found and self._before.scenario != self._found.scenario
        return (Span("⠂⠐ as saved ", Tone.QUIET),) if moved else ()

    def _demand(self, found: Glance, width: int, height: int) -> list[Row]:
        scenario, demand = found.scenario, found.demand
        before = self._before.demand.shares if self._before else {}
        currency, here = said(scenario.currency), scenario.firm.price
        now = demand.at(here)
        curves = [
            Curve(
                values=values,
                tone=HUES[n % len(HUES)],
                name=f"{percent(now[name])} {scenario.segments[name].name}",
                before=before.get(name, ()),
            )
            for n, (name, values) in enumerate(demand.shares.items())
        ]
        across = Axis(
            low=demand.prices[0], high=demand.prices[-1], say=lambda value: short_money(value, currency), here=here
        )
        title = (Span(" Who buys, of those who decide", Tone.STRONG), Span(f"  ▲ {price(here, currency)}", Tone.QUIET))
        return [ends(title, self._state, width), *lines(curves, across, width - 1, max(height - 1, LEAST), percent)]

    def _hours(self, found: Glance, width: int, height: int) -> list[Row]:
        activity = self._activity if self._activity in found.curves else next(iter(found.curves), "")
        if not activity:
            return []
        curve, scenario = found.curves[activity], found.scenario
        before = self._before.curves.get(activity) if self._before else None
        measure = shown(activity, found.curves)
        unit, tone = UNITS.get(measure, "money"), Tone(activity)
        title = (
            Span(f" {activity.capitalize()}", tone),
            Span(
                f": {unit} this {said(scenario.period)}"
                + (f", and {measure_of(scenario).within}" if width >= HALF else ""),
                Tone.PLAIN,
            ),
            Span(f"  ▲ {hours(curve.hours[curve.own])}", Tone.QUIET),
        )
        each = (width - 3) // 2 if width >= HALF else width - 1
        panels = [(curve.now, before.now if before else {}), (curve.later, before.later if before else {})]

        def say(value: float) -> str:
            return (
                f"{value:,.1f}".removesuffix(".0") if measure in UNITS else short_money(value, said(scenario.currency))
            )

        across = Axis(low=0.0, high=curve.hours[-1], say=lambda value: f"{value:.4g} h", here=curve.hours[curve.own])
        blocks = [
            (
                lines(
                    [
                        Curve(
                            values=_spread(curve, now[measure]),
                            tone=tone,
                            before=_spread(before, was[measure]) if before and measure in was else (),
                        )
                    ],
                    across,
                    each,
                    max(height - 1, LEAST),
                    say,
                ),
                each,
            )
            for now, was in (panels if width >= HALF else panels[:1])
        ]
        return [fit(title, width), *beside(*blocks)]


def _spread(curve: HoursCurve, values: Sequence[float]) -> list[float]:
    """Values at even hours."""
    most = curve.hours[-1]
    return [at(curve.hours, values, most * n / (SAMPLES - 1)) for n in range(SAMPLES)]
