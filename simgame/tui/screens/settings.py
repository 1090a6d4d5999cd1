"""What a player may choose for all games; every choice holds at once and is kept."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from simgame.settings import Settings
from simgame.tui.repertoire import REPERTOIRES
from simgame.tui.text import plain
from simgame.tui.widgets.choice import Choice, Picker

COLOURS = {
    "evening": "Evening",
    "paper": "Paper",
    "high-contrast-dark": "High contrast, dark",
    "high-contrast-light": "High contrast, light",
    "colour-blind-dark": "Safe for the colour-blind, dark",
    "colour-blind-light": "Safe for the colour-blind, light",
    "ansi-dark": "Your terminal's own, dark",
    "ansi-light": "Your terminal's own, light",
}
LETTERS = dict(zip(REPERTOIRES, ("As your terminal can", "Fine dots", "Blocks", "Plain letters"), strict=True))
NUMBERS = {"yes": "Count up", "no": "Stand still"}
LANGUAGES = {"": "As your system", "en": "English", "de": "Deutsch", "es": "Español"}
TOLD = {
    "theme": "Every colour also has a shape or a word. More themes stand in the menu.",
    "charts": "Choose blocks or plain letters where curves show as boxes.",
    "moves": "Results count up for half a second; any key skips it.",
    "language": "Scenarios tell their story in it, where somebody translated them.",
}
LABEL = 10
"""Cells of a label."""


class SettingsScreen(ModalScreen[None]):
    """Arrows choose, Esc goes back; whoever opened it hears every choice."""

    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", id="back"),
        Binding("up", "app.focus_previous", "Up", show=False, id="settings.up"),
        Binding("down", "app.focus_next", "Down", show=False, id="settings.down"),
    ]

    class Changed(Message):
        """All settings, with what was just chosen."""

        def __init__(self, settings: Settings) -> None:
            super().__init__()
            self.settings = settings

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def compose(self) -> ComposeResult:
        chosen = self._settings
        colours = {chosen.theme: chosen.theme, **COLOURS}
        languages = {chosen.language: chosen.language, **LANGUAGES}
        with Vertical(id="box"):
            yield Static(plain("Settings", "bold"), id="title")
            yield Picker("theme", "Colours".ljust(LABEL), colours, chosen.theme)
            yield Picker("charts", "Letters".ljust(LABEL), LETTERS, chosen.charts)
            yield Picker("moves", "Numbers".ljust(LABEL), NUMBERS, "yes" if chosen.moves else "no")
            yield Picker("language", "Language".ljust(LABEL), languages, chosen.language)
            yield Static(id="told")
            yield Static(plain("←→ change   ↑↓ move   Esc back   Keys are changed behind ?"), id="keys")

    def on_descendant_focus(self) -> None:
        if isinstance(self.focused, Choice):
            self.query_one("#told", Static).update(plain(TOLD[self.focused.lever]))

    def on_choice_picked(self, event: Choice.Picked) -> None:
        event.choice.redraw()
        told: dict[str, Any] = {event.choice.lever: event.option}
        if "moves" in told:
            told["moves"] = event.option == "yes"
        self._settings = self._settings._replace(**told)
        self.post_message(self.Changed(self._settings))
