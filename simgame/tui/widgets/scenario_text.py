"""The text of a scenario file: coloured, with a mark beside every line on which something was found."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from simgame.authoring.change import Change
from simgame.authoring.keeping import STAND_INS, meant, shown
from simgame.scenario import Finding
from simgame.tui.widgets.toml_colours import KINDS, Stretch, coloured

UNDO_STEPS = 1_000
_MARKS = {"error": "●", "warning": "▲"}
_HIDDEN = str.maketrans(dict.fromkeys(STAND_INS, "¿"))
"""How a character is drawn that terminals obey or hide."""


class _Theme(TextAreaTheme):
    """Takes all from the stylesheet; the line of the cursor keeps the colours of its parts."""

    def apply_css(self, text_area: TextArea) -> None:
        super().apply_css(text_area)
        self.cursor_line_style = Style(bgcolor=self.cursor_line_style.bgcolor if self.cursor_line_style else None)


class ScenarioText(TextArea):
    """Holds the one state of the text; all changes, of the form too, go through its history."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"scenario-text--{name}" for name in (*KINDS, "error", "warning", "hidden")
    }

    def __init__(self, text: str) -> None:
        super().__init__(
            text, soft_wrap=False, show_line_numbers=True, max_checkpoints=UNDO_STEPS, compact=True, id="source"
        )
        self.register_theme(_Theme("scenario"))
        self.theme = "scenario"
        self._coloured_text: str | None = None
        self._stretches: dict[int, list[Stretch]] = {}
        self._findings: dict[int, list[Finding]] = {}

    @property
    def meant(self) -> str:
        """The text with the hidden characters it has stand-ins for."""
        return meant(self.text)

    def put(self, change: Change) -> None:
        """Make a change that can be undone by itself; the cursor stays with what it was at."""
        self.history.checkpoint()
        start, end = self.place(change.start), self.place(change.end)
        self.replace(shown(change.text), start, end, maintain_selection_offset=True)
        self.history.checkpoint()

    def place(self, offset: int) -> tuple[int, int]:
        """Row and column, from 0, of an offset into the text."""
        before = self.text[:offset]
        return before.count("\n"), offset - (before.rfind("\n") + 1)

    def jump(self, line: int, column: int) -> None:
        """Put the cursor on a line and column, from 1, with room around it."""
        row = min(max(line - 1, 0), self.document.line_count - 1)
        self.move_cursor((row, min(max(column - 1, 0), len(self.document.get_line(row)))), center=True)

    def mark(self, findings: Sequence[Finding]) -> None:
        """Show what was found in the text as it stands."""
        marked: dict[int, list[Finding]] = {}
        for finding in findings:
            marked.setdefault(finding.line - 1, []).append(finding)
        if marked != self._findings:
            self._findings = marked
            self.notify_style_update()

    def edit(self, edit: Edit) -> EditResult:
        edit.text = shown(edit.text)
        return super().edit(edit)

    def render_lines(self, crop: Region) -> list[Strip]:
        if (text := self.text) != self._coloured_text:
            self._coloured_text, self._stretches = text, coloured(text)
        return super().render_lines(crop)

    def get_line(self, line_index: int) -> Text:
        plain = self.document.get_line(line_index)
        line = Text(plain.translate(_HIDDEN), end="", no_wrap=True)
        for start, end, kind in self._stretches.get(line_index, ()):
            line.stylize(self._style(kind), start, end)
        for column, letter in enumerate(plain):
            if letter in STAND_INS:
                line.stylize(self._style("hidden"), column, column + 1)
        for finding in self._findings.get(line_index, ()):
            start = finding.column - 1
            line.stylize(self._style(finding.severity) + Style(underline=True), start, start + finding.width)
        return line

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        found = self._findings.get(y + self.scroll_offset.y)
        if not found:
            return strip
        worst = "error" if any(finding.is_error for finding in found) else "warning"
        at = self.gutter_width - 2
        mark = Segment(_MARKS[worst], self.rich_style + self._style(worst))
        return Strip([*strip.crop(0, at), mark, *strip.crop(at + 1)], strip.cell_length)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"scenario-text--{name}", partial=True)
