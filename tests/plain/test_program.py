"""The program itself, as a shell starts it: through pipes, at a terminal, and interrupted."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from simgame.game import Game
from simgame.plain.home import Fresh, chosen_at_home
from simgame.plain.voice import LONGEST, Gone
from simgame.saves.replay import load
from simgame.scenario import shipped_scenario
from simgame.session import Session
from simgame.shelf import read_shelf
from tests.plain.table import said, voice
from tests.test_house import loaded_by

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "simgame"]
TUTORIAL = ["run now"] * 6


def run(words: list[str], typed: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *words], input=typed, capture_output=True, check=False, cwd=ROOT, env={**os.environ, **environment}
    )


def lines(*typed: str) -> bytes:
    return "".join(f"{line}\n" for line in typed).encode()


def test_a_whole_game_comes_through_a_pipe_and_is_on_disk(tmp_path: Path) -> None:
    ended = run(["play", "tutorial", "--plain", "--seed", "3"], lines("", *TUTORIAL, "", "quit"))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"Second Crack, after 6 months." in ended.stdout
    assert load(tmp_path / "saves" / "tutorial-1.sim").over


@pytest.mark.parametrize("typed", [b"", b"\n", b"\xff\xfe\x00promotion\n", b"x" * 100_000, b"\n\nhours 1 2\x1b[2J\n"])
def test_whatever_comes_through_a_pipe_the_program_takes_its_leave(typed: bytes) -> None:
    ended = run(["--plain"], typed)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.rstrip().endswith(b"Goodbye.")
    assert b"\x1b" not in ended.stdout


def test_where_letters_are_few_all_are_ascii() -> None:
    ended = run(["play", "tutorial", "--plain", "--language", "de"], lines("", "run now"), PYTHONIOENCODING="latin-1")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.isascii()


def test_a_terminal_that_cannot_draw_is_written_to() -> None:
    assert b"Enter opens the shop" in run([], b"", TERM="dumb").stdout


def test_without_a_terminal_the_screens_say_what_there_is_instead() -> None:
    ended = run([], b"", TERM="xterm")
    assert ended.returncode == 1
    assert b"simgame --plain" in ended.stderr


def test_home_is_there_before_the_engine() -> None:
    loaded = loaded_by(
        "from io import StringIO; from simgame.plain.program import Program; from simgame.plain.voice import Voice\n"
        "Program(Voice(StringIO('all\\nquit\\n'), StringIO()), ()).run()"
    )
    assert "simgame.plain.home" in loaded
    assert not loaded & {"numpy", "rich", "simgame.game", "simgame.tui", "textual"}


def test_lines_need_no_screens_for_a_whole_game() -> None:
    loaded = loaded_by(
        "import sys; from simgame.cli.main import main; from io import StringIO\n"
        "sys.stdin = StringIO('\\n' + 'run now\\n' * 6 + '\\nquit\\n'); main(['play', 'tutorial', '--plain'])"
    )
    assert "simgame.plain.debrief" in loaded
    assert not loaded & {"rich", "simgame.tui", "textual"}


def test_home_offers_games_to_go_on_with_first() -> None:
    session = Session.begun(Game(scenario=shipped_scenario("tutorial"), seed=1))
    said(session, "run now", "quit")
    told = said(None, "1", "quit")
    assert told.index("Continue") < told.index("1. Second Crack. month 2 of 6") < told.index(". Ladder & Leather.")
    assert "Month 2 of 6." in told
    assert f"Your game is kept as {session.lock.path.name} in the folder" in told


def test_a_newcomer_is_offered_one_game_and_all_on_request() -> None:
    assert "Ladder & Leather" not in said(None, "quit")
    assert "18. " in said(None, "all", "quit")


def test_at_the_list_help_and_back_are_answered_and_a_title_is_guessed() -> None:
    told = " ".join(said(None, "help", "back", "lader & lether", "quit").split())
    assert "A number or a title opens a game" in told
    assert "This is the list of games; quit ends." in told
    assert "Did you mean Ladder & Leather?" in told


def test_the_challenge_of_the_day_has_the_luck_of_the_day() -> None:
    said(Game(scenario=shipped_scenario("tutorial"), seed=1), "", "closing 3")
    shelf = read_shelf(("en",))
    names = [card.name for card in shelf.cards() if card.name]
    number = next(n for n, name in enumerate(names, 1) if name.startswith("daily:"))
    picked, today = chosen_at_home(voice([str(number)], StringIO()), ("en",)), shelf.today
    assert isinstance(picked, Fresh)
    assert today is not None
    assert (picked.scenario, picked.seed) == (today.scenario, today.seed)


def test_a_save_that_cannot_be_read_says_why_and_hinders_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "saves"
    folder.mkdir()
    (folder / "broken.sim").write_text("{")
    told = said(None, "broken.sim", "Second Crack", "quit")
    assert "broken.sim cannot be read: " in told
    assert "Enter starts month 1" in told


def test_a_line_beyond_all_bounds_is_told_and_passed_over(tmp_path: Path) -> None:
    out = (tmp_path / "out").open("w+", encoding="utf-8")
    with out, pytest.raises(Gone):
        chosen_at_home(voice(["x" * (3 * LONGEST)], out), ())
    assert "That line is too long" in (tmp_path / "out").read_text()


if sys.platform != "win32":
    from benchmarks.terminal import Terminal

    def test_at_a_terminal_no_cursor_moves_and_ctrl_c_loses_nothing(tmp_path: Path) -> None:
        with Terminal([*PROGRAM, "play", "tutorial", "--plain", "--seed", "1"], str(tmp_path)) as terminal:
            terminal.wait_for("Enter starts month 1")
            terminal.press(b"\n")
            terminal.wait_for("Enter reads the plan")
            terminal.press(b"closing 24\n")
            terminal.wait_for("14 hours are free")
            terminal.press(b"\x03")
            terminal.wait_for("Your game is kept")
            assert b"\x1b" not in terminal._said
        assert [path.name for path in tmp_path.glob("*.sim")] == ["tutorial-1.sim"]
