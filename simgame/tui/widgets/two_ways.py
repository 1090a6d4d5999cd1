"""Another play of the same game beside this one, looked for among the saves."""

from pathlib import Path

from textual import work
from textual.message import Message

from simgame.fork import Fork
from simgame.game import Game
from simgame.saves.siblings import branch_of, sibling
from simgame.tui.charts.branches import branches
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Tone, wrapped


class TwoWays(Chart):
    """Empty until another way is found, and where there never was one."""

    class Found(Message):
        """The other way, or why there is none to show."""

        def __init__(self, fork: Fork | None, why: str) -> None:
            super().__init__()
            self.fork = fork
            self.why = why

    def __init__(self, game: Game, save: Path, *, id: str) -> None:
        """
        Look for it.

        Args:
            game: Of at least one period.
            save: Where it lies; the other one lies beside it.
            id: Of the widget.
        """
        super().__init__(id=id)
        self._game = game
        self._save = save
        self._fork: Fork | None = None
        self._why = ""

    def on_mount(self) -> None:
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        self.post_message(self.Found(*_found(self._game, self._save)))

    def on_two_ways_found(self, found: Found) -> None:
        """Not stopped: the screen may want to name what stands there now."""
        self._fork, self._why = found.fork, found.why
        self.set_class(bool(found.fork or found.why), "-found")
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if self._fork:
            return branches(self._fork, width)
        return wrapped(self._why, width, Tone.QUIET) if self._why else []


def _found(game: Game, save: Path) -> tuple[Fork | None, str]:
    other, branch = sibling(game, save), branch_of(save)
    if other:
        return Fork.of(game, other.game), ""
    return None, f"The other way, {branch.of}, cannot be read any more." if branch else ""
