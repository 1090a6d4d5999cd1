from pathlib import Path

import pytest

from simgame.places import FOLDER_VARIABLE
from simgame.settings import FILE_VARIABLE


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the player's saves or settings."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "settings.json"))
