"""Saved games: scenario, seed and log in one file, safe at every commit, checked when read."""

from simgame.saves.document import Recorded, Save, read_save
from simgame.saves.files import SUFFIX, claim, saves_folder
from simgame.saves.lock import SaveLock
from simgame.saves.recent import SaveSummary, recent_saves
from simgame.saves.replay import load, recorded, resume, save

__all__ = [
    "SUFFIX",
    "Recorded",
    "Save",
    "SaveLock",
    "SaveSummary",
    "claim",
    "load",
    "read_save",
    "recent_saves",
    "recorded",
    "resume",
    "save",
    "saves_folder",
]
