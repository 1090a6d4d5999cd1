"""The bottom row: keys that work here, and what they do."""

from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.screen import Screen
from textual.widget import Widget

GAP = "   "


class Hint(NamedTuple):
    """One key of the row."""

    key: str
    """As Textual names it."""
    shown: str
    says: str

    @property
    def cells(self) -> int:
        return len(self.shown) + 1 + len(self.says)


class KeyLine(Widget, can_focus=False):
    """One widget for all keys; what does not fit is left to the list behind ``?``."""

    ALLOW_SELECT = False
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """It does not scroll; Textual would lay out the screen once more where the button beside it changes its words."""
    hints: reactive[tuple[Hint, ...]] = reactive((), layout=False)

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._look_again)
        self._look_again(self.screen)

    def _look_again(self, screen: Screen[object]) -> None:
        shown: dict[str, Hint] = {}
        for key, active in screen.active_bindings.items():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in shown:
                shown[binding.action] = Hint(key, self.app.get_key_display(binding), binding.description)
        self.hints = tuple(shown.values())

    def render(self) -> RenderResult:
        parts = [
            Content.assemble((hint.shown, "bold $foreground"), " ", (hint.says, "$quiet")) for hint in self._fitting()
        ]
        return Content(GAP).join(parts)

    def on_click(self, event: Click) -> None:
        left = self.styles.padding.left
        for hint in self._fitting():
            if left <= event.x < left + hint.cells:
                self.app.simulate_key(hint.key)
            left += hint.cells + len(GAP)

    def _fitting(self) -> list[Hint]:
        room, fitting = self.content_size.width, list[Hint]()
        for hint in self.hints:
            if hint.cells > room:
                break
            fitting.append(hint)
            room -= hint.cells + len(GAP)
        return fitting
