from pathlib import Path

import pytest

from simgame.tui.settings import Settings, SettingsUnreadable, read, settings_file, write


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    chosen = Settings(theme="paper", keys={"commit": "f5"})
    write(chosen, tmp_path / "deep" / "settings.json")
    assert read(tmp_path / "deep" / "settings.json") == chosen


def test_without_a_file_the_first_settings_hold(tmp_path: Path) -> None:
    assert read(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "not JSON"),
        ("[]", "must look like"),
        ('{"theme": 3}', "must look like"),
        ('{"keys": []}', "`keys` must look like"),
        ('{"keys": {"commit": 5}}', "`keys` must look like"),
    ],
)
def test_a_file_that_is_no_settings_is_told_with_its_place(text: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text)
    with pytest.raises(SettingsUnreadable, match=fault) as told:
        read(file)
    assert str(file) in str(told.value)
    assert told.value.hint


def test_the_platform_keeps_the_file_unless_one_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert settings_file() == tmp_path / "settings.json"
    monkeypatch.delenv("SIMGAME_SETTINGS")
    assert settings_file().name == "settings.json"
    assert "simgame" in settings_file().parts
