"""Every key that works where one is: a list to read, to search, and to run."""

from typing import ClassVar

from attrs import evolve, frozen
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from simgame.tui.text import plain

KEY_CELLS = 14


@frozen
class Doing:
    """Something a key does, and where."""

    keys: tuple[str, ...]
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
        keys = (*(key for key in (known.keys if known else ()) if key != shown), shown)
        found[action] = evolve(known, keys=keys) if known else Doing(keys, binding.description, binding.action, node)
    return tuple(found.values())


class KeysScreen(ModalScreen[Doing | None]):
    """Dismissed with what was chosen; whoever opened it runs that."""

    CSS_PATH = "keys.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="back"),
        Binding("down", "list('cursor_down')", show=False),
        Binding("up", "list('cursor_up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
    ]

    def __init__(self, known: tuple[Doing, ...]) -> None:
        super().__init__()
        self._known = known
        self._shown = known

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Input(placeholder="Type to search, Enter runs it, Esc goes back", compact=True)
            yield OptionList(compact=True)

    def on_mount(self) -> None:
        self.query_one(OptionList).can_focus = False
        self._list(self._known)

    def on_input_changed(self, event: Input.Changed) -> None:
        asked = event.value.casefold()
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


def _row(doing: Doing) -> Content:
    keys = "  ".join(doing.keys)
    return Content.assemble(plain(keys.ljust(KEY_CELLS), "bold $accent"), plain(doing.says))
