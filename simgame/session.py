"""A game being played: what it is, and the right to keep it. Importing this loads the engine."""

from pathlib import Path

from attrs import evolve, frozen

from simgame.errors import DecisionsRefused
from simgame.game import Game
from simgame.saves.document import Branch, names_a_save, read_save
from simgame.saves.files import claim
from simgame.saves.lock import SaveLock
from simgame.saves.replay import draft_of, resume, save
from simgame.saves.siblings import branch_of
from simgame.scenario import PeriodDecisions, Scenario


@frozen
class Session:
    """One game and its save, which no other process can write meanwhile."""

    game: Game
    lock: SaveLock
    draft: PeriodDecisions | None = None
    """The plan it goes on with: the one that was left before it was run, or that of the game it branched from."""
    branch: Branch | None = None
    """Which save it was played on from, where it was."""
    taken_back: int = 0
    """How often a period was taken back; the save says so."""

    @classmethod
    def begun(cls, game: Game, plan: PeriodDecisions | None = None) -> "Session":
        """
        A new game under the next free name; it is on disk from its first commit.

        Args:
            game: As it begins.
            plan: Where its first plan starts from; None for what is proposed.

        Raises:
            SaveNotWritten: The folder of saves cannot be written to.
        """
        return cls(game, claim(game.scenario.id), plan)

    @classmethod
    def resumed(cls, path: Path) -> "Session":
        """
        A saved game, to go on with.

        Raises:
            SaveInUse: It is open elsewhere.
            SimgameError: It cannot be read, or replays otherwise than it says.
        """
        game, lock = resume(path)
        return cls(game, lock, draft_of(path, game), branch_of(path), read_save(path).taken_back)

    def branched(self, period: int) -> "Session":
        """
        The same game and luck, to be decided otherwise from a period on, under the next free name beside this one.

        Args:
            period: One that was played, from 1; its plan is proposed, but what was guessed is guessed anew.

        Raises:
            SaveNotWritten: The folder cannot be written to.
        """
        place, game = self.lock.path, evolve(self.game, log=self.game.log[: period - 1])
        plan = evolve(self.game.log[period - 1], prediction={}, note="")
        branch = Branch(of=place.name, period=period) if names_a_save(place.name) else None
        return Session(game, claim(game.scenario.id, place.parent), plan, branch)

    def in_version(self, scenario: Scenario, plan: PeriodDecisions | None) -> "Session":
        """
        The same luck and decisions in another version of the scenario; what is saved of this one stays as it is.

        Args:
            scenario: The other version.
            plan: What is planned for the next period; it goes on where that version allows it.

        Raises:
            DecisionsRefused: What was decided breaks rules of that version.
            SaveNotWritten: There is nowhere to keep it.
        """
        game = Game(scenario=scenario, seed=self.game.seed)
        for entry in self.game.log:
            game = game.play(entry)
        place = self.lock.path
        lock = claim(scenario.id, place.parent) if place.exists() else self.lock
        return evolve(self, game=game, lock=lock, draft=plan if plan and _allowed(game, plan) else None)

    def committed(self, decisions: PeriodDecisions) -> "Session":
        """
        One period on, and safe on disk.

        Raises:
            DecisionsRefused: The decisions break rules of the scenario.
            SaveNotWritten: The save could not be written; the game stays where it was.
        """
        return _kept(evolve(self, game=self.game.play(decisions), draft=None))

    def one_back(self) -> "Session":
        """
        As it was before the last period, whose plan is proposed again; the luck stays what it was.

        Raises:
            SaveNotWritten: The save could not be written; the game stays where it was.
        """
        before, last = evolve(self.game, log=self.game.log[:-1]), evolve(self.game.log[-1], prediction={})
        return _kept(evolve(self, game=before, draft=last, taken_back=self.taken_back + 1))

    def left(self, plan: PeriodDecisions | None) -> "Session":
        """
        Keep the plan of the next period for another day; a game nobody changed anything in leaves no file.

        Args:
            plan: None where it is as it was proposed.

        Raises:
            SaveNotWritten: It could not be written; the game on disk is as it was.
        """
        if plan != self.draft:
            return _kept(evolve(self, draft=plan))
        return self

    def let_go(self) -> None:
        """Others may open the save again."""
        self.lock.release()


def _kept(session: Session) -> Session:
    """The same, safe on disk."""
    save(session.game, session.lock.path, session.draft, session.branch, session.taken_back)
    return session


def _allowed(game: Game, plan: PeriodDecisions) -> bool:
    try:
        game.play(plan)
    except DecisionsRefused:
        return False
    return True
