"""An application that looks and listens as its player chose: theme, keys, and how faults are told."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from textual import constants
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.theme import Theme

from simgame.errors import SimgameError
from simgame.tui import settings
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.theme import THEMES, hues

THREADS = 2
"""That work beside the keys."""


class PersonalApp(App[None]):
    """Reads the settings when it starts and keeps them when they change."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self._fault: SimgameError | None = None
        self._settings = self._settled()
        known = self._settings.theme in self.available_themes
        self._begin_in(self._settings.theme if known else THEMES[0].name)

    def get_driver_class(self) -> type[Driver]:
        """Ours where there is one and nobody asked for another."""
        if constants.DRIVER is not None or sys.platform == "win32":
            return super().get_driver_class()
        from simgame.tui.fast_escape import FastEscapeDriver  # noqa: PLC0415  # it cannot be imported on Windows

        return FastEscapeDriver

    def get_key_display(self, binding: Binding) -> str:
        """Enter in letters; its sign is too small to read in many fonts."""
        return super().get_key_display(binding).replace("⏎", "enter")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(hues(self.current_theme))

    def on_mount(self) -> None:
        # Figures are worked out in threads: more than two at once hold memory and wait for one another.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))
        self.set_keymap(self._settings.keys)
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if self._fault:
            self.tell("Your settings were passed over", self._fault)

    def tell(self, headline: str, fault: SimgameError) -> None:
        """A fault and what to do about it, to be read before going on."""
        detail = "\n".join(filter(None, (str(fault), fault.hint)))
        self.push_screen(ConfirmScreen(headline, detail=detail, yes="Back", no=""))

    def _begin_in(self, theme: str) -> None:
        """Put on a theme before the first frame; where it is set as later ones are, all styles are read twice."""
        if self.available_themes[theme].ansi:
            self.theme = theme
            return
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")

    def _settled(self) -> settings.Settings:
        try:
            return settings.read(settings.settings_file())
        except SimgameError as fault:
            self._fault = fault
            return settings.Settings()

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self._settings.theme:
            self._settings = self._settings._replace(theme=theme.name)
            with suppress(OSError):
                settings.write(self._settings, settings.settings_file())
