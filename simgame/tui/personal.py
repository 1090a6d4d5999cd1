"""An application that looks and listens as its player chose: colours, letters, keys, and how faults are told."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from textual import constants
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import LineFilter
from textual.theme import Theme

from simgame import settings
from simgame.errors import SimgameError
from simgame.tui.picturing import PicturingApp
from simgame.tui.repertoire import Repertoire, repertoire
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.theme import THEMES, hues

if TYPE_CHECKING:
    from simgame.tui.screens.keys import Doing, KeysScreen
    from simgame.tui.screens.settings import SettingsScreen

# ruff: noqa: PLC0415  # screens are imported when they are needed, so that home stands at once

THREADS = 2
"""That work beside the keys."""
STILL: Literal["none"] = "none"
"""How much moves for who wants nothing to move."""


class PersonalApp(PicturingApp):
    """Reads the settings when it starts and keeps them when they change."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self._fault: SimgameError | None = None
        self._settings = self._settled()
        self._asked_motion = self.animation_level
        """What the environment asks for."""
        self._letters: Repertoire | None = None
        self._draw_and_move()
        known = self._settings.theme in self.available_themes
        self._begin_in(self._settings.theme if known else THEMES[0].name)

    def get_driver_class(self) -> type[Driver]:
        """Ours where there is one and nobody asked for another."""
        if constants.DRIVER is not None or sys.platform == "win32":
            return super().get_driver_class()
        from simgame.tui.fast_escape import FastEscapeDriver  # it cannot be imported on Windows

        return FastEscapeDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), *([self._letters] if self._letters else [])]

    @property
    def chosen(self) -> settings.Settings:
        """What the player chose."""
        return self._settings

    def choose(self, chosen: settings.Settings) -> None:
        """Look and listen so from now on, and keep it; where it cannot be kept, it holds until the program ends."""
        letters = chosen.charts != self._settings.charts
        self._settings = chosen
        if chosen.theme in self.available_themes:
            self.theme = chosen.theme
        self.set_keymap(chosen.keys)
        self._draw_and_move()
        if letters:
            self.refresh_css(animate=False)
        with suppress(OSError):
            settings.write(chosen, settings.settings_file())

    def choose_keys(self, keys: Mapping[str, str]) -> None:
        """These keys instead of those at first, by the id of what they do."""
        self.choose(self._settings._replace(keys=keys))

    def action_keys(self) -> None:
        from simgame.tui.screens.keys import KeysScreen

        self.push_screen(KeysScreen(self.screen), self._run_chosen)

    def on_keys_screen_changed(self, event: "KeysScreen.Changed") -> None:
        kept = {doing: key for doing, key in self._settings.keys.items() if doing != event.doing}
        self.choose_keys(kept if event.key is None else {**kept, event.doing: event.key})
        event.keys.look_again()

    def action_jump(self) -> None:
        from simgame.tui.screens.jump import JumpScreen

        below = self.screen
        self.push_screen(JumpScreen(below), lambda chosen: below.set_focus(chosen) if chosen else None)

    def action_settings(self) -> None:
        from simgame.tui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self._settings))

    def on_settings_screen_changed(self, event: "SettingsScreen.Changed") -> None:
        self.choose(event.settings)

    async def _run_chosen(self, chosen: "Doing | None") -> None:
        if chosen:
            await self.run_action(chosen.action, chosen.node)

    def _draw_and_move(self) -> None:
        self._letters = repertoire(self._settings.charts, os.environ)
        self.animation_level = self._asked_motion if self._settings.moves else STILL

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
            self.choose(self._settings._replace(theme=theme.name))
