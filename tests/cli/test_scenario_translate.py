"""`scenario translate` begins a translation or brings it up; games are told in it."""

import json
import shutil
from pathlib import Path

import pytest

from simgame.cli import main
from simgame.scenario import shipped

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(shipped()["tutorial"], tmp_path / "roaster.toml"))


def test_a_translation_is_begun_checked_and_brought_up(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = file.with_name("roaster.de.toml")
    assert main(["scenario", "translate", str(file), "de"]) == 0
    assert capsys.readouterr().out == f"{place}: 19 texts to translate\n"
    place.write_text(place.read_text(encoding="utf-8").replace('title = ""', 'title = "Der Röster"'), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("Second Crack", "Third Crack"), encoding="utf-8")
    assert main(["scenario", "translate", str(file), "de"]) == 0
    assert capsys.readouterr().out == f"{place}: 1 with another original, 1 of 19 translated\n"
    assert main(["scenario", "check", str(place)]) == 0
    assert "warning[outdated]" in capsys.readouterr().out


def test_ends_of_lines_stay(file: Path) -> None:
    place = file.with_name("roaster.de.toml")
    place.write_bytes(b'title = "R"\r\n')
    assert main(["scenario", "translate", str(file), "de"]) == 0
    assert place.read_bytes().count(b"\n") == place.read_bytes().count(b"\r\n")


@pytest.mark.parametrize(
    ("language", "fault"), [("en", "is in en already"), ("../x", "is no language"), ("german", "is no language")]
)
def test_what_is_no_other_language_is_refused(
    language: str, fault: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scenario", "translate", str(file), language]) == 1
    assert fault in capsys.readouterr().err
    assert list(file.parent.iterdir()) == [file]


def test_a_translation_is_not_translated(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = file.with_name("roaster.de.toml")
    place.touch()
    assert main(["scenario", "translate", str(place), "fr"]) == 1
    assert f"Translate {file}." in capsys.readouterr().err


def test_a_translation_that_cannot_be_read_is_left_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = file.with_name("roaster.de.toml")
    place.write_text("title = Röster\n", encoding="utf-8")
    assert main(["scenario", "translate", str(file), "de"]) == 1
    assert "roaster.de.toml:1:9: error[unquoted]" in capsys.readouterr().err
    assert place.read_text(encoding="utf-8") == "title = Röster\n"


def test_a_run_can_be_told_in_another_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text('{"decisions": [{"hours": {"closing": 40}}], "repeat_last": true}', encoding="utf-8")
    told = {}
    for language in ("en", "de"):
        save = tmp_path / f"{language}.sim"
        words = ["run", "tutorial", "--decisions", str(plan), "--language", language, "--save", str(save), "--json"]
        assert main(words) == 0
        told[language] = json.loads(capsys.readouterr().out), json.loads(save.read_text(encoding="utf-8"))
    assert told["de"][1]["scenario"]["title"] == "Der zweite Crack"
    assert told["en"][0]["periods"][-1]["cash"] == told["de"][0]["periods"][-1]["cash"]


def test_a_language_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "tutorial", "--decisions", str(tmp_path / "x.json"), "--language", "fr"]) == 1
    assert "It is told in en, de" in capsys.readouterr().err


def test_the_list_names_scenarios_and_no_translations(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "list"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert names == list(shipped())
    assert not [name for name in names if "." in name]
