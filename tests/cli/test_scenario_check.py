"""`scenario check` finds what is wrong in a file and prints it for people and for programs."""

import json
from pathlib import Path

import pytest

from simgame.cli import main

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"

Output = pytest.CaptureFixture[str]


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "broken, 1.toml"
    text = WORLD.read_text(encoding="utf-8").replace("minutes ", "minuets ").replace("12_100.00", "12.100")
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture
def odd(tmp_path: Path) -> str:
    path = tmp_path / "odd.toml"
    path.write_text(WORLD.read_text(encoding="utf-8").replace("12_100.00", "12.100"), encoding="utf-8")
    return str(path)


def told(capsys: Output, *words: str) -> tuple[int, str]:
    status = main(["scenario", "check", *words])
    out, err = capsys.readouterr()
    assert err == ""
    return status, out


def test_a_sound_file_passes(capsys: Output) -> None:
    assert told(capsys, str(WORLD)) == (0, "1 scenario checked, nothing found.\n")
    assert told(capsys, str(WORLD), str(WORLD)) == (0, "2 scenarios checked, nothing found.\n")


def test_findings_show_their_line_and_a_caret(capsys: Output, broken: str) -> None:
    status, out = told(capsys, broken)
    assert status == 1
    assert "error[unknown]: `minuets` is not known here" in out
    assert "^^^^^^^ did you mean `minutes`?" in out
    assert out.endswith("1 to put right, 1 to look at. `simgame scenario check --fix` can mend them all.\n")


def test_warnings_pass_unless_they_are_strictly_looked_at(capsys: Output, odd: str) -> None:
    assert told(capsys, odd)[0] == 0
    assert told(capsys, odd, "--strict")[0] == 1


def test_one_line_a_finding(capsys: Output, broken: str) -> None:
    status, out = told(capsys, broken, str(WORLD), "--format", "short")
    assert status == 1
    assert [line.split(": ")[1] for line in out.splitlines()] == ["error[unknown]", "warning[thousands]"]


def test_findings_as_json_have_the_promised_names(capsys: Output, broken: str) -> None:
    first, _ = json.loads(told(capsys, broken, "--format", "json")[1])["findings"]
    assert list(first) == ["file", "line", "column", "severity", "code", "message", "hint", "fix"]
    assert (first["file"], first["severity"], first["code"]) == (broken, "error", "unknown")
    assert json.loads(told(capsys, str(WORLD), "--format", "json")[1]) == {"findings": []}


def test_findings_as_annotations_escape_what_would_end_them(capsys: Output, broken: str) -> None:
    lines = told(capsys, broken, "--format", "github")[1].splitlines()
    assert lines[0].startswith("::error file=")
    assert "broken%2C 1.toml,line=" in lines[0]
    assert lines[0].endswith(",title=unknown::`minuets` is not known here")
    assert lines[1].startswith("::warning file=")


def test_a_file_that_is_not_there_is_a_fault(capsys: Output) -> None:
    assert main(["scenario", "check", "nowhere.toml"]) == 1
    assert capsys.readouterr().err.startswith("nowhere.toml: no such scenario\n")
