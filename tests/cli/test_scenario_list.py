"""`scenario list` names what can be played."""

import json
from pathlib import Path

import pytest

from simgame.cli import main
from simgame.places import FOLDER_VARIABLE, own_folder
from simgame.saves.own_scenarios import copied
from simgame.scenario import shipped, shipped_scenario


@pytest.fixture(autouse=True)
def own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))


def listed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["scenario", "list", *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_every_shipped_scenario_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    header, *lines = listed(capsys).splitlines()
    assert header.split() == ["name", "title", "level", "minutes", "length", "teaches"]
    assert [line.split()[0] for line in lines] == list(shipped())


def test_the_list_for_programs_tells_what_each_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(listed(capsys, "--json"))
    told = {entry["id"]: tuple(entry["teaches"]) for entry in document["scenarios"]}
    assert told == {name: shipped_scenario(name).teaches for name in shipped()}


def test_ones_own_come_after_the_shipped_and_faults_hinder_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    copied("tutorial")
    for name, text in {
        "my-slip": 'title = "Slip"\nlevle = 1\n',
        "Draft 2": "[",
        "evil\x1b[2J": "",
        "tombi": "",
    }.items():
        (own_folder() / f"{name}.toml").write_text(text, encoding="utf-8")
    (own_folder() / "bytes.toml").write_bytes(b"\xff\xfe")
    (own_folder() / "folder.toml").mkdir()
    (own_folder() / "my-tutorial.de.toml").write_text("", encoding="utf-8")
    lines = listed(capsys).splitlines()[len(shipped()) + 1 :]
    assert lines[:2] == ["", f"Your scenarios, in {own_folder()}"]
    assert [line.split()[0] for line in lines[2:4]] == ["name", "my-tutorial"]
    assert lines[4:] == [
        "Draft 2 has faults: simgame scenario check 'Draft 2'",
        "bytes has faults: simgame scenario check bytes",
        "evil\\x1b[2J has faults: simgame scenario check 'evil\\x1b[2J'",
        "my-slip has faults: simgame scenario check my-slip",
    ]
    for name in ("Draft 2", "bytes", "my-slip"):
        assert main(["scenario", "check", name]) == 1


def test_one_named_like_a_shipped_scenario_is_called_by_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    copied("tutorial").rename(own_folder() / "tutorial.toml")
    *_, line = listed(capsys).splitlines()
    assert line.startswith(f"{own_folder() / 'tutorial.toml'}  Second Crack")


def test_the_list_for_programs_tells_where_ones_own_lie(capsys: pytest.CaptureFixture[str]) -> None:
    copy = copied("tutorial")
    (own_folder() / "slip.toml").write_text("", encoding="utf-8")
    sound, faulty = json.loads(listed(capsys, "--json"))["yours"]
    assert (sound["file"], sound["id"], sound["title"]) == (str(copy), "my-tutorial", "Second Crack")
    assert faulty == {"file": str(own_folder() / "slip.toml"), "faulty": True}
