"""What every page is: a part of the play screen that scrolls and shows a game."""

from textual.containers import VerticalScroll

from simgame.game import Game
from simgame.report import Report
from simgame.tui.charts.chart import Chart


def before(game: Game) -> Report:
    """The report that stands before the latest; the opening where there is none."""
    return (game.opening, *game.reports)[-2:][0]


class Page(VerticalScroll):
    """Subclasses say what they are called on the tabs, and how to show a game."""

    LABEL = ""

    def __init__(self, game: Game) -> None:
        super().__init__(id=self.LABEL.lower())
        self._game = game
        self.border_title = self.LABEL

    def show(self, game: Game) -> None:
        """Show this game from now on."""
        raise NotImplementedError

    @property
    def about(self) -> tuple[str, tuple[str, ...]] | None:
        """What explains the whole page: a heading and sentences; None where only what is focused is explained."""
        return None


class GameChart(Chart):
    """A chart of a game; subclasses paint it."""

    def __init__(self, game: Game) -> None:
        super().__init__()
        self._game = game

    def show(self, game: Game) -> None:
        self._game = game
        self.redraw()
