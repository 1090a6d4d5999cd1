"""One question before something that cannot be taken back, and notes that want to be read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from simgame.tui.text import plain


class ConfirmScreen(ModalScreen[bool]):
    """Dismissed with True only where the first answer was chosen."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "answer(False)", "Back", id="back"),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, *, detail: str = "", yes: str = "Yes", no: str = "No") -> None:
        """
        Ask.

        Args:
            question: One line, as a question; may come from a file.
            detail: What happens either way.
            yes: The answer that goes on; it has the focus.
            no: The other one; empty where there is only something to read.
        """
        super().__init__()
        self._question = question
        self._detail = detail
        self._answers = {"yes": yes, "no": no}

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(self._question), id="question")
            if self._detail:
                yield Static(plain(self._detail), id="detail")
            with Horizontal(id="answers"):
                for name, label in self._answers.items():
                    if label:
                        yield Button(Content(label), id=name, compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001  # Textual passes actions by position
        self.dismiss(answer)
