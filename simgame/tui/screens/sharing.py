"""What a finished game can be handed on as: a page, and a line to paste. Keys and commands of a screen after it."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider

from simgame.analysis.closer import Closer
from simgame.errors import SimgameError
from simgame.game import Game
from simgame.places import shared_folder
from simgame.score import Score
from simgame.sharing.files import put
from simgame.sharing.handout import handout
from simgame.sharing.line import result_line
from simgame.sharing.page import page
from simgame.tui.picturing import tell
from simgame.tui.screens.reading import ReadingScreen

SAYS = {
    "copy": ("Copy the result", "One line, to paste where friends talk"),
    "page": ("Page to share", "The debrief as one file, to print or to send"),
}
"""What can be done, by action: its name in the palette, and what it is."""


class SharingCommands(Provider):
    """The palette's share of it."""

    async def discover(self) -> Hits:
        for name, told, run in self._doings():
            yield DiscoveryHit(name, run, help=told)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, told, run in self._doings():
            if (match := matcher.match(name)) > 0:
                yield Hit(match, matcher.highlight(name), run, help=told)

    def _doings(self) -> list[tuple[str, str, Callable[[], None]]]:
        return [(name, told, getattr(self.screen, f"action_{action}")) for action, (name, told) in SAYS.items()]


class SharingScreen(ReadingScreen):
    """Holds a game of at least one period; subclasses tell it when they have looked closer."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {SharingCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy result", id="share.copy"),
        Binding("x", "page", "Export", id="share.page"),
    ]

    def __init__(self, game: Game, score: Score, save: Path | None) -> None:
        """
        Hold a game.

        Args:
            game: Of at least one period.
            score: Of this game.
            save: Where it lies on disk, if it does.
        """
        super().__init__()
        self._game = game
        self._score = score
        self._save = save
        self._closer: Closer | None = None

    def action_copy(self) -> None:
        line = result_line(self._game, self._score)
        self.app.copy_to_clipboard(line)
        named = self._save.name if self._save else "SAVE"
        tell(self, "Copied: paste it anywhere", f"{line}\nNothing to paste? `simgame show {named} --line` prints it.")

    @work(thread=True, exclusive=True, group="page")
    def action_page(self) -> None:
        """Beside what else is shared, under the name of the save; the same game writes the same page again."""
        name = self._save.stem if self._save else self._game.scenario.id
        path = shared_folder() / f"{name}.html"
        written = page(handout(self._game, self._closer)).encode()
        try:
            put(path, written)
        except SimgameError as fault:
            tell(self, "The page is not written", f"{fault}\n{fault.hint}")
        else:
            tell(self, "The page is written", f"{path}\nIt holds all it needs: print it, send it, open it anywhere.")
