"""The goal a player sets at a strategy meeting, so much a period until the next: of sales, revenue or profit."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.analysis.forecast import Range
from simgame.figures import money, people
from simgame.game import Game
from simgame.planning.goals import GOALS, MOST, measures
from simgame.scenario import Scenario
from simgame.tui.charts.line import round_step
from simgame.tui.charts.painter import Span, Tone
from simgame.tui.widgets.stepper import Stepper

LEFT = (Span("  or leave it", Tone.QUIET),)
LEAVES = (Span("  del", Tone.KEY, action="leave"), Span(" no goal", Tone.QUIET, action="leave"))


class Goal(Stepper):
    """Blank until it is moved or typed into."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "leave", "No goal", key_display="del", id="goal.leave", show=False),
        Binding("space", "turn_measure", "Another goal", id="goal.measure", show=False),
    ]

    class Put(Message):
        """The player aims at something else, or at nothing any more."""

        def __init__(self, goals: Mapping[str, float]) -> None:
            super().__init__()
            self.goals = goals

    def __init__(self, game: Game) -> None:
        super().__init__("goal", "", 0.0, (0.0, MOST), 1.0, self._said)
        self._scenario: Scenario = game.scenario
        self._measures = measures(game.scenario.level)
        self._near = {measure: float(round(getattr(game.latest, measure))) for measure in GOALS}
        self._goals: Mapping[str, float] = {}
        self._measure = "wins"
        self.show({})

    def start_at(self, ahead: Mapping[str, Range]) -> None:
        """Where the first step starts, by measure."""
        self._near = {measure: float(round(ahead[measure].p50)) for measure in GOALS}
        self.show(self._goals)

    def show(self, goals: Mapping[str, float]) -> None:
        """What the plan holds."""
        self._goals = goals
        self._measure = next((measure for measure in goals if measure in GOALS), self._measure)
        aim = GOALS[self._measure]
        self._label = f"Goal: {aim.says} a {self._scenario.period}"
        self.bounds, self.step = (aim.least, MOST), round_step(5 * self._scenario.firm.price) if aim.in_money else 1.0
        self.value = goals.get(self._measure, self._near[self._measure])
        self.tail = (*(LEAVES if goals else LEFT), *(self._turns if len(self._measures) > 1 else ()))
        self.redraw()

    @property
    def _next(self) -> str:
        return self._measures[(self._measures.index(self._measure) + 1) % len(self._measures)]

    @property
    def _turns(self) -> tuple[Span, Span]:
        turn = "turn_measure"
        return Span("  space", Tone.KEY, action=turn), Span(
            f" turns to {GOALS[self._next].says}", Tone.QUIET, action=turn
        )

    def _said(self, value: float) -> str:
        if not self._goals:
            return "?"
        return money(value, self._scenario.currency) if GOALS[self._measure].in_money else people(value)

    def ask(self, value: float, *, dragging: bool = False) -> None:
        self.post_message(self.Put(self.aimed(value)))

    def aimed(self, value: float) -> Mapping[str, float]:
        """The goal with this value, whole and in bounds."""
        return {self._measure: float(round(self.bounded(value)))}

    def action_leave(self) -> None:
        """Aim at nothing."""
        self.close()
        self.post_message(self.Put({}))

    def action_turn_measure(self) -> None:
        """Aim at something else, from where it stands."""
        self.close()
        self._measure = self._next
        if self._goals:
            self.post_message(self.Put({self._measure: self._near[self._measure]}))
        self.show({})
