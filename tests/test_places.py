from pathlib import Path

import platformdirs
import pytest

import simgame
from simgame.places import FOLDER_VARIABLE, saves_folder


def test_saves_lie_in_the_checkout_the_platforms_folder_or_where_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert saves_folder() == Path(simgame.__file__).parents[1] / "saves"
    monkeypatch.setattr(simgame, "__file__", str(tmp_path / "site-packages" / "simgame" / "__init__.py"))
    assert saves_folder() == platformdirs.user_data_path("simgame", appauthor=False) / "saves"
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert saves_folder() == tmp_path
