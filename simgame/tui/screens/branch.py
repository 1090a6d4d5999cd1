"""From which period a game is to be played once more."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from simgame.figures import counted, people, signed_money
from simgame.game import Game
from simgame.review import Review
from simgame.tui.text import plain
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.stepper import Stepper


class BranchScreen(ModalScreen[None]):
    """Arrows, digits and clicks choose the period; it tells the app, and leaves."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", id="back"),
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    class Chosen(Message):
        """The game is to be played on from a period."""

        def __init__(self, period: int) -> None:
            super().__init__()
            self.period = period
            """From 1."""

    def __init__(self, game: Game) -> None:
        """
        Ask.

        Args:
            game: Of at least one period.
        """
        super().__init__()
        self._game = game
        self._review = Review(scenario=game.scenario, opening=game.opening, reports=game.reports)
        name, last = game.scenario.period, len(game.log)
        self._dial = Stepper("from", f"From {name}", 1, (1, last), 1, lambda number: f"{number:.0f} of {last}")
        self._dial.can_focus = False
        self._typed = 0
        """The number made of the digits typed last."""

    def compose(self) -> ComposeResult:
        name = self._game.scenario.period
        with Vertical(id="box"):
            yield Static(plain(f"Play on from which {name}?"), id="question")
            yield Static(plain(f"Luck and earlier {name}s stay. The old game is kept."), id="detail")
            yield self._dial
            yield Static(id="then")
            with Horizontal(id="answers"):
                yield Button(Content("Play on"), id="yes", compact=True)
                yield Button(Content("Back"), id="no", compact=True)

    def on_mount(self) -> None:
        self.query_one("#yes").focus()
        self._show(1)

    def _show(self, period: int) -> None:
        """Stand at this period, and tell what it brought."""
        self._typed = 0
        self._dial.value = min(max(period, 1), len(self._game.log))
        self._dial.redraw()
        report, change = self._game.reports[self._chosen - 1], self._review.changes[self._chosen - 1]
        moved = signed_money(change, self._game.scenario.currency)
        hung_up = f"{counted(report.lost_leads, 'caller')} hung up"
        told = f"Then {people(report.wins)} bought, {hung_up}, {self._review.measure.name} {moved}."
        self.query_one("#then", Static).update(plain(told))

    @property
    def _chosen(self) -> int:
        return round(self._dial.value)

    def on_key(self, event: events.Key) -> None:
        """Digits make one number as long as there is such a period; the next one starts another."""
        if event.character and event.character in "0123456789":
            longer = 10 * self._typed + int(event.character)
            typed = longer if longer <= len(self._game.log) else int(event.character)
            self._show(typed)
            self._typed = typed

    def action_move(self, steps: int) -> None:
        self._show(self._chosen + steps)

    def on_dial_asked(self, asked: Dial.Asked) -> None:
        self._show(round(asked.value))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss()
        if event.button.id == "yes":
            self.app.post_message(self.Chosen(self._chosen))
