"""What a plan should bring, worked out beside the keys: one plan at a time, and the latest next."""

from textual import work
from textual.message import Message
from textual.worker import Worker, WorkerState

from simgame.analysis.forecast import Forecast, forecast
from simgame.analysis.knowing import hour_said, knowing
from simgame.game import Game
from simgame.scenario import PeriodDecisions
from simgame.tui.pages.page import Page


class ForesightPage(Page, can_focus=False):
    """Subclasses hold the plan and tell what it should bring."""

    class Foreseen(Message):
        """What a plan should bring is worked out."""

        def __init__(self, game: Game, plan: PeriodDecisions, ahead: Forecast, hour: str) -> None:
            super().__init__()
            self.game = game
            self.plan = plan
            self.ahead = ahead
            self.hour = hour
            """What an hour more of research would narrow."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._asked: tuple[Game, PeriodDecisions] | None = None
        """What a forecast is being worked out of."""

    @property
    def plan(self) -> PeriodDecisions:
        """As it stands."""
        raise NotImplementedError

    def tell(self, foreseen: Foreseen) -> None:
        """Show what is foreseen of this game."""
        raise NotImplementedError

    def fail(self, fault: str) -> None:
        """No forecast came; what went wrong has this name."""
        raise NotImplementedError

    def look_ahead(self) -> None:
        """
        One forecast at a time; the plan as it is when that is ready comes next, and those between never do.

        It begins when the plan is on the screen: two threads that compute share one interpreter.
        """
        if self._asked is None:
            self._asked = (self._game, self.plan)
            self.call_after_refresh(self._foresee, *self._asked)

    @work(thread=True, group="forecast", exit_on_error=False)
    def _foresee(self, game: Game, plan: PeriodDecisions) -> None:
        hour = hour_said(knowing(game, plan), game.scenario, game.period)
        self.post_message(self.Foreseen(game, plan, forecast(game, plan), hour))

    def on_foresight_page_foreseen(self, foreseen: Foreseen) -> None:
        if foreseen.game is self._game:
            self.tell(foreseen)
        self._look_again()

    def on_worker_state_changed(self, changed: Worker.StateChanged) -> None:
        if changed.state is WorkerState.ERROR and changed.worker.group == "forecast":
            self.fail(type(changed.worker.error).__name__)
            self._look_again()

    def _look_again(self) -> None:
        """Forecast anew where the plan is another one by now."""
        asked, self._asked = self._asked, None
        if asked is not None and not self._game.over and (asked[0] is not self._game or asked[1] != self.plan):
            self.look_ahead()
