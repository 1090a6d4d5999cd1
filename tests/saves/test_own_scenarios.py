from pathlib import Path

import pytest

from simgame.authoring.new_files import NotWritten
from simgame.places import own_folder
from simgame.saves.own_scenarios import copied, editable, own_scenarios
from simgame.scenario import check_file, shipped


@pytest.fixture(autouse=True)
def own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMGAME_SAVES", str(tmp_path / "saves"))


def test_a_copy_is_sound_and_listed_and_what_was_shipped_is_as_it_was() -> None:
    before = shipped()["tutorial"].read_bytes()
    assert own_scenarios() == {}
    copy = copied("tutorial")
    assert copy == own_folder() / "my-tutorial.toml"
    assert own_scenarios() == {"my-tutorial": copy}
    assert not [finding for finding in check_file(copy)[1] if finding.is_error]
    copy.write_text(copy.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    assert shipped()["tutorial"].read_bytes() == before


def test_a_copy_nobody_changed_serves_again_and_a_changed_one_is_never_written_over() -> None:
    copy = copied("tutorial")
    assert copied("tutorial") == copy
    copy.write_text("mine", encoding="utf-8")
    assert copied("tutorial").name == "my-tutorial-2.toml"
    assert copy.read_text(encoding="utf-8") == "mine"


def test_a_shipped_file_is_edited_as_a_copy_and_ones_own_as_it_is(tmp_path: Path) -> None:
    assert editable(shipped()["tutorial"]) == own_folder() / "my-tutorial.toml"
    mine = tmp_path / "mine.toml"
    assert editable(mine) == mine


def test_without_a_folder_to_write_to_nothing_is_copied(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotWritten, match="scenarios"):
        copied("tutorial")
