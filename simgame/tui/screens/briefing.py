"""Before the first period: who one is, what winning means, how long, and how the firm stands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from simgame.game import Game
from simgame.planning.opening import facts
from simgame.scenario import PeriodDecisions
from simgame.tui.screens.practice import PracticeScreen
from simgame.tui.screens.reading import HOME, ReadingScreen
from simgame.tui.text import paragraphs, plain
from simgame.tui.widgets.difficulty import DifficultyLine
from simgame.tui.widgets.key_line import KeyLine

LABEL_CELLS = 10


class BriefingScreen(ReadingScreen):
    """Read once, then play."""

    CSS_PATH: ClassVar = ["briefing.tcss", "../charts/charts.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "start", "Start", id="commit"),
        Binding("p", "practise", "Practise first", id="briefing.practise"),
        Binding("left", "turn(-1)", "Easier", id="briefing.easier", show=False),
        Binding("right", "turn(1)", "Difficulty", key_display="←→", id="briefing.harder"),
        HOME,
    ]

    class Started(Message):
        """The first period is to be planned; a plan that was practised is where it starts from."""

        def __init__(self, game: Game, practised: PeriodDecisions | None) -> None:
            super().__init__()
            self.game = game
            self.practised = practised

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game
        """As it is to be played."""

    def compose(self) -> ComposeResult:
        scenario = self.game.scenario
        with VerticalScroll(id="paper", can_focus=False):
            yield Static(plain(scenario.title), id="title")
            yield Static(paragraphs(scenario.texts.briefing), id="words")
            yield Static(self._facts(), id="facts")
        yield DifficultyLine(self.game)
        with Horizontal(id="row"):
            yield Button(plain(f"Start {scenario.period} 1"), id="start")
            if self._may_practise:
                yield Button(plain(f"Practise a {scenario.period} first"), id="practise", compact=True)
        yield KeyLine()

    def _facts(self) -> Content:
        return Content("\n").join(_fact(label, words) for label, words in facts(self.game))

    def action_turn(self, steps: int) -> None:
        """The same game with more or less cash, luck and help."""
        self.query_one(DifficultyLine).turn(steps)

    def on_difficulty_line_chosen(self, chosen: DifficultyLine.Chosen) -> None:
        self.game = chosen.game
        self.query_one("#facts", Static).update(self._facts())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One difficulty leaves nothing to choose, and not every game is practised."""
        possible = {
            "turn": lambda: len(self.query_one(DifficultyLine).names) > 1,
            "practise": lambda: self._may_practise,
        }
        return possible[action]() if action in possible else True

    @property
    def _may_practise(self) -> bool:
        """A scenario that opens its levers one by one is practice all along."""
        return not self.game.scenario.unlock

    def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "practise":
            self.action_practise()
        else:
            self.action_start()

    def action_practise(self) -> None:
        """One period that does not count, over this screen: leaving it leads back here."""
        practice = PracticeScreen(self.game)
        self.app.push_screen(practice, lambda _: self._practised(practice))

    def _practised(self, practice: PracticeScreen) -> None:
        if practice.ready:
            self.post_message(self.Started(self.game, practice.plan))

    def action_start(self) -> None:
        self.post_message(self.Started(self.game, None))


def _fact(label: str, told: str) -> Content:
    return Content.assemble(plain(label.ljust(LABEL_CELLS + 2), "$quiet"), plain(told))
