"""From which period a game is to be played once more."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from simgame.tui.text import plain
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.stepper import Stepper


class BranchScreen(ModalScreen[int | None]):
    """Dismissed with the period chosen, from 1, or with nothing."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", id="back"),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]

    def __init__(self, period: str, periods: int) -> None:
        """
        Ask.

        Args:
            period: What a period is called.
            periods: How many were played, 1 or more.
        """
        super().__init__()
        self._period = period
        self._dial = Stepper("from", f"From {period}", 1, (1, periods), 1, lambda number: f"{number:.0f}")

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static("Play on from where?", id="question")
            told = f"What came before stays, the luck too. You decide that {self._period} and the rest anew."
            yield Static(plain(told), id="detail")
            yield self._dial
            with Horizontal(id="answers"):
                yield Button(Content("Play on"), id="yes", compact=True)
                yield Button(Content("Back"), id="no", compact=True)

    def on_mount(self) -> None:
        self.query_one("#yes").focus()

    def action_turn(self, steps: int) -> None:
        self._dial.action_turn(steps)

    def on_dial_asked(self, asked: Dial.Asked) -> None:
        self._dial.value = round(asked.value)
        self._dial.redraw()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        typed = self._dial.close()
        chosen = self._dial.value if typed is None else typed
        self.dismiss(round(chosen) if event.button.id == "yes" else None)

    def action_leave(self) -> None:
        self.dismiss(None)
