"""The game from home to debrief, as lines of text. Importing this loads no engine."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.errors import SimgameError
from simgame.plain.home import chosen_at_home
from simgame.plain.typed import Unclear, words
from simgame.plain.voice import Gone, Voice

if TYPE_CHECKING:
    from simgame.game import Game
    from simgame.plain.desk import Desk
    from simgame.scenario import Scenario
    from simgame.session import Session

# ruff: noqa: PLC0415  # the engine takes a quarter of a second to load; the list at home is read meanwhile


class Program:
    """One player at a voice; whatever ends it, the game is kept."""

    def __init__(self, voice: Voice, languages: Sequence[str]) -> None:
        """
        Start nothing yet.

        Args:
            voice: Where lines come from and go to.
            languages: Tags of those that texts are wanted in, first choice first.
        """
        self._voice = voice
        self._languages = languages
        self._desk: Desk | None = None
        self._session: Session | None = None

    def run(self, start: "Game | Session | None" = None) -> None:
        """
        Play until the player leaves or no line comes any more.

        Args:
            start: A new game to brief, a game to go on with, or None for home.
        """
        try:
            self._go_on(start)
        except Gone:
            self._farewell()
        except KeyboardInterrupt:
            self._farewell()
            raise
        finally:
            self._let_go()

    def _go_on(self, start: "Game | Session | None") -> None:
        from_home = start is None
        while True:
            if from_home:
                start = self._home()
            from_home = True
            follows = start
            while follows is not None:
                follows = self._step(follows)
            self._let_go()

    def _step(self, start: "Game | Session") -> "Game | Session | None":
        """Brief, play or look back; what comes after, None for home."""
        from simgame.session import Session

        if not isinstance(start, Session):
            return self._briefed(start)
        self._enter(start)
        if start.game.over:
            return self._looked_back(start)
        return self._played(start)

    def _home(self) -> "Game | Session | None":
        """None where what was chosen cannot be opened."""
        picked = chosen_at_home(self._voice, self._languages)
        if isinstance(picked, Path):
            from simgame.session import Session

            try:
                return Session.resumed(picked)
            except SimgameError as fault:
                self._voice.say("This game cannot be opened.")
                self._voice.fault(fault)
                return None
        return self._drawn(picked.scenario, picked.seed)

    def _drawn(self, scenario: "Scenario", seed: int | None = None) -> "Game":
        """A new game; its luck is drawn where none is given."""
        from simgame import seeds
        from simgame.game import Game

        return Game(scenario=scenario, seed=seeds.drawn() if seed is None else seed)

    def _briefed(self, game: "Game") -> "Session | None":
        from simgame.plain.briefing import briefed
        from simgame.session import Session

        ready = briefed(self._voice, game)
        if ready is None:
            return None
        try:
            return Session.begun(ready)
        except SimgameError as fault:
            self._voice.say("There is nowhere to keep this game.")
            self._voice.fault(fault)
            return None

    def _played(self, session: "Session") -> "Session | None":
        from simgame.plain.desk import Desk

        self._desk = Desk(self._voice, session)
        follows = self._desk.played()
        self._session, self._desk = self._desk.session, None
        return follows

    def _looked_back(self, session: "Session") -> "Game | Session | None":
        from simgame.plain.debrief import closer, debrief

        self._voice.say("", *debrief(session.game, session.lock.path))
        self._voice.say("", "Playing your game again to see what earned what; this takes a moment.")
        self._voice.say(*closer(session.game))
        while True:
            prompt = "Type again, same luck, branch 2, line, export or quit; Enter goes home"
            try:
                typed = words(self._voice.ask(prompt))
                if typed not in (["line"], ["export"], ["share"]):
                    return self._after(session, typed)
                self._hand_on(session, typed[0])
            except SimgameError as fault:
                self._voice.fault(fault)

    def _hand_on(self, session: "Session", how: str) -> None:
        """The finished game in a line, or as a page."""
        from simgame.plain.handed import exported, in_a_line

        told = [in_a_line(session.game)] if how == "line" else exported(session.game, session.lock.path)
        self._voice.say(*told)

    def _after(self, session: "Session", typed: list[str]) -> "Game | Session | None":
        """What the player wants once it is over."""
        from attrs import evolve

        from simgame.plain.branch import branched

        match typed:
            case [] | ["home" | "back"]:
                return None
            case ["quit" | "exit" | "q"]:
                raise Gone
            case ["again"]:
                return self._drawn(session.game.scenario)
            case ["same", *_]:
                return evolve(session.game, log=())
            case ["branch", *rest]:
                return branched(self._voice, session, rest)
            case ["help"]:
                raise Unclear(
                    "Again plays it once more; same luck with the same luck; branch 2 from period 2 on.",
                    "Line tells the result in one line; export writes a page to share.",
                )
        raise Unclear("That is not understood.", "Type again, same luck, branch 2, line, export, home or quit.")

    def _enter(self, session: "Session") -> None:
        """This one is held from now on, and no other."""
        if self._session is not None and self._session.lock is not session.lock:
            self._session.let_go()
        self._session = session

    def _let_go(self) -> None:
        held = self._desk.session if self._desk else self._session
        if held is not None:
            held.let_go()
        self._session = self._desk = None

    def _farewell(self) -> None:
        """Where the game is kept, and how to go on."""
        held = self._desk.session if self._desk else self._session
        self._voice.say("")
        if held is None:
            self._voice.say("Goodbye.")
        elif held.lock.path.exists():
            self._voice.say(f"Your game is kept as {held.lock.path.name} in the folder", str(held.lock.path.parent))
            self._voice.say("simgame --plain goes on with it. Goodbye.")
        else:
            self._voice.say("Nothing was changed or run, so nothing is kept. Goodbye.")
