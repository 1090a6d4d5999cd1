"""The tables of a scenario file, the outer ones over the inner."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.authoring.outline import Section
from simgame.scenario.diagnose import KeyPath
from simgame.tui.charts.painter import Row, Span, Tone, fit, said
from simgame.tui.widgets.listing import Listing

OPEN_AT_FIRST: Collection[KeyPath] = {("segments",), ("events",), ("plays",), ("rivals",)}


class Outline(Listing):
    """Groups open and close; the cursor says which table is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "enter", "Open", key_display="enter", id="outline.enter"),
        Binding("left", "close", "Close", show=False, id="outline.close"),
    ]

    class Entered(Message):
        """The author wants to go into a table, or to add one to its group."""

        def __init__(self, section: Section) -> None:
            super().__init__()
            self.section = section

    def __init__(self) -> None:
        super().__init__(id="outline")
        self._sections: tuple[Section, ...] = ()
        self._all: tuple[Section, ...] = ()
        self._open = set(OPEN_AT_FIRST)
        self._faulty: frozenset[KeyPath] = frozenset()
        self._marked: frozenset[int] = frozenset()

    @property
    def section(self) -> Section:
        """The one at the cursor."""
        return self._sections[self.at] if self._sections else Section(path=(), title="")

    def show(self, sections: Sequence[Section], faulty: Collection[KeyPath]) -> None:
        """
        List these; the cursor stays at its table.

        Args:
            sections: All of them, those in closed groups too.
            faulty: Paths at which something has to be put right.
        """
        self._all, self._faulty = tuple(sections), frozenset(faulty)
        self._lay(self.section)

    def go_to(self, path: KeyPath) -> None:
        """Put the cursor on the innermost table that holds a path, whatever has to be opened."""
        holding = [each for each in self._all if _holds(each, path)]
        if holding:
            best = max(holding, key=lambda each: len(each.path))
            self._open |= {best.path[:n] for n in range(1, len(best.path))}
            self._lay(best)

    def _lay(self, here: Section) -> None:
        self._sections = tuple(each for each in self._all if self._in_sight(each))
        self._marked = frozenset(map(self._holding, self._faulty))
        alike = [at for at, each in enumerate(self._sections) if (each.path, each.adds) == (here.path, here.adds)]
        around = [at for at, each in enumerate(self._sections) if here.path[: len(each.path)] == each.path]
        self.put_cursor(next(iter(alike), around[-1] if around else 0))

    def _holding(self, path: KeyPath) -> int:
        """The innermost line in sight that holds a path."""
        holding = [(len(each.path), at) for at, each in enumerate(self._sections) if _holds(each, path)]
        return max(holding, default=(0, 0))[1]

    def _in_sight(self, section: Section) -> bool:
        """Whether all groups around it are open."""
        around = section.path if section.adds else section.path[:-1]
        holding = {each.path for each in self._all if each.holds and not each.adds}
        return all(around[:n] in self._open or around[:n] not in holding for n in range(1, len(around) + 1))

    def action_enter(self) -> None:
        """Open a group, or go into a table."""
        here = self.section
        if here.holds and not here.adds and here.path not in self._open:
            self._open.add(here.path)
            self._lay(here)
        else:
            self.post_message(self.Entered(here))

    def action_close(self) -> None:
        """Close the group at the cursor, or the one around it."""
        here = self.section
        closes = here.path if here.adds or here.path in self._open else here.path[:-1]
        while closes and closes not in {each.path for each in self._sections if each.holds}:
            closes = closes[:-1]
        if closes:
            self._open.discard(closes)
            group = next(each for each in self._all if each.path == closes and not each.adds)
            self._lay(group)
            self.post_message(self.Reached(self))

    def action_press(self, at: int) -> None:
        """A click goes to a line, and on it again does what Enter does."""
        again = at == self.at
        self.action_pick(at)
        if again or self.section.adds:
            self.action_enter()

    @property
    def count(self) -> int:
        return len(self._sections)

    def item(self, at: int, width: int) -> Row:
        section, action = self._sections[at], f"press({at})"
        here = at == self.at
        edge = Span("▌" if here and self.has_focus else " ", Tone.KEY, action=action)
        indent = Span("  " * section.depth, action=action)
        if section.adds:
            return fit((edge, indent, Span(section.title, Tone.KEY, filled=False, action=action)), width)
        sign = ("▾ " if section.path in self._open else "▸ ") if section.holds else "  "
        tone = Tone.STRONG if here else (Tone.PLAIN if section.stated else Tone.QUIET)
        title = Span(said(section.title), tone, action=action)
        mark = Span(" ●", Tone.BAD) if at in self._marked else Span("")
        room = width - mark.width
        return (*fit((edge, indent, Span(sign, Tone.QUIET, action=action), title), room), mark)


def _holds(section: Section, path: KeyPath) -> bool:
    return not section.adds and path[: len(section.path)] == section.path
