"""A scenario file as a form: an outline of its tables, and the keys of the one at hand."""

from collections.abc import Collection, Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from simgame.authoring.outline import Entry, outline, rows
from simgame.authoring.source import Source
from simgame.authoring.specs import TRUTH, spec
from simgame.authoring.written import text_written
from simgame.errors import SimgameError
from simgame.scenario import Finding
from simgame.scenario.diagnose import KeyPath
from simgame.tui.text import plain
from simgame.tui.widgets.entries import Entries
from simgame.tui.widgets.entry_foot import EntryFoot
from simgame.tui.widgets.outline import Outline


class Form(Horizontal):
    """Asks for changes; whoever owns the text makes them, and shows the form what came of it."""

    class Set(Message):
        """A key is to have this value, as TOML writes it."""

        def __init__(self, path: KeyPath, written: str) -> None:
            super().__init__()
            self.path = path
            self.written = written

    class Turned(Message):
        """A key is to have the value so many steps on."""

        def __init__(self, path: KeyPath, steps: int) -> None:
            super().__init__()
            self.path = path
            self.steps = steps

    class TableWanted(Message):
        """One more table in a group."""

        def __init__(self, group: KeyPath) -> None:
            super().__init__()
            self.group = group

    class ItemWanted(Message):
        """One more item in a list."""

        def __init__(self, path: KeyPath) -> None:
            super().__init__()
            self.path = path

    class TextWanted(Message):
        """What stands at a path is to be written by hand."""

        def __init__(self, path: KeyPath) -> None:
            super().__init__()
            self.path = path

    class Followed(Message):
        """Another key or table is at hand."""

        def __init__(self, path: KeyPath) -> None:
            super().__init__()
            self.path = path

    def __init__(self, source: Source) -> None:
        super().__init__(id="form")
        self._source = source
        self._found: Mapping[KeyPath, Finding] = {}
        self._left: type[Widget] = Outline
        """Where the focus was last."""

    def compose(self) -> ComposeResult:
        yield Outline()
        with Vertical(id="table"):
            yield Entries()
            yield EntryFoot()
            with Horizontal(id="typed"):
                yield Static(id="typed-name")
                yield Input(compact=True, id="value")

    def on_mount(self) -> None:
        self.query_one("#typed").display = False
        self.show(self._source, self._found)

    @property
    def entrance(self) -> Widget:
        """What takes the focus when one comes here."""
        return self.query_one(Input) if self._typing else self.query_one(self._left)

    @property
    def path(self) -> KeyPath:
        """The key at hand, or the table."""
        entry = self.query_one(Entries).entry
        return entry.path if entry and self._inside else self.query_one(Outline).section.path

    @property
    def _typing(self) -> bool:
        return bool(self.query_one("#typed").display)

    @property
    def _inside(self) -> bool:
        return self.query_one(Entries).has_focus or self.query_one(Input).has_focus

    def show(self, source: Source, found: Mapping[KeyPath, Finding]) -> None:
        """
        Show a state of the text.

        Args:
            source: The text.
            found: What the checker says, by the path it says it of.
        """
        self._source, self._found = source, found
        self.query_one(Outline).show(outline(source), self._wrong)
        self._lay_rows()

    def go_to(self, path: KeyPath) -> None:
        """Put the cursor on a key."""
        self.query_one(Outline).go_to(path)
        self._lay_rows()
        self.query_one(Entries).go_to(path)
        self.query_one(Entries).focus()
        self._explain()

    def refuse(self, fault: SimgameError) -> None:
        """The value that was asked for cannot stand there."""
        self.query_one(EntryFoot).refuse(fault)

    @property
    def _wrong(self) -> Collection[KeyPath]:
        return [path for path, finding in self._found.items() if finding.is_error]

    def _lay_rows(self) -> None:
        section = self.query_one(Outline).section
        self.query_one(Entries).show(() if section.adds else rows(self._source, section.path), self._wrong)
        self._explain()

    def _explain(self) -> None:
        entry = self.query_one(Entries).entry if self._inside else None
        path = entry.path if entry else self.query_one(Outline).section.path
        known = spec(path)
        found = next((self._found[at] for at in self._found if at[: len(path)] == path), None) if path else None
        self.query_one(EntryFoot).show(entry, known.words if known else "", found)

    def on_listing_reached(self, event: Outline.Reached) -> None:
        event.stop()
        if isinstance(event.listing, Outline):
            self._lay_rows()
        self._followed()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._left = Outline if isinstance(event.widget, Outline) else Entries
        self.set_class(self._left is Entries, "-inside")
        self._followed()

    def _followed(self) -> None:
        self._explain()
        self.post_message(self.Followed(self.path))

    def on_outline_entered(self, event: Outline.Entered) -> None:
        event.stop()
        if event.section.adds:
            self.post_message(self.TableWanted(event.section.path))
        elif self.query_one(Entries).entry:
            self.query_one(Entries).focus()

    def on_entries_turned(self, event: Entries.Turned) -> None:
        event.stop()
        self.post_message(self.Turned(event.entry.path, event.steps))

    def on_entries_written(self, event: Entries.Written) -> None:
        event.stop()
        entry = event.entry
        if entry.adds:
            self.post_message(self.ItemWanted(entry.path))
        elif not entry.changes:
            self.post_message(self.TextWanted(entry.path))
        else:
            self._type(entry)

    def _type(self, entry: Entry) -> None:
        """Open the field under the rows, filled with what stands there."""
        field = self.query_one(Input)
        self.query_one("#typed-name", Static).update(plain(f"{entry.name} = "))
        options = ("true", "false") if entry.spec.kind == TRUTH else entry.spec.options
        field.suggester = SuggestFromList(options, case_sensitive=False) if options else None
        field.value = entry.raw if entry.spec.is_number else entry.shown
        self._show_field(shown=True)
        field.focus()
        field.action_select_all()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        entry = self.query_one(Entries).entry
        if entry is None:
            return
        if event.value == entry.shown or not (event.value or entry.raw):
            self.close_field()
            return
        verbatim = entry.spec.is_number or entry.spec.kind == TRUTH
        self.post_message(self.Set(entry.path, event.value.strip() if verbatim else text_written(event.value)))

    def close_field(self) -> bool:
        """Stop typing; whether anybody was."""
        typing = self._typing
        if typing:
            self._show_field(shown=False)
            self.query_one(Entries).focus()
            self.query_one(EntryFoot).accept()
        return typing

    def _show_field(self, *, shown: bool) -> None:
        self.query_one("#typed").display = shown
        self.query_one(Entries).writes(shown)

    def back(self) -> bool:
        """One step out: of the field, then of the table; whether there was one."""
        if self.close_field():
            return True
        if self.query_one(Entries).has_focus:
            self.query_one(Outline).focus()
            return True
        return False
