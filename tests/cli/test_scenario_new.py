"""`scenario new` gives an author a sound file, a helped editor and the next step; it never writes over anything."""

import os
import pty
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from simgame.authoring.new_files import HELPERS
from simgame.authoring.schema import FIRST_LINE
from simgame.cli import main
from simgame.scenario import check_file, digest, load, shipped

ROOT = Path(__file__).parents[2]
BAKERY = "loaf\nCorner Bread\n4,20 €\nCommuters\nFamilies\nCafés\n38\n14\n"

Output = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: Output, *words: str) -> tuple[int, str, str]:
    status = main(["scenario", "new", *words])
    out, err = capsys.readouterr()
    return status, out, err


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(text))


@pytest.mark.parametrize("name", shipped())
def test_a_copy_is_the_same_game_with_its_comments_and_the_schema_line(capsys: Output, folder: Path, name: str) -> None:
    assert told(capsys, "mine", "--from", name)[0] == 0
    copy, original = folder / "mine.toml", shipped()[name]
    assert digest(load(copy)) == digest(load(original))
    lines = copy.read_text(encoding="utf-8").splitlines()
    assert lines[0] == FIRST_LINE
    assert lines[-20:] == original.read_text(encoding="utf-8").splitlines()[-20:]


def test_without_a_word_it_copies_the_first_full_game(capsys: Output, folder: Path) -> None:
    status, out, _ = told(capsys, "mine")
    assert status == 0
    assert out.startswith("mine.toml is written: a copy of spoke-and-chain, with its comments.\n")
    assert digest(load(folder / "mine.toml")) == digest(load(shipped()["spoke-and-chain"]))


def test_editors_are_helped_by_files_beside_it(capsys: Output, folder: Path) -> None:
    _, out, _ = told(capsys, "mine")
    there = [name for name in HELPERS if (folder / name).is_file()]
    assert there == [name for name in HELPERS if (shipped()["tutorial"].parent / name).is_file()]
    assert all(name in out for name in there)


def test_nothing_is_written_over(capsys: Output, folder: Path) -> None:
    for name in ("mine.toml", *HELPERS):
        (folder / name).write_text("mine", encoding="utf-8")
    status, out, err = told(capsys, "mine")
    assert (status, out, err) == (
        1,
        "",
        "mine.toml: is there already\nChoose another name; nothing was written over.\n",
    )
    assert told(capsys, "other")[0] == 0
    assert all((folder / name).read_text(encoding="utf-8") == "mine" for name in ("mine.toml", *HELPERS))


def test_a_file_that_is_there_is_told_before_anything_is_asked(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "bakery.toml").touch()
    piped(monkeypatch, BAKERY)
    status, out, _ = told(capsys, "bakery", "--as", "bakery")
    assert (status, out) == (1, "")


@pytest.mark.parametrize(
    ("words", "err"),
    [
        (["Bäckerei"], "Bäckerei: a name has small letters, digits and hyphens\nCall it backerei, for instance.\n"),
        (["a/b"], "a/b: a name has small letters, digits and hyphens\nCall it a-b, for instance.\n"),
        (["../x"], "../x: a name has small letters, digits and hyphens\nCall it x, for instance.\n"),
        (["家"], "家: a name has small letters, digits and hyphens\nCall it bakery, for instance.\n"),
        (["tutorial"], "tutorial: a shipped scenario has this name\nCall it my-tutorial, for instance.\n"),
        (["mine", "--from", "tutorail"], "tutorail: no shipped scenario has this name\ndid you mean `tutorial`?\n"),
        (["mine", "--from", "q"], "q: no shipped scenario has this name\n`simgame scenario list` names them.\n"),
        (["mine", "--as", " "], 'Write it in letters, without " < > and \\.\n'),
    ],
)
def test_what_cannot_be_made_is_told_with_what_to_do(capsys: Output, folder: Path, words: list[str], err: str) -> None:
    assert told(capsys, *words) == (1, "", err)
    assert list(folder.iterdir()) == []


def test_a_name_may_end_as_its_file_does(capsys: Output, folder: Path) -> None:
    assert told(capsys, "mine.toml")[0] == 0
    assert (folder / "mine.toml").is_file()


def test_answers_from_a_pipe_make_a_sound_scenario(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, BAKERY)
    status, out, err = told(capsys, "bakery", "--as", "bakery")
    assert (status, err) == (0, "")
    assert "bakery.toml is written: Corner Bread,\none loaf at €4.20, 48,760 people who could buy." in out
    assert "3. What does one loaf cost? In your money: 4.20 €, $4.20 …\n   [$20.00] 4,20 €\n" in out
    assert "simgame scenario check bakery.toml" in out
    scenario, findings = check_file(folder / "bakery.toml")
    assert findings == []
    assert scenario is not None
    assert list(scenario.segments) == ["commuters", "families", "cafes"]


def test_answers_that_are_missing_are_the_proposed_ones(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, "\n\n")
    assert told(capsys, "groomer", "--as", "dog groomer")[0] == 0
    scenario = load(folder / "groomer.toml")
    assert (scenario.title, scenario.firm.price, scenario.firm.hours) == ("Old Town Dog Groomer", 20, 40)


def test_an_answer_from_a_pipe_that_is_none_ends_it(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, "loaf\n\ncheap\n")
    status, _, err = told(capsys, "bakery", "--as", "bakery")
    assert status == 1
    assert err == (
        "Write a sum of money, like 4.20, $4.20 or 4.20 €.\n"
        "That was answer 3, to: What does one loaf cost? In your money: 4.20 €, $4.20 …\n"
    )
    assert list(folder.iterdir()) == []


def test_answers_in_another_encoding_are_told(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "simgame", "scenario", "new", "bakery", "--as", "bakery"],
        cwd=folder, input="loaf\nBäckerei\n".encode("latin-1"), capture_output=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8:strict"},
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (1, b"the answers are not UTF-8\n")


def test_at_a_terminal_a_slip_is_asked_again(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "simgame", "scenario", "new", "bakery", "--as", "bakery"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=folder, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment
    ) as run:
        os.write(ours, b"loaf\n\ncheap\n4.20\n\n\n\n\n\n")
        out = run.communicate(timeout=30)[0].decode()
    os.close(ours)
    os.close(theirs)
    assert run.returncode == 0
    assert "   Write a sum of money, like 4.20, $4.20 or 4.20 €." in out
    assert out.count("3. What does one loaf cost?") == 2
    assert load(folder / "bakery.toml").firm.price == 4.2


def test_a_folder_that_cannot_be_written_to_is_told(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (gone := tmp_path / "gone").mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    status, out, err = told(capsys, "mine")
    assert (status, out) == (1, "")
    assert err == "mine.toml: No such file or directory\nGo to a folder where you may write.\n"
