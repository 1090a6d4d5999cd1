"""What marketing and sales would do: a line each, and a key that does it."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.message import Message
from textual.worker import Worker, WorkerState

from simgame.analysis.advisers import NAMES, Advice, Move, advised
from simgame.analysis.beliefs import known
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped

LINE = 100
"""Cells of the longest line, name and all."""


class Adviser(Chart, can_focus=False):
    """One of the two; a click or Enter makes the move in the plan."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "take", "Do it", key_display="⏎", id="adviser.take")
    ]

    class Taken(Message):
        """The player wants the move."""

        def __init__(self, move: Move) -> None:
            super().__init__()
            self.move = move

    def __init__(self, side: str) -> None:
        super().__init__(id=f"adviser-{side}")
        self.side = side
        self._advice: Advice | None = None
        self._followed = False

    @property
    def followed(self) -> bool:
        """Whether the plan does exactly what is advised."""
        return self._followed

    def say(self, advice: Advice | None) -> None:
        """What is advised; None while nothing is."""
        self._advice, self._followed = advice, False
        self.can_focus = advice is not None and advice.move is not None
        self.redraw()

    def look_at(self, given: Hours) -> None:
        """Whether these hours follow the advice."""
        followed = self._advice is not None and self._advice.followed(given)
        if followed != self._followed:
            self._followed = followed
            self.redraw()

    def action_take(self) -> None:
        if self._advice and self._advice.move and not self._followed:
            self.post_message(self.Taken(self._advice.move))

    def on_click(self) -> None:
        self.action_take()

    def paint(self, width: int, height: int) -> list[Row]:
        tone = Tone(self.side)
        name = f"{NAMES[self.side]}, {self.side}:"
        head = f"✓ {name}" if self._followed else name
        mark = Span("▌" if self.has_focus else " ", tone)
        line = self._advice.line if self._advice else ""
        rows = wrapped(f"{head} {line}", width, Tone.QUIET if self._followed else Tone.PLAIN, mark)
        edge, words = rows[0]
        rows[0] = (edge, Span(words.text[: len(head)], tone), Span(words.text[len(head) :], words.tone))
        return [*rows, *[BLANK] * (-(-LINE // max(width - 1, 1)) - len(rows))]


class Advisers(Grid):
    """Both; they look at the plan as it stands, and who was obeyed rests."""

    class Advised(Message):
        """What they say of a plan."""

        def __init__(self, game: Game, plan: PeriodDecisions, advice: tuple[Advice, ...]) -> None:
            super().__init__()
            self.game = game
            self.plan = plan
            self.advice = advice

    def __init__(self, game: Game) -> None:
        super().__init__(id="advisers")
        self._game = game
        self._plan: PeriodDecisions | None = None
        """As it stands."""
        self._seen: PeriodDecisions | None = None
        """The plan they looked at last, or are looking at."""
        self._working = False

    def compose(self) -> ComposeResult:
        for side in NAMES:
            yield Adviser(side)

    def show(self, game: Game) -> None:
        """Ask them about the next period of this game, once its plan is there to look at."""
        self._game, self._plan, self._seen = game, None, None
        for adviser in self.query(Adviser):
            adviser.say(None)

    def rows(self, width: int) -> int:
        """What the two take side by side in so many columns."""
        if self._game.over or not self._game.scenario.play.help:
            return 0
        return max(adviser.rows(width // 2 - 1) for adviser in self.query(Adviser))

    def look_at(self, plan: PeriodDecisions) -> None:
        """Mark what a plan follows."""
        self._plan = plan
        for adviser in self.query(Adviser):
            adviser.look_at(plan.hours)

    def advise(self) -> None:
        """Ask them anew where the plan follows neither what was said nor what that was said of."""
        if self._plan is not None and self._wanted and not self._working:
            self._working, self._seen = True, self._plan
            self.call_after_refresh(self._ask, self._game, self._plan)

    @property
    def _wanted(self) -> bool:
        """Whether anybody has something else to say by now."""
        resting = all(adviser.followed for adviser in self.query(Adviser) if adviser.display)
        helps = self._game.scenario.play.help and not self._game.over
        return helps and self._seen != self._plan and (self._seen is None or not resting)

    @work(thread=True, group="advice", exit_on_error=False)
    def _ask(self, game: Game, plan: PeriodDecisions) -> None:
        self.post_message(self.Advised(game, plan, advised(game, known(game), plan)))

    def on_advisers_advised(self, advised: Advised) -> None:
        advised.stop()
        self._working = False
        if advised.game is self._game and self._plan is not None:
            said = {advice.side: advice for advice in advised.advice}
            for adviser in self.query(Adviser):
                adviser.display = adviser.side in said
                if not adviser.followed:
                    adviser.say(said.get(adviser.side))
            self.look_at(self._plan)
        self.advise()

    def on_worker_state_changed(self, changed: Worker.StateChanged) -> None:
        """Without advice the month can be run all the same."""
        if changed.state is WorkerState.ERROR:
            self._working = False
            for adviser in self.query(Adviser):
                adviser.display = False
