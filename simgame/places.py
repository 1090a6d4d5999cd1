"""Where a player's files lie."""

import os
from pathlib import Path

import simgame

FOLDER_VARIABLE = "SIMGAME_SAVES"
"""Environment variable that names another folder for saves."""


def saves_folder() -> Path:
    """The folder of this player's saves; it may not exist yet."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    checkout = Path(simgame.__file__).parents[1]
    if (checkout / "pyproject.toml").is_file():
        return checkout / "saves"
    from platformdirs import user_data_path  # noqa: PLC0415  # 20 ms that a checkout does not need

    return user_data_path("simgame", appauthor=False) / "saves"


def own_folder() -> Path:
    """The folder of this player's scenarios, beside the saves; it may not exist yet."""
    return saves_folder() / "scenarios"


def pars_folder() -> Path:
    """The folder of pars that lay beside scenarios played or measured elsewhere; it may not exist yet."""
    return own_folder() / "pars"
