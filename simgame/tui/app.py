"""The program on the terminal: it holds one game and says which screen comes next."""

import gc
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer

from simgame.errors import DecisionsRefused, SimgameError
from simgame.tui.personal import PersonalApp
from simgame.tui.screens.home import HomeScreen
from simgame.tui.text import plain

if TYPE_CHECKING:
    from pathlib import Path

    from simgame.game import Game
    from simgame.scenario import Scenario
    from simgame.session import Session
    from simgame.tui.followed import FollowedFile
    from simgame.tui.screens.branch import BranchScreen
    from simgame.tui.screens.briefing import BriefingScreen
    from simgame.tui.screens.debrief import DebriefScreen
    from simgame.tui.screens.editor import EditorScreen
    from simgame.tui.screens.play import PlayScreen

# ruff: noqa: PLC0415  # what the home screen does not show is imported when it is needed, so that home stands at once


READING_TIME = 0.4
"""Seconds after which a player reads the home screen, and the engine may load."""
LOOK_EVERY = 0.5
"""Seconds between looks at the file of a scenario that is played."""
YIELD_AFTER = 0.001
"""Seconds that a key waits at most for a thread that computes; Python's own 5 ms, several times a key, are felt."""


class SimgameApp(PersonalApp):
    """One frozen game, replaced after every period. Screens tell what was chosen; this decides what follows."""

    TITLE = "simgame"
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss", "screens/palette.tcss"]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-usual"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-tall"), (32, "-roomy")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "keys", "Keys", id="keys", key_display="?"),
        Binding("f", "jump", "Jump to a letter", show=False, id="jump"),
        Binding("ctrl+p", "command_palette", "Menu", id="menu", priority=True),
        Binding("ctrl+q", "leave", "Quit", show=False, priority=True, id="leave"),
    ]

    def __init__(
        self, session: "Session | None" = None, path: "Path | None" = None, *, briefed: "Game | None" = None
    ) -> None:
        """
        Start on the home screen, in a game, before a new one, or in the editor.

        Args:
            session: The game to go on with.
            path: The file of the scenario, to be followed; without a game, the file to edit.
            briefed: The new game to begin, once its briefing is read.
        """
        super().__init__()
        self._session = session
        self._briefed = briefed
        self._path = path
        self._followed: FollowedFile | None = None
        self._looks: Timer | None = None
        self._editor: EditorScreen | None = None
        self._shown: Screen[None] | None = None
        """What lies over the home screen, or lay there last."""

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        yield SystemCommand("Settings", "Colours, letters, numbers, language", self.action_settings)
        yield SystemCommand("Theme", "Other colours", self.action_change_theme)
        yield SystemCommand("Keys", "Every key that works here", self.action_keys)
        if self._editor:
            yield SystemCommand("Save", "Put your changes into the file", self._editor.action_save)
        yield SystemCommand("Screenshot", "Save a picture of this screen", self.action_picture)
        yield SystemCommand("Quit", "Leave; nothing is lost", self.action_leave)

    def on_mount(self) -> None:
        sys.setswitchinterval(YIELD_AFTER)
        if self._session is not None:
            _keep_modules()
            self._follow(self._path)
            self._enter(self._session)
        elif self._briefed is not None:
            _keep_modules()
            self._brief(self._briefed)
            self._follow(self._path)
        elif self._path is not None:
            self._edit(self._path)
        else:
            self.set_timer(READING_TIME, self._warm_up)

    @work(thread=True)
    def _warm_up(self) -> None:
        """The engine takes a quarter of a second to load; a player reads the list meanwhile."""
        import simgame.tui.standing  # noqa: F401  # loading it is the point

        _keep_modules()

    def on_home_screen_picked(self, event: HomeScreen.Picked) -> None:
        self._begin(event.scenario, event.seed)
        self._follow(event.path)

    def on_home_screen_edited(self, event: HomeScreen.Edited) -> None:
        from simgame.saves.own_scenarios import copied

        try:
            path = event.path or copied(event.shipped)
        except SimgameError as fault:
            self.tell("There is nowhere to keep a copy", fault)
        else:
            self._edit(path, "" if event.path else "A copy of your own; the shipped one stays as it is.")

    def on_home_screen_resumed(self, event: HomeScreen.Resumed) -> None:
        from simgame.session import Session

        try:
            self._enter(Session.resumed(event.path))
        except SimgameError as fault:
            self.tell("This game cannot be opened", fault)

    def on_briefing_screen_started(self, event: "BriefingScreen.Started") -> None:
        from simgame.session import Session

        try:
            self._enter(Session.begun(event.game, event.practised))
        except SimgameError as fault:
            self.tell("There is nowhere to keep this game", fault)

    def on_play_screen_committed(self, event: "PlayScreen.Committed") -> None:
        from simgame.tui.screens.play import PlayScreen

        play = next(screen for screen in self.screen_stack if isinstance(screen, PlayScreen))
        if self._session is None:
            return
        try:
            self._session = self._session.committed(event.decisions)
        except DecisionsRefused as fault:
            play.refuse(fault.faults)
        except SimgameError as fault:
            self.tell("This period was not run", fault)
        else:
            play.show(self._session.game)

    def on_play_screen_finished(self) -> None:
        if self._session is not None:
            self._enter(self._session)

    def on_play_screen_taken_back(self) -> None:
        if self._session is None:
            return
        try:
            self._enter(self._session.one_back())
        except SimgameError as fault:
            self.tell("This period was not taken back", fault)

    def on_debrief_screen_again(self, event: "DebriefScreen.Again") -> None:
        self._begin(event.game.scenario, event.game.seed if event.same_luck else None)

    def on_branch_screen_chosen(self, event: "BranchScreen.Chosen") -> None:
        if self._session is None:
            return
        try:
            branched = self._session.branched(event.period)
        except SimgameError as fault:
            self.tell("There is nowhere to keep this game", fault)
        else:
            self._let_go()
            self._enter(branched)

    def action_leave(self) -> None:
        if self._editor:
            self._editor.leave(self.exit)
            return
        self._let_go()
        self.exit()

    def _begin(self, scenario: "Scenario", seed: int | None = None) -> None:
        """Brief; the luck is drawn where no seed is given."""
        from simgame import seeds
        from simgame.game import Game

        self._brief(Game(scenario=scenario, seed=seeds.drawn() if seed is None else seed))

    def _brief(self, game: "Game") -> None:
        from simgame.tui.screens.briefing import BriefingScreen

        self._let_go()
        self._change(BriefingScreen(game))

    def _edit(self, path: "Path", told: str = "") -> None:
        from simgame.tui.screens.editor import EditorScreen

        try:
            editor = EditorScreen(path, told)
        except SimgameError as fault:
            self.tell("This file cannot be edited", fault)
        else:
            self._change(editor)
            self._editor = editor

    def _follow(self, path: "Path | None") -> None:
        """Look after the file of what is played from now on; None for a scenario that no author changes."""
        from simgame.tui.followed import FollowedFile

        self._followed = FollowedFile(path) if path else None
        if path and not self._looks:
            self._looks = self.set_interval(LOOK_EVERY, self._look)

    def _look(self) -> None:
        """Go on in the new version where the file changed."""
        if self._followed is None or self._session is None:
            return
        try:
            scenario = self._followed.look(self._session.game.scenario)
            if scenario:
                self._go_on_in(self._session, scenario)
        except SimgameError as fault:
            self.notify(plain(str(fault)).plain, severity="warning", markup=False)

    def _go_on_in(self, session: "Session", scenario: "Scenario") -> None:
        from simgame.tui.screens.play import PlayScreen

        draft = self._shown.draft if isinstance(self._shown, PlayScreen) else None
        changed = session.in_version(scenario, draft)
        if changed.lock is not session.lock:
            session.let_go()
        self._enter(changed)
        self.notify("The author changed this scenario. Your game goes on in the new version.", markup=False)

    def _enter(self, session: "Session") -> None:
        from simgame.tui.standing import screen_of

        self._session = session
        self._change(screen_of(session))

    def _change(self, screen: Screen[None]) -> None:
        """Over the home screen lies one other; leaving that is coming home."""
        with self.batch_update():
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self._shown, self._editor = screen, None
            self.push_screen(screen, lambda _: self._come_home())

    def _come_home(self) -> None:
        self._followed = self._editor = None
        self._let_go()

    def _let_go(self) -> None:
        if self._session is not None:
            self._keep_draft(self._session)
            self._session.let_go()
        self._session = None

    def _keep_draft(self, session: "Session") -> None:
        """What was planned and not run is there when the game is opened again."""
        from simgame.tui.screens.play import PlayScreen

        if not isinstance(self._shown, PlayScreen):
            return
        try:
            session.left(self._shown.draft)
        except SimgameError as fault:
            self.tell("Your plan was not kept", fault)


def _keep_modules() -> None:
    """What is loaded stays, so no collection looks through it again: that took 50 ms, in the middle of a key."""
    gc.freeze()
