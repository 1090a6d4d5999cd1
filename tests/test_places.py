from pathlib import Path

import platformdirs
import pytest

import simgame
from simgame.places import FOLDER_VARIABLE, saves_folder, shared_folder


def test_saves_lie_in_the_checkout_the_platforms_folder_or_where_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert saves_folder() == Path(simgame.__file__).parents[1] / "saves"
    monkeypatch.setattr(simgame, "__file__", str(tmp_path / "site-packages" / "simgame" / "__init__.py"))
    assert saves_folder() == platformdirs.user_data_path("simgame", appauthor=False) / "saves"
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert saves_folder() == tmp_path


def test_what_is_shared_lies_where_people_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert shared_folder() == tmp_path / "shared"
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert shared_folder() == Path(simgame.__file__).parents[1] / "saves" / "shared"
    monkeypatch.setattr(simgame, "__file__", str(tmp_path / "site-packages" / "simgame" / "__init__.py"))
    assert shared_folder() == platformdirs.user_documents_path() / "simgame"
