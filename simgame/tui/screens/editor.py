"""The editor of a scenario: a form, its text, and what its numbers come to, of one file on disk."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from simgame.authoring.attempt import attempted
from simgame.authoring.change import Change
from simgame.authoring.checked import Checked
from simgame.authoring.fixes import applied
from simgame.authoring.setting import adding_item
from simgame.authoring.skeletons import added, item
from simgame.authoring.source import Source
from simgame.authoring.specs import spec
from simgame.authoring.written import turned
from simgame.errors import SimgameError
from simgame.scenario.diagnose import KeyPath
from simgame.tui.widgets.file_head import FileHead
from simgame.tui.widgets.finding_list import FindingList
from simgame.tui.widgets.form import Form
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.page_tabs import PageTabs
from simgame.tui.widgets.panes import FORM, PAGES, TEXT, Panes
from simgame.tui.widgets.preview import Preview
from simgame.tui.widgets.scenario_text import ScenarioText

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
        self._panes = Panes(self._form, self._text)
        self._checked = Checked(Source(""))
        self._checking = False
        self._soon: Timer | None = None
        self._page = FORM

    def compose(self) -> ComposeResult:
        yield self._head
        yield PageTabs(PAGES)
        yield self._panes
        yield KeyLine()

    def on_mount(self) -> None:
        self.action_page(FORM)
        self._check()

    @property
    def _source(self) -> Source:
        """The text as it stands."""
        text, known = self._text.meant, self._checked.source
        return known if known.text == text else Source(text)

    def _put(self, change: Change, after: Checked | None = None) -> None:
        """Make a change; what is known of the text after it need not be found out again."""
        if change.applied(self._text.meant) != self._text.meant:
            self._text.put(change)
        text = self._text.meant
        self._adopt(after if after and after.source.text == text else Checked.of(text, self._head.path.name))

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
        if not self._checking and self._checked.source.text != self._text.meant:
            self._checking = True
            self._look(self._text.meant)

    @work(thread=True, group="check")
    def _look(self, text: str) -> None:
        self.post_message(self.Looked(Checked.of(text, self._head.path.name)))

    def on_editor_screen_looked(self, event: Looked) -> None:
        event.stop()
        self._checking = False
        if event.checked.source.text == self._text.meant:
            self._adopt(event.checked)
        else:
            self._check()

    def _adopt(self, checked: Checked) -> None:
        """Show what is known of the text as it stands."""
        self._checked = checked
        self._head.follow(self._text.text)
        self._head.count(checked.errors, len(checked.findings) - checked.errors)
        self._text.mark(checked.findings)
        self.query_one(FindingList).show(checked.findings)
        self._form.show(checked.source, checked.by_path)
        self.call_after_refresh(self._show_preview)
        self.refresh_bindings()

    def _show_preview(self) -> None:
        checked = self._checked
        self.query_one(Preview).show(checked.scenario, checked.errors, saved=self._head.is_saved)

    def on_form_set(self, event: Form.Set) -> None:
        event.stop()
        if self._set(event.path, event.written):
            self._form.close_field()

    def on_form_turned(self, event: Form.Turned) -> None:
        event.stop()
        source, path = self._source, event.path
        if known := spec(path):
            self._set(path, turned(known, source.value(path), source.raw(path), event.steps))

    def _set(self, path: KeyPath, written: str) -> bool:
        """Set a key; whether it could be set."""
        try:
            attempt = attempted(self._source, path, written, self._head.path.name)
        except SimgameError as fault:
            self._form.refuse(fault)
            return False
        self._put(attempt.change, attempt.after)
        return True

    def on_form_table_wanted(self, event: Form.TableWanted) -> None:
        event.stop()
        try:
            more = added(self._source, event.group)
        except SimgameError as fault:
            self._form.refuse(fault)
        else:
            self._put(more.change)
            self._form.go_to(more.path)

    def on_form_item_wanted(self, event: Form.ItemWanted) -> None:
        event.stop()
        try:
            self._put(adding_item(self._source, event.path, item(event.path)))
        except SimgameError as fault:
            self._form.refuse(fault)

    def on_form_text_wanted(self, event: Form.TextWanted) -> None:
        event.stop()
        self.action_page(TEXT)
        self._text.jump(*self._source.place(event.path))

    def on_form_followed(self, event: Form.Followed) -> None:
        event.stop()
        self.query_one(Preview).follow(event.path)
        if not self._text.has_focus:
            self._text.jump(*self._source.place(event.path))

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
        self._check()

    def action_redo(self) -> None:
        self._text.redo()
        self._check()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        found = self._checked.findings
        if action == "mend":
            return any(finding.fix for finding in found)
        return bool(found) if action == "next_finding" else super().check_action(action, parameters)

    def action_save(self) -> None:
        self._head.save()

    def on_resize(self, event: events.Resize) -> None:
        self._panes.lay(self._page, event.size)

    def _turn_to(self, page: int) -> None:
        self._page = page
        self._panes.lay(page, self.size)
        self.query_one(PageTabs).show(page)

    def action_page(self, page: int) -> None:
        self._turn_to(page)
        self._panes.enter(page)
        self.refresh_bindings()

    def action_next_page(self) -> None:
        self.action_page((self._page + 1) % len(PAGES))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        page = self._panes.page_of(event.widget)
        if page not in (None, self._page):
            self._turn_to(page)

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
