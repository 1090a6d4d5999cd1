"""What a player chose for all games: colours, letters, motion, keys of their own, and the language of texts."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from platformdirs import user_config_path

from simgame.errors import SimgameError
from simgame.untrusted import read_json

FILE_VARIABLE = "SIMGAME_SETTINGS"
"""Environment variable that names another settings file."""
_LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_PRIMARY = (2, 3)
"""Letters of a language's own tag."""


class Settings(NamedTuple):
    """The file ``settings.json``; a tuple, because the first frame would wait 15 ms for attrs."""

    theme: str = "evening"
    keys: Mapping[str, str] = MappingProxyType({})
    """Key by the id of what it does: ``{"commit": "f5", "back": "escape,b"}``."""
    language: str = ""
    """Tag of the language that scenarios are told in, ``de``; empty for the system's."""
    charts: str = "auto"
    """Letters that screens are drawn with, one of ``simgame.tui.repertoire.REPERTOIRES``."""
    moves: bool = True
    """Whether numbers count up."""


class SettingsUnreadable(SimgameError):
    """The settings file says something else than settings."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(f"{path}: {fault}")
        self.hint = "The game goes on without it; mend or delete the file."


def settings_file() -> Path:
    """Where the platform keeps settings, or what FILE_VARIABLE names."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else user_config_path("simgame", appauthor=False) / "settings.json"


def read(path: Path) -> Settings:
    """
    The settings of a file; those at first where there is none.

    Raises:
        SettingsUnreadable: It is no JSON, or a theme or key in it is no text.
    """
    if not path.exists():
        return Settings()
    try:
        data = read_json(path)
    except SimgameError as fault:
        raise SettingsUnreadable(path, str(fault)) from fault
    if not isinstance(data, dict) or not isinstance(data.get("theme", ""), str):
        raise SettingsUnreadable(path, 'it must look like {"theme": "paper", "keys": {}}')
    keys = data.get("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(key, str) for key in keys.values()):
        raise SettingsUnreadable(path, '`keys` must look like {"commit": "f5"}')
    for name, like in (("language", "de"), ("charts", "braille")):
        if not isinstance(data.get(name, ""), str):
            raise SettingsUnreadable(path, f'`{name}` must look like "{like}"')
    if not isinstance(data.get("moves", True), bool):
        raise SettingsUnreadable(path, "`moves` must be true or false")
    told = {name: data[name] for name in ("theme", "language", "charts", "moves") if name in data}
    return Settings(keys=keys, **told)


def write(settings: Settings, path: Path) -> None:
    """Keep the settings; OSError where the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = settings._asdict() | {"keys": dict(settings.keys)}
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def languages() -> tuple[str, ...]:
    """Tags of the languages that texts are wanted in, first choice first; settings that cannot be read say nothing."""
    try:
        chosen = read(settings_file())
    except SettingsUnreadable:
        chosen = Settings()
    return (chosen.language,) if chosen.language else _of_system(os.environ)


def _of_system(environment: Mapping[str, str]) -> tuple[str, ...]:
    """As POSIX systems name them, ``de_AT.UTF-8``; ``C`` is none."""
    named = next((told for name in _LOCALE if (told := environment.get(name))), "")
    tags = [part.partition(".")[0].partition("@")[0].replace("_", "-") for part in named.split(":")]
    return tuple(tag for tag in tags if len(tag.partition("-")[0]) in _PRIMARY)
