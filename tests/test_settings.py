from pathlib import Path

import pytest

from simgame.settings import FILE_VARIABLE, Settings, SettingsUnreadable, languages, read, settings_file, write


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the player's settings."""
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "settings.json"))


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    chosen = Settings(theme="paper", keys={"commit": "f5"}, language="de", charts="blocks", moves=False)
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
        ('{"language": 5}', "`language` must look like"),
        ('{"charts": []}', "`charts` must look like"),
        ('{"moves": "no"}', "`moves` must be true or false"),
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


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({"LANG": "de_AT.UTF-8"}, ("de-AT",)),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LC_ALL": "POSIX"}, ()),
        ({"LC_ALL": "pt_BR", "LANG": "de_DE"}, ("pt-BR",)),
        ({"LANGUAGE": "de_DE:fr", "LANG": "en_US.UTF-8"}, ("de-DE", "fr")),
        ({"LC_MESSAGES": "sr_RS@latin"}, ("sr-RS",)),
        ({}, ()),
    ],
)
def test_texts_are_wanted_in_the_systems_language(
    environment: dict[str, str], wanted: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
        if name in environment:
            monkeypatch.setenv(name, environment[name])
    assert languages() == wanted


def test_a_language_chosen_comes_before_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    write(Settings(language="de"), settings_file())
    assert languages() == ("de",)
    settings_file().write_text("{", encoding="utf-8")
    monkeypatch.setenv("LANGUAGE", "fr")
    assert languages() == ("fr",)
