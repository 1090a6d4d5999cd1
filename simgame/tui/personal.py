"""An application that looks and listens as its player chose: theme, keys, and how faults are told."""

from contextlib import suppress

from attrs import evolve
from textual.app import App
from textual.theme import Theme

from simgame.errors import SimgameError
from simgame.tui import settings
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.theme import THEMES, hues


class PersonalApp(App[None]):
    """Reads the settings when it starts and keeps them when they change."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self._settings = settings.Settings()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(hues(self.current_theme))

    def on_mount(self) -> None:
        self._settings = self._settled()
        self.theme_changed_signal.subscribe(self, self._keep_theme)

    def tell(self, headline: str, fault: SimgameError) -> None:
        """A fault and what to do about it, to be read before going on."""
        detail = "\n".join(filter(None, (str(fault), fault.hint)))
        self.push_screen(ConfirmScreen(headline, detail=detail, yes="Back", no=""))

    def _settled(self) -> settings.Settings:
        try:
            chosen = settings.read(settings.settings_file())
        except SimgameError as fault:
            self.tell("Your settings were passed over", fault)
            chosen = settings.Settings()
        self.theme = chosen.theme if chosen.theme in self.available_themes else THEMES[0].name
        self.set_keymap(chosen.keys)
        return chosen

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self._settings.theme:
            self._settings = evolve(self._settings, theme=theme.name)
            with suppress(OSError):
                settings.write(self._settings, settings.settings_file())
