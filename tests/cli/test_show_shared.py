"""`show --html` and `show --line`: a save to hand on."""

from pathlib import Path

import pytest

from simgame.cli import main
from simgame.game import Game
from simgame.saves.replay import save
from simgame.score import score
from simgame.sharing.line import result_line
from tests.sharing.reader import Reader
from tests.worlds import harbour, play_harbour

Output = pytest.CaptureFixture[str]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "harbour-1.sim"
    save(play_harbour(), path)
    return path


def test_a_page_is_written_where_one_says(capsys: Output, saved: Path) -> None:
    out = saved.with_name("debrief.html")
    assert main(["show", str(saved), "--html", str(out)]) == 0
    assert capsys.readouterr().out == f"{out} is written; it holds all it needs.\n"
    assert Reader(out.read_text(encoding="utf-8")).text.startswith("Harbour: after 8 months Harbour Debrief")


def test_a_line_is_printed_alone(capsys: Output, saved: Path) -> None:
    assert main(["show", str(saved), "--line"]) == 0
    game = play_harbour()
    assert capsys.readouterr().out == f"{result_line(game, score(game))}\n"


def test_a_page_never_lands_on_a_save(capsys: Output, saved: Path) -> None:
    before = saved.read_bytes()
    assert main(["show", str(saved), "--html", str(saved)]) == 2
    assert "does not end in .html" in capsys.readouterr().err
    assert saved.read_bytes() == before


def test_two_forms_at_once_are_wrong_usage(capsys: Output, saved: Path) -> None:
    assert main(["show", str(saved), "--line", "--html", "a.html"]) == 2
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize("form", [["--line"], ["--html", "page.html"]])
def test_a_game_that_did_not_begin_is_told_so(capsys: Output, tmp_path: Path, form: list[str]) -> None:
    path = tmp_path / "new.sim"
    save(Game(scenario=harbour(), seed=1), path)
    assert main(["show", str(path), *form]) == 1
    assert "no period was played yet" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_a_fault(capsys: Output, saved: Path) -> None:
    assert main(["show", str(saved), "--html", str(saved / "page.html")]) == 1
    assert "not written" in capsys.readouterr().err
