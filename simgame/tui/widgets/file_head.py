"""The top row of the editor: which file, whether it is saved, what is to be put right. It alone touches the file."""

from collections.abc import Callable
from pathlib import Path

from textual import work
from textual.message import Message
from textual.timer import Timer

from simgame.errors import SimgameError
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, ends, said, width_of
from simgame.tui.edited_file import EditedFile
from simgame.tui.screens.ask import AskScreen
from simgame.tui.screens.confirm import ConfirmScreen

LOOK_EVERY = 0.5
"""Seconds between looks at the file."""
TOLD_FOR = 4.0
"""Seconds for which it says what it did."""


class FileHead(Chart, can_focus=False):
    """Looks after the file while it is edited; whoever shows the text says what stands in it."""

    class Replaced(Message):
        """The text in the editor is to be another: the file changed, or a draft was found."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Saved(Message):
        """The file on disk says what stands in the editor."""

    def __init__(self, path: Path, told: str = "") -> None:
        """
        Read the file.

        Args:
            path: Of the file.
            told: What to say of it at first.

        Raises:
            UnreadableFile: It cannot be opened, is no text, or too large.
        """
        super().__init__(id="head")
        self._file = EditedFile(path)
        self._text = self._file.text
        self._counts: tuple[int, int] | None = None
        self._told = told
        self._hushes: Timer | None = None

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def text(self) -> str:
        """As the file has it, for an editor."""
        return self._file.text

    @property
    def is_saved(self) -> bool:
        return self._text == self._file.text

    def on_mount(self) -> None:
        self.set_interval(LOOK_EVERY, self._look)
        self._tell(self._told)
        if self._file.draft.left:
            self._offer_draft()

    def on_unmount(self) -> None:
        self._file.draft.release()

    def follow(self, text: str) -> None:
        """This stands in the editor now."""
        self._text = text
        self.redraw()

    def count(self, errors: int, warnings: int) -> None:
        """What was found in it; a good time to keep what is not saved."""
        self._counts = (errors, warnings)
        self._file.remember(self._text)
        self._keep_draft()
        self.redraw()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Put the text into the file; where another program did so meanwhile, ask."""
        self._look()
        if self._file.theirs:
            self._ask_whose(then)
        elif not self.is_saved or self._file.fault:
            self._try(lambda: self._file.save(self._text), "Saved.", then)
        else:
            self._tell("Saved.")
            if then:
                then()

    def leave(self, then: Callable[[], None]) -> None:
        """Go once nothing is unsaved, or once its author does without it."""
        if self.is_saved:
            self._let_go(then)
            return

        def answered(answer: str | None) -> None:
            if answer == "save":
                self.save(lambda: self._let_go(then))
            elif answer == "drop":
                self._let_go(then)

        answers = {"save": "Save", "drop": "Throw away", "stay": "Stay"}
        detail = "Save puts them into the file. Throw away leaves the file as it is."
        self.app.push_screen(AskScreen(f"Save your changes to {self.path.name}?", detail, answers, "stay"), answered)

    def _let_go(self, then: Callable[[], None]) -> None:
        self._file.draft.drop()
        then()

    def _look(self) -> None:
        if self._file.look(self._text):
            self._replace(self._file.text, "Read again: another program changed it.")
        self.redraw()

    def _replace(self, text: str, told: str) -> None:
        self._text = text
        self.post_message(self.Replaced(text))
        self._tell(told)

    def _ask_whose(self, then: Callable[[], None] | None) -> None:
        def show_theirs() -> None:
            self._replace(self._file.text, self._told)
            if then:
                then()

        def answered(answer: str | None) -> None:
            if answer == "mine":
                self._try(lambda: self._file.keep_mine(self._text), "Saved; theirs is kept as", then)
            elif answer == "theirs":
                mine = self._text
                self._try(lambda: self._file.take_theirs(mine), "Theirs it is; yours is kept as", show_theirs)

        detail = "Both stay: the version you do not choose is kept beside the file under a name of its own."
        answers = {"mine": "Keep mine", "theirs": "Take theirs", "later": "Not now"}
        question = f"{self.path.name} was changed by another program"
        self.app.push_screen(AskScreen(question, detail, answers, "later"), answered)

    def _try(self, do: Callable[[], Path | None], told: str, then: Callable[[], None] | None) -> None:
        """Write; say what went wrong, or what was done, and go on."""
        try:
            aside = do()
        except SimgameError as fault:
            detail = "\n".join(filter(None, (str(fault), fault.hint)))
            self.app.push_screen(ConfirmScreen("Not saved", detail=detail, yes="Back", no=""))
            return
        self._tell(f"{told} {aside.name}" if aside else told)
        self.post_message(self.Saved())
        if then:
            then()

    def _offer_draft(self) -> None:
        try:
            left = self._file.recovered()
        except SimgameError:
            left = self.text
        if left == self.text:
            self._file.draft.drop()
            return

        def answered(answer: str | None) -> None:
            if answer == "drop":
                self._file.draft.drop()
            else:
                self._replace(left, "These changes are not saved yet.")

        detail = "The editor ended before they were saved. The file itself is as it was."
        answers = {"on": "Go on with them", "drop": "Throw away"}
        question = f"Changes to {self.path.name} were left unsaved"
        self.app.push_screen(AskScreen(question, detail, answers, "on"), answered)

    @work(thread=True, group="draft", exit_on_error=False)
    def _keep_draft(self) -> None:
        self._file.draft.keep()

    def _tell(self, told: str) -> None:
        """Say it for a while."""
        self._told = told
        self.redraw()
        if self._hushes:
            self._hushes.stop()
        self._hushes = self.set_timer(TOLD_FOR, self._hush)

    def _hush(self) -> None:
        self._told = ""
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        state, tone = self._state()
        left = (Span(f" {said(self.path.name)}", Tone.STRONG), Span(f"  {said(state)}", tone))
        full = self._found(short=False)
        fits = width_of(left) + width_of(full) < width
        return [ends(left, full if fits else self._found(short=True), width)]

    def _state(self) -> tuple[str, Tone]:
        if self._file.theirs:
            return "changed here and by another program; F2 asks whose to keep", Tone.WARN
        if self._file.fault:
            return "cannot be read again; F2 saves yours", Tone.WARN
        if self._told:
            return self._told, Tone.GOOD if self.is_saved else Tone.WARN
        return ("saved", Tone.QUIET) if self.is_saved else ("not saved yet", Tone.KEY)

    def _found(self, *, short: bool) -> Row:
        if self._counts is None:
            return (Span("… " if short else "checking… ", Tone.QUIET),)
        errors, warnings = self._counts
        if not (errors or warnings):
            return (Span("✓ " if short else "✓ nothing to put right ", Tone.GOOD),)
        wrong = (Span(f"● {errors} " + "to put right " * (not short), Tone.BAD),) if errors else ()
        odd = (Span(f"▲ {warnings} " + "to look at " * (not short), Tone.WARN),) if warnings else ()
        return (*wrong, *odd)
