"""`scenario check` finds what is wrong in a file and prints it for people and for programs."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simgame.cli import main

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
SCENARIOS = Path(__file__).parents[2] / "scenarios"

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


@pytest.mark.parametrize("form", ["text", "json", "short", "github"])
def test_settings_of_editors_are_passed_over_and_translations_checked(capsys: Output, form: str) -> None:
    files = [str(SCENARIOS / name) for name in ("tombi.toml", "tutorial.toml", "tutorial.de.toml")]
    assert main(["scenario", "check", "--strict", "--format", form, *files]) == 0
    out, err = capsys.readouterr()
    assert err == f"{files[0]}: settings of an editor, no scenario; passed over\n"
    assert out == {"text": "2 scenarios checked, nothing found.\n", "json": '{\n "findings": []\n}\n'}.get(form, "")
    assert main(["scenario", "check", files[0], "--watch"]) == 0


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


def test_what_can_be_mended_is_mended_in_the_file_and_told_line_by_line(capsys: Output, broken: str) -> None:
    status, out = told(capsys, broken, "--fix")
    assert status == 0
    assert "mended[unknown]: `minuets` is not known here" in out
    assert re.search(r"\| minuets +=.*\n      \| minutes +=", out)
    assert out.endswith("2 mended.\n1 scenario checked, nothing found.\n")
    assert Path(broken).read_text(encoding="utf-8") == WORLD.read_text(encoding="utf-8").replace("12_100.00", "12_100")


def test_mending_leaves_comments_line_ends_and_what_nobody_can_guess(capsys: Output, tmp_path: Path) -> None:
    path, world = tmp_path / "mine.toml", WORLD.read_text(encoding="utf-8").replace("\n", "  # mine\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + world.replace("minutes ", "minuets ").replace("68.00", "x y", 1).encode())
    status, out = told(capsys, str(path), "--fix")
    assert status == 1
    assert "`price` is the text `x y`, not a number" in out
    assert path.read_bytes() == b"\xef\xbb\xbf" + world.replace("68.00", "x y", 1).encode()


def test_a_mend_over_lines_is_told_in_words_alone(capsys: Output, tmp_path: Path) -> None:
    path, world = tmp_path / "mine.toml", WORLD.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(belief *= \{) ", r"\1\n", world, count=1), encoding="utf-8")
    out = told(capsys, str(path), "--fix")[1]
    assert out.endswith(
        "mended[braces]: a table in braces stands on one line\n1 mended.\n1 scenario checked, nothing found.\n"
    )
    assert path.read_text(encoding="utf-8") == world


def test_a_file_that_needs_nothing_is_not_written(capsys: Output, odd: str) -> None:
    told(capsys, odd, "--fix")
    before = Path(odd).stat()
    assert told(capsys, odd, "--fix") == (0, "1 scenario checked, nothing found.\n")
    assert Path(odd).stat() == before


def test_what_would_be_mended_is_shown_and_nothing_written(capsys: Output, broken: str) -> None:
    before = Path(broken).read_text(encoding="utf-8")
    status, out = told(capsys, broken, "--diff")
    assert status == 1
    assert [line.split("=")[0].strip() for line in out.splitlines() if line[0] in "+-"][2:] == [
        "-minuets",
        "+minutes",
        "-cash",
        "+cash",
    ]
    assert Path(broken).read_text(encoding="utf-8") == before


def test_programs_learn_what_was_mended(capsys: Output, broken: str) -> None:
    document = json.loads(told(capsys, broken, "--fix", "--format", "json")[1])
    assert document["findings"] == []
    first = document["mended"][0]
    assert (first["code"], first["fix"]["replacement"], first["fix"]["column"]) == ("unknown", "minutes", 1)


def test_mended_findings_are_told_on_one_line_and_as_notices(capsys: Output, broken: str, odd: str) -> None:
    assert ": mended[thousands]: " in told(capsys, odd, "--fix", "--format", "short")[1]
    assert told(capsys, broken, "--fix", "--format", "github")[1].startswith("::notice file=")


def test_a_mended_translation_is_checked_as_one(capsys: Output, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(WORLD.read_bytes())
    german = tmp_path / "mine.de.toml"
    german.write_text("title = “Kette & Speiche”\n", encoding="utf-8")
    assert "1 mended." in told(capsys, str(german), "--fix")[1]
    assert german.read_text(encoding="utf-8") == 'title = "Kette & Speiche"\n'


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGINT")
def test_a_watched_file_is_checked_again_when_it_changes_until_ctrl_c(odd: str) -> None:
    command = [sys.executable, "-m", "simgame", "scenario", "check", odd, "--watch", "--format", "short"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stdout
        assert watching.stderr
        clock, first = watching.stdout.readline(), watching.stdout.readline()
        assert re.fullmatch(r"\d\d:\d\d:\d\d\n", clock)
        assert "warning[thousands]" in first
        mended = Path(odd).with_suffix(".new")
        mended.write_text(Path(odd).read_text(encoding="utf-8").replace("minutes ", "minuets "), encoding="utf-8")
        mended.replace(odd)
        assert re.fullmatch(r"\d\d:\d\d:\d\d\n", watching.stdout.readline())
        assert "error[unknown]" in watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        assert watching.wait(timeout=20) == 130
        assert watching.stderr.read() == ""
