"""The keys of one table of a scenario file with their values; arrows change what has an order."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.authoring.outline import Entry
from simgame.authoring.specs import CHOICE, TRUTH
from simgame.scenario.diagnose import KeyPath
from simgame.tui.charts.painter import Row, Span, Tone, fit, pad, said
from simgame.tui.widgets.listing import Listing

MOST_TURNED = 12
"""Options that arrows go through; of more, one types the name."""
NAME_CELLS = 18
NUMBER_CELLS = 11


class Entries(Listing):
    """Asks for changes; whoever owns the text makes them and shows the rows again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "Type", key_display="enter", id="entries.write"),
        Binding("right,plus", "turn(1)", "Change", key_display="←→", id="entries.more"),
        Binding("left,minus", "turn(-1)", "Less", show=False, id="entries.less"),
        Binding("shift+right", "turn(5)", "Five steps more", show=False, id="entries.much_more"),
        Binding("shift+left", "turn(-5)", "Five steps less", show=False, id="entries.much_less"),
    ]

    class Turned(Message):
        """The author wants the value so many steps on."""

        def __init__(self, entry: Entry, steps: int) -> None:
            super().__init__()
            self.entry = entry
            self.steps = steps

    class Written(Message):
        """The author wants to type a value, or to add an item."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self) -> None:
        super().__init__(id="entries")
        self._entries: tuple[Entry, ...] = ()
        self._faulty: frozenset[KeyPath] = frozenset()
        self._writing = False

    def writes(self, writing: bool) -> None:  # noqa: FBT001  # it says what is
        """Whether the value at the cursor is being typed elsewhere."""
        self._writing = writing
        self.redraw()

    @property
    def entry(self) -> Entry | None:
        """The row at the cursor."""
        return self._entries[self.at] if self._entries else None

    def show(self, entries: Sequence[Entry], faulty: Collection[KeyPath]) -> None:
        """Show these rows; the cursor stays at its key."""
        here = self.entry
        self._entries, self._faulty = tuple(entries), frozenset(faulty)
        same = [at for at, each in enumerate(entries) if here and (each.path, each.adds) == (here.path, here.adds)]
        self.put_cursor(same[0] if same else 0)

    def go_to(self, path: KeyPath) -> None:
        """Put the cursor on the row of a path, or of what is around it."""
        around = [at for at, each in enumerate(self._entries) if path[: len(each.path)] == each.path]
        if around:
            self.put_cursor(around[-1] if len(self._entries[around[-1]].path) == len(path) else around[0])

    def action_turn(self, steps: int) -> None:
        if self.entry and turns(self.entry):
            self.post_message(self.Turned(self.entry, steps))

    def action_write(self) -> None:
        if self.entry:
            self.post_message(self.Written(self.entry))

    def action_press(self, at: int) -> None:
        """A click goes to a row, and on it again does what Enter does."""
        again = at == self.at and self.has_focus
        self.action_pick(at)
        if again or self._entries[self.at].adds:
            self.action_write()

    @property
    def count(self) -> int:
        return len(self._entries)

    def can_stand(self, at: int) -> bool:
        return not self._entries[at].heading

    def item(self, at: int, width: int) -> Row:
        entry, action = self._entries[at], f"press({at})"
        here = at == self.at and (self.has_focus or self._writing)
        lead = Span("▌" if here else " ", Tone.KEY, action=action), Span("  " * entry.depth, action=action)
        if entry.heading:
            return fit((*lead, Span(said(entry.name), Tone.QUIET)), width)
        if entry.adds:
            return fit((*lead, Span(entry.shown, Tone.KEY, action=action)), width)
        room = max(NAME_CELLS - 2 * entry.depth, 8)
        tone = Tone.STRONG if here else Tone.PLAIN if entry.raw else Tone.QUIET
        name = Span(pad(said(entry.name), room) + " ", tone, action=action)
        return fit((*lead, name, *self._value(entry, action, here=here)), width)

    def _value(self, entry: Entry, action: str, *, here: bool) -> Row:
        faulty = any(path[: len(entry.path)] == entry.path for path in self._faulty)
        tone = Tone.BAD if faulty else Tone.STRONG if entry.raw else Tone.QUIET
        shown = said(entry.shown) or "–"
        arrows = here and turns(entry)
        less = Span("◂ " if arrows else "  ", Tone.KEY, action="turn(-1)" if arrows else action)
        more = Span(" ▸" if arrows else "  ", Tone.KEY, action="turn(1)" if arrows else action)
        value = Span(shown, tone, action=action)
        if not entry.spec.is_number:
            return (less, value, more)
        unit = "" if entry.spec.unit == "1" else entry.spec.unit
        gap = Span(" " * max(NUMBER_CELLS - value.width, 0))
        return (less, value, more, gap, Span(unit, Tone.QUIET, action=action))


def turns(entry: Entry) -> bool:
    """Whether arrows change it: a number, a truth, or one of a few words."""
    few = entry.spec.kind == CHOICE and len(entry.spec.options) <= MOST_TURNED
    return entry.changes and (entry.spec.is_number or entry.spec.kind == TRUTH or few)
