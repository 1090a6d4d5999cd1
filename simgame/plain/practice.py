"""A first period that does not count: other luck, nothing on disk, and then the real one."""

from attrs import evolve

from simgame import seeds
from simgame.errors import SimgameError
from simgame.game import Game
from simgame.plain.desk import Desk
from simgame.plain.typed import Unclear
from simgame.plain.voice import Voice
from simgame.scenario import PeriodDecisions
from simgame.session import Session


def practised(voice: Voice, game: Game) -> bool:
    """
    Plan and run a period that does not count; whether it was run.

    Raises:
        Gone: The player leaves for good.
        Unclear: There is nowhere to keep games.
    """
    try:
        session = Session.begun(evolve(game, seed=seeds.other(game.seed)))
    except SimgameError as fault:
        raise Unclear(str(fault), fault.hint) from fault
    name = game.scenario.period
    voice.say("", f"Practice. This {name} does not count; back ends it.")
    try:
        return _Practice(voice, session).played() is not None
    finally:
        session.let_go()


class _Practice(Desk):
    """Ends with its first result, and writes nothing."""

    def _keep(self) -> None:
        """There is nothing to keep."""

    def _commit(self, plan: PeriodDecisions) -> Session:
        return evolve(self.session, game=self.session.game.play(plan), draft=None)

    def _step(self, name: str, typed: list[str]) -> None:
        if name in ("branch", "take"):
            raise Unclear("In practice there is nothing to go back to.")
        super()._step(name, typed)

    def _goes_on(self) -> None:
        self._voice.say("That was practice. Now the same for real, with other luck.")
        self._leave(self.session)
