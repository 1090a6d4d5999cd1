"""Every key that works where one is: a list to read, to search, to run, and to change."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import evolve, frozen
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from simgame.tui.text import plain

KEY_CELLS = 14
CHANGES = "F2 gives another key, F3 the first one."


@frozen
class Doing:
    """Something a key does, and where."""

    keys: tuple[str, ...]
    """As people read them."""
    names: tuple[str, ...]
    """As Textual names them."""
    id: str
    """Under which a player's own key is kept."""
    says: str
    action: str
    node: DOMNode


def doings(screen: Screen[object]) -> tuple[Doing, ...]:
    """What can be done on a screen, by bindings of ours: those have an id; all keys of an action together."""
    found: dict[str, Doing] = {}
    for node, binding, enabled, _tooltip in screen.active_bindings.values():
        if not enabled or not binding.description or binding.id is None:
            continue
        action = binding.action.removeprefix("app.")
        known = found.get(action)
        shown = screen.app.get_key_display(binding)
        if known:
            keys = (*(key for key in known.keys if key != shown), shown)
            found[action] = evolve(known, keys=keys, names=(*known.names, binding.key))
        else:
            found[action] = Doing((shown,), (binding.key,), binding.id, binding.description, binding.action, node)
    return tuple(found.values())


class KeysScreen(ModalScreen[Doing | None]):
    """Dismissed with what was chosen; whoever opened it runs that, and keeps keys that were changed."""

    CSS_PATH = "keys.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="back"),
        Binding("down", "list('cursor_down')", show=False),
        Binding("up", "list('cursor_up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
        Binding("f2", "change", show=False),
        Binding("f3", "put_back", show=False),
    ]

    class Changed(Message):
        """Something is to be done by another key, or by those at first."""

        def __init__(self, keys: "KeysScreen", doing: str, key: str | None) -> None:
            super().__init__()
            self.keys = keys
            self.doing = doing
            """Its id."""
            self.key = key

    def __init__(self, below: Screen[object]) -> None:
        """
        List.

        Args:
            below: The screen on which the keys work.
        """
        super().__init__()
        self._below = below
        self._known = self._shown = doings(below)

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Input(placeholder="Type to search, Enter runs it, Esc goes back", compact=True)
            yield OptionList(compact=True)
            yield Static(plain(CHANGES), id="hint")

    def on_mount(self) -> None:
        keys = self.query_one(OptionList)
        keys.can_focus = False
        self.watch(keys, "scroll_y", self._hint, init=False)
        self.screen_layout_refresh_signal.subscribe(self, self._hint)
        self._list(self._known)

    def _hint(self, *_: object) -> None:
        """What else can be done, and that there are more keys below."""
        keys = self.query_one(OptionList)
        below = max(len(self._shown) - round(keys.scroll_y) - keys.size.height, 0) if keys.size else 0
        more = f"▼ {below} more.  " if below else ""
        self.query_one("#hint", Static).update(plain(f"{more}{CHANGES}"))

    def look_again(self) -> None:
        """After keys changed."""
        reached = self._reached
        self._known = doings(self._below)
        self._search(self.query_one(Input).value)
        ids = [doing.id for doing in self._shown]
        if reached and reached.id in ids:
            self.query_one(OptionList).highlighted = ids.index(reached.id)

    def action_change(self) -> None:
        if (doing := self._reached) is not None:
            taken = {name: other.says for other in self._known if other.id != doing.id for name in other.names}
            taken |= dict.fromkeys(("f2", "f3", "up", "down"), "something in this list")
            self.app.push_screen(NewKeyScreen(doing.says, taken), lambda key: self._changed(doing, key))

    def action_put_back(self) -> None:
        if (doing := self._reached) is not None:
            self.post_message(self.Changed(self, doing.id, None))

    def _changed(self, doing: Doing, key: str | None) -> None:
        if key:
            self.post_message(self.Changed(self, doing.id, key))

    @property
    def _reached(self) -> Doing | None:
        at = self.query_one(OptionList).highlighted
        return None if at is None else self._shown[at]

    def on_input_changed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, words: str) -> None:
        asked = words.casefold()
        self._list(tuple(doing for doing in self._known if asked in f"{doing.says} {' '.join(doing.keys)}".casefold()))

    def on_input_submitted(self) -> None:
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index])

    def action_list(self, move: str) -> None:
        getattr(self.query_one(OptionList), f"action_{move}")()

    def _list(self, shown: tuple[Doing, ...]) -> None:
        self._shown = shown
        options = self.query_one(OptionList).set_options(Option(_row(doing)) for doing in shown)
        options.highlighted = 0 if shown else None


class NewKeyScreen(ModalScreen[str | None]):
    """Waits for a key, and is dismissed with it; with None where everything stays."""

    CSS_PATH = "keys.tcss"

    def __init__(self, says: str, taken: Mapping[str, str]) -> None:
        """
        Ask.

        Args:
            says: What the key is to do.
            taken: Keys that do something else here, and what.
        """
        super().__init__()
        self._says = says
        self._taken = taken

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(f"Press the new key for: {self._says}", "bold"))
            yield Static(plain("Esc keeps it as it is."), id="hint")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key in {"escape", "enter", "tab", "shift+tab"}:
            self.dismiss(None)
        elif event.key in self._taken:
            told = f"{event.key} already does: {self._taken[event.key]}. Press another, or Esc."
            self.query_one("#hint", Static).update(plain(told))
        else:
            self.dismiss(event.key)


def _row(doing: Doing) -> Content:
    keys = "  ".join(doing.keys)
    return Content.assemble(plain(keys.ljust(KEY_CELLS), "bold $accent"), plain(doing.says))
