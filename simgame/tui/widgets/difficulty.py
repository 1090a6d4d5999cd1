"""How hard a game is: calm, normal or tight, and what that changes."""

from attrs import evolve
from textual.message import Message

from simgame.game import Game
from simgame.planning.difficulty import differences
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.options import options
from simgame.tui.charts.painter import Row, Span, Tone, fit, wrapped

LABEL = "Difficulty"


class DifficultyLine(Chart):
    """All a scenario offers in a row, and what the chosen one changes under it; nothing where it offers one."""

    class Chosen(Message):
        """The game is to be played so."""

        def __init__(self, game: Game) -> None:
            super().__init__()
            self.game = game

    def __init__(self, game: Game) -> None:
        super().__init__(id="difficulty")
        self._normal = game
        self._chosen = "normal"
        self.names = game.scenario.difficulties

    @property
    def game(self) -> Game:
        """The game as it is to be played."""
        return evolve(self._normal, scenario=self._normal.scenario.at_difficulty(self._chosen))

    def turn(self, steps: int) -> None:
        """Another one; after the last comes the first."""
        self.action_choose((self.names.index(self._chosen) + steps) % len(self.names))

    def action_choose(self, index: int) -> None:
        self._chosen = self.names[index]
        self.redraw()
        self.post_message(self.Chosen(self.game))

    def paint(self, width: int, height: int) -> list[Row]:
        if len(self.names) == 1:
            return []
        names = ((f"choose({index})", name) for index, name in enumerate(self.names))
        head = (Span(LABEL, Tone.QUIET), *options(names, f"choose({self.names.index(self._chosen)})"))
        told = ", ".join(differences(self._normal.scenario, self.game.scenario)) or "the scenario as it stands"
        return [fit(head, width), *wrapped(f"{told[:1].upper()}{told[1:]}.", width, Tone.QUIET)]
