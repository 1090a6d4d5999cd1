"""Where a player's files lie."""

import os
from pathlib import Path

import simgame

FOLDER_VARIABLE = "SIMGAME_SAVES"
"""Environment variable that names another folder for saves."""


def saves_folder() -> Path:
    """The folder of this player's saves; it may not exist yet."""
    if near := _near():
        return near
    from platformdirs import user_data_path  # noqa: PLC0415  # 20 ms that a checkout does not need

    return user_data_path("simgame", appauthor=False) / "saves"


def _near() -> Path | None:
    """The folder of saves that somebody named, or that of a checkout."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    checkout = Path(simgame.__file__).parents[1]
    return checkout / "saves" if (checkout / "pyproject.toml").is_file() else None


def own_folder() -> Path:
    """The folder of this player's scenarios, beside the saves; it may not exist yet."""
    return saves_folder() / "scenarios"


def pars_folder() -> Path:
    """The folder of pars that lay beside scenarios played or measured elsewhere; it may not exist yet."""
    return own_folder() / "pars"


def shared_folder() -> Path:
    """Where pages and pictures to share are put: beside saves that lie in sight, else among the documents."""
    if near := _near():
        return near / "shared"
    from platformdirs import user_documents_path  # noqa: PLC0415  # as above

    return user_documents_path() / "simgame"
