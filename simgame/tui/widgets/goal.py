"""The goal a player sets at a strategy meeting: sales a period, until the next meeting."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.figures import people
from simgame.game import Game
from simgame.tui.charts.painter import Span, Tone
from simgame.tui.widgets.stepper import Stepper

MEASURE = "wins"
MOST = 9_999.0
LEFT = (Span("  or leave it", Tone.QUIET),)
LEAVES = (Span("  del", Tone.KEY, action="leave"), Span(" no goal", Tone.QUIET, action="leave"))


def sets_goals(game: Game) -> bool:
    """Whether the next period begins with a meeting that is worth a goal."""
    scenario = game.scenario
    meets = scenario.strategy_every > 1 and scenario.is_strategy(game.period)
    return meets and scenario.play.goals == "on" and not game.over


class Goal(Stepper):
    """Blank until it is moved or typed into."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "leave", "No goal", key_display="del", id="goal.leave", show=False)
    ]

    class Put(Message):
        """The player aims at something else, or at nothing any more."""

        def __init__(self, goals: Mapping[str, float]) -> None:
            super().__init__()
            self.goals = goals

    def __init__(self, period: str, near: float) -> None:
        super().__init__("goal", f"Goal: sales a {period}", round(near), (0.0, MOST), 1.0, self._said)
        self._near = self.value
        self._goals: Mapping[str, float] = {}

    def show(self, goals: Mapping[str, float]) -> None:
        """What the plan holds."""
        self._goals = goals
        self.value = goals.get(MEASURE, self._near)
        self.tail = LEAVES if goals else LEFT
        self.redraw()

    def _said(self, value: float) -> str:
        return people(value) if MEASURE in self._goals else "?"

    def ask(self, value: float, *, dragging: bool = False) -> None:
        self.post_message(self.Put(self.aimed(value)))

    def aimed(self, value: float) -> Mapping[str, float]:
        """The goal with this value, whole and in bounds."""
        least, most = self.bounds
        return {MEASURE: float(round(min(max(value, least), most)))}

    def action_leave(self) -> None:
        """Aim at nothing."""
        self.close()
        self.post_message(self.Put({}))
