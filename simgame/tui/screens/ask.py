"""A question with more answers than yes and no."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from simgame.tui.text import plain


class AskScreen(ModalScreen[str]):
    """Dismissed with the name of the answer; going back is one of them too."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="back"),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, detail: str, answers: Mapping[str, str], back: str) -> None:
        """
        Ask.

        Args:
            question: One line; may come from a file.
            detail: What each answer does.
            answers: Words by name; the first has the focus.
            back: The one that Escape gives; nothing may be lost by it.
        """
        super().__init__()
        self._question = question
        self._detail = detail
        self._answers = answers
        self._back = back

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(self._question), id="question")
            yield Static(plain(self._detail), id="detail")
            with Horizontal(id="answers"):
                for name, words in self._answers.items():
                    yield Button(plain(words), id=name, compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id or "")

    def action_back(self) -> None:
        self.dismiss(self._back)
