"""The editor of a scenario: a form, its text, and what its numbers come to, of one file on disk."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from simgame.authoring.attempt import attempted
from simgame.authoring.change import Change
from simgame.authoring.fixes import applied
from simgame.authoring.setting import adding_item
from simgame.authoring.skeletons import added, item
from simgame.authoring.source import Source
from simgame.authoring.specs import spec
from simgame.authoring.written import turned
from simgame.errors import SimgameError
from simgame.tui.checked import Checked
from simgame.tui.widgets.file_head import FileHead
from simgame.tui.widgets.finding_list import FindingList
from simgame.tui.widgets.form import Form
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.page_tabs import PageTabs
from simgame.tui.widgets.preview import Preview
from simgame.tui.widgets.scenario_text import ScenarioText

PAGES = ("Form", "Text", "Preview")
FORM, TEXT, PREVIEW = range(3)
WIDE = 120
"""Columns from which the preview stands beside the others."""
HIGH = 40
"""Rows from which form and text stand over each other there."""
CHECK_AFTER = 0.25
"""Seconds after the last key."""


class EditorScreen(Screen[None]):
    """The text area holds the one state of the text; form, findings and preview show what it comes to."""

    CSS_PATH: ClassVar = ["editor.tcss", "../charts/charts.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(n), f"page({n - 1})", name, id=f"editor.page.{n}", show=False)
            for n, name in enumerate(PAGES, 1)
        ),
        Binding("f2", "save", "Save", key_display="F2", priority=True, id="editor.save"),
        Binding("s,ctrl+s", "save", "Save", show=False, id="editor.save_too"),
        Binding("f4", "mend", "Fix", key_display="F4", priority=True, id="editor.mend"),
        Binding("f", "mend", "Fix", show=False, id="editor.mend_too"),
        Binding("f8", "next_finding", "Next fault", key_display="F8", priority=True, id="editor.next_finding"),
        Binding("f6", "next_page", "Next page", key_display="F6", priority=True, id="editor.next_page"),
        Binding("f7", "undo", "Undo", key_display="F7", priority=True, id="editor.undo"),
        Binding("u", "undo", "Undo", show=False, id="editor.undo_too"),
        Binding("n", "next_finding", "Next fault", show=False, id="editor.next_finding_too"),
        Binding("r", "redo", "Redo what was undone", show=False, id="editor.redo"),
        Binding("question_mark", "app.keys", "Keys", key_display="?"),
        Binding("escape,q", "back", "Back", id="back"),
    ]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    class Looked(Message):
        """A state of the text was checked."""

        def __init__(self, checked: Checked) -> None:
            super().__init__()
            self.checked = checked

    def __init__(self, path: Path, told: str = "") -> None:
        """
        Edit a file.

        Args:
            path: Of the file.
            told: What to say of it at first.

        Raises:
            UnreadableFile: It cannot be opened, is no text, or too large.
        """
        super().__init__()
        self._head = FileHead(path, told)
        self._text = ScenarioText(self._head.text)
        self._form = Form(Source(self._text.meant))
        self._checked = Checked(Source(""))
        self._checking = False
        self._soon: Timer | None = None
        self._page = FORM

    def compose(self) -> ComposeResult:
        yield self._head
        yield PageTabs(PAGES)
        with Horizontal(id="panes"):
            with Vertical(id="written"):
                yield self._form
                with Vertical(id="text"):
                    yield self._text
                    yield FindingList()
            yield Preview()
        yield KeyLine()

    def on_mount(self) -> None:
        for name, title in zip(("#form", "#text", "#preview"), PAGES, strict=True):
            self.query_one(name).border_title = title
        self.action_page(FORM)
        self._check()

    # What stands in the text

    def _put(self, change: Change) -> None:
        if change.applied(self._text.meant) != self._text.meant:
            self._text.put(change)
        self._show_form(Source(self._text.meant))
        self._check()

    def _show_form(self, source: Source) -> None:
        self._form.show(source, self._checked.by_path)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._head.follow(self._text.text)
        if self._soon:
            self._soon.stop()
        self._soon = self.set_timer(CHECK_AFTER, self._check)

    def on_file_head_replaced(self, event: FileHead.Replaced) -> None:
        event.stop()
        self._put(Change.between(self._text.text, event.text))

    def on_file_head_saved(self, event: FileHead.Saved) -> None:
        event.stop()
        self._show_preview()

    def _check(self) -> None:
        if not self._checking:
            self._checking = True
            self._look(self._text.meant)

    @work(thread=True, group="check")
    def _look(self, text: str) -> None:
        self.post_message(self.Looked(Checked.of(text, self._head.path.name)))

    def on_editor_screen_looked(self, event: Looked) -> None:
        event.stop()
        self._checking = False
        if event.checked.source.text != self._text.meant:
            self._check()
            return
        self._checked = event.checked
        findings = self._checked.findings
        self._head.count(self._checked.errors, len(findings) - self._checked.errors)
        self._text.mark(findings)
        self.query_one(FindingList).show(findings)
        self._show_form(self._checked.source)
        self._show_preview()
        self.refresh_bindings()

    def _show_preview(self) -> None:
        checked = self._checked
        self.query_one(Preview).show(checked.scenario, checked.errors, saved=self._head.is_saved)

    # What the form asks for

    def on_form_set(self, event: Form.Set) -> None:
        event.stop()
        if self._tried(lambda source: attempted(source, event.path, event.written)):
            self._form.close_field()

    def on_form_turned(self, event: Form.Turned) -> None:
        event.stop()
        known, path = spec(event.path), event.path
        if known:
            self._tried(
                lambda source: attempted(source, path, turned(known, source.value(path), source.raw(path), event.steps))
            )

    def on_form_table_wanted(self, event: Form.TableWanted) -> None:
        event.stop()
        source = Source(self._text.meant)
        if self._tried(lambda _: added(source, event.group).change):
            self._form.go_to(added(source, event.group).path)

    def on_form_item_wanted(self, event: Form.ItemWanted) -> None:
        event.stop()
        self._tried(lambda source: adding_item(source, event.path, item(event.path)))

    def _tried(self, change: Callable[[Source], Change]) -> bool:
        """Make a change; whether it could be made."""
        try:
            self._put(change(Source(self._text.meant)))
        except SimgameError as fault:
            self._form.refuse(fault)
            return False
        return True

    def on_form_text_wanted(self, event: Form.TextWanted) -> None:
        event.stop()
        self.action_page(TEXT)
        self._text.jump(*Source(self._text.meant).place(event.path))

    def on_form_followed(self, event: Form.Followed) -> None:
        event.stop()
        self.query_one(Preview).follow(event.path)
        if self._text.display and not self._text.has_focus:
            self._text.jump(*Source(self._text.meant).place(event.path))

    # What was found

    def on_finding_list_reached(self, event: FindingList.Reached) -> None:
        event.stop()
        self._text.jump(event.finding.line, event.finding.column)
        if event.opened:
            self._text.focus()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        event.stop()
        self.query_one(FindingList).follow(event.selection.end[0] + 1)

    def action_next_finding(self) -> None:
        """Go to the next finding in the text."""
        listed = self.query_one(FindingList)
        if not listed.at_hand:
            return
        at_hand = listed.at_hand
        there = self._page == TEXT and self._text.cursor_location[0] + 1 == at_hand.line
        self.action_page(TEXT)
        listed.action_go(1 if there else 0)

    def action_mend(self) -> None:
        """Put right what is at hand, where the checker knows how."""
        found = self.query_one(FindingList).at_hand
        if found and found.fix and self._checked.source.text == self._text.meant:
            text = self._checked.source.text
            self._put(Change.between(text, applied(text, found)))

    def action_undo(self) -> None:
        self._text.undo()
        self._show_form(Source(self._text.meant))

    def action_redo(self) -> None:
        self._text.redo()
        self._show_form(Source(self._text.meant))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        found = self._checked.findings
        if action == "mend":
            return any(finding.fix for finding in found)
        return bool(found) if action == "next_finding" else super().check_action(action, parameters)

    def action_save(self) -> None:
        self._head.save()

    # Where one is

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self.size.width >= WIDE
        high = wide and self.size.height >= HIGH
        panes = self.query_one("#panes")
        panes.set_class(wide, "-together")
        panes.set_class(high, "-high")
        left = FORM if wide and self._page == PREVIEW else self._page
        self.query_one("#written").display = wide or self._page != PREVIEW
        self._form.display = high or left == FORM
        self.query_one("#text").display = high or left == TEXT
        self.query_one(Preview).display = wide or self._page == PREVIEW
        for page, name in enumerate(("#form", "#text", "#preview")):
            self.query_one(name).set_class(page == self._page, "-current")

    def action_page(self, page: int) -> None:
        self._page = page
        self._lay_out()
        self.query_one(PageTabs).show(page)
        (self._form.entrance, self._text, self.query_one(Preview))[page].focus()
        self.refresh_bindings()

    def action_next_page(self) -> None:
        self.action_page((self._page + 1) % len(PAGES))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        places = (self._form, self.query_one("#text"), self.query_one(Preview))
        for page, place in enumerate(places):
            if page != self._page and place in event.widget.ancestors_with_self:
                self._page = page
                self._lay_out()
                self.query_one(PageTabs).show(page)

    def action_back(self) -> None:
        """One step out: of the field, the table, the page, the editor."""
        if self._page == FORM and self._form.back():
            return
        if self._page != FORM:
            self.action_page(FORM)
            return
        self.leave(self.close)

    def close(self) -> None:
        """Go home; what is not saved is not asked about."""
        self.dismiss(None)

    def leave(self, then: Callable[[], None]) -> None:
        """Go, unless something is not saved and its author wants to stay."""
        self._head.leave(then)
