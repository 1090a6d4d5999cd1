"""A first period that does not count: other luck, nothing on disk, and then the real one."""

from attrs import evolve

from simgame import seeds
from simgame.errors import DecisionsRefused
from simgame.game import Game
from simgame.proposed import proposed
from simgame.scenario import PeriodDecisions
from simgame.tui.screens.play import PlayScreen


class PracticeScreen(PlayScreen):
    """Ends with its first result; whoever opened it looks at ``ready`` then."""

    def __init__(self, game: Game) -> None:
        """
        Practise.

        Args:
            game: The one that is about to begin.
        """
        scenario = evolve(game.scenario, title=f"Practice: {game.scenario.title}")
        super().__init__(evolve(game, scenario=scenario, seed=seeds.other(game.seed)))
        self.ready = False
        """Whether the player has seen the result, and wants to go on in earnest."""

    @property
    def plan(self) -> PeriodDecisions:
        """What was tried, as far as it has nothing to do with what luck brought."""
        tried = self._game.log[0]
        first = proposed(evolve(self._game, log=()))
        return evolve(first, hours=tried.hours, price=tried.price, spend=tried.spend, target=tried.target)

    def on_play_screen_committed(self, event: PlayScreen.Committed) -> None:
        event.stop()
        try:
            self.show(self._game.play(event.decisions))
        except DecisionsRefused as fault:
            self.refuse(fault.faults)

    def action_commit(self) -> None:
        if not self._game.log:
            super().action_commit()
            return
        self.ready = True
        self.dismiss(None)

    def _leave(self) -> None:
        """Nothing of it is kept, so nothing is asked."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "take_back" and super().check_action(action, parameters)

    @property
    def _runs(self) -> str:
        return "Now for real" if self._game.log else f"Run practice {self._game.scenario.period}"
