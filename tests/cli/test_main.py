"""Whatever is typed ends with an exit status and words, never with a traceback."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame import MODEL_VERSION
from simgame.cli import main
from simgame.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
WORLD = ROOT / "tests" / "corpus" / "valid" / "reference.toml"
PROGRAM = [sys.executable, "-m", "simgame"]

Output = pytest.CaptureFixture[str]


def told(capsys: Output, *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def test_help_lists_every_command(capsys: Output) -> None:
    for word in ("--help", "-h"):
        status, out, err = told(capsys, word)
        assert (status, err) == (0, "")
        assert all(f"  {name} " in out and summary in out for name, summary in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_options(capsys: Output, name: str) -> None:
    status, out, err = told(capsys, *name.split(), "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"usage: simgame {name}")


def test_a_group_lists_its_commands(capsys: Output) -> None:
    status, out, _ = told(capsys, "scenario", "--help")
    assert status == 0
    assert "scenario check" in out
    assert "show" not in out
    status, out, err = told(capsys, "scenario")
    assert (status, out) == (2, "")
    assert "scenario check" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["shwo"], "shwo is no command of `simgame`\ndid you mean `show`?\n"),
        (["scenario", "chekc"], "chekc is no command of `simgame scenario`\ndid you mean `check`?\n"),
        (["qqq"], "qqq is no command of `simgame`\n`simgame --help` lists the commands.\n"),
        (["\x1b[2J"], "\\x1b[2J is no command of `simgame`\n`simgame --help` lists the commands.\n"),
    ],
)
def test_a_slip_in_a_command_is_wrong_usage(capsys: Output, words: list[str], message: str) -> None:
    assert told(capsys, *words) == (2, "", message)


@pytest.mark.parametrize(
    "words",
    [
        ["run"],
        ["run", "x"],
        ["run", "x", "--decisions", "y", "--seed", "-1"],
        ["show", "x", "--sead"],
        ["show", "x", "y"],
    ],
)
def test_a_slip_in_an_option_is_wrong_usage(capsys: Output, words: list[str]) -> None:
    status, out, err = told(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith("usage: simgame ")


def test_a_fault_is_told_with_what_to_do_next(capsys: Output) -> None:
    status, out, err = told(capsys, "run", "nowhere", "--decisions", "x")
    assert (status, out) == (1, "")
    assert (
        err == "nowhere: no such scenario\n`simgame scenario list` names the scenarios; a file's name ends in .toml.\n"
    )


def test_a_name_of_a_file_does_not_reach_the_terminal_as_orders(capsys: Output) -> None:
    assert told(capsys, "show", "\x1b[2Jx\u202e.sim")[2].startswith("\\x1b[2Jx\\u202e.sim: no such file")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "run",
                "show",
                "scenario",
                "check",
                "list",
                "--json",
                "--seed",
                "--decisions",
                "--help",
                str(WORLD),
                "a.sim",
                "-",
                "",
            ]
        )
        | st.text(max_size=5),
        min_size=1,
        max_size=6,
    )
)
def test_any_words_end_with_an_exit_status(capsys: Output, words: list[str]) -> None:
    assert main(words) in {0, 1, 2}
    capsys.readouterr()


def test_the_version_names_the_model_too(capsys: Output) -> None:
    status, out, _ = told(capsys, "--version")
    assert status == 0
    assert re.fullmatch(rf"simgame .+, model {MODEL_VERSION}\n", out)


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    command = [*PROGRAM, "scenario", "check", "--format", "json", str(WORLD)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a named pipe")
def test_a_run_that_is_interrupted_ends_at_once_without_a_word(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.json"
    os.mkfifo(pipe)
    command = [*PROGRAM, "run", str(WORLD), "--decisions", str(pipe)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run, pipe.open("wb"):
        run.send_signal(signal.SIGINT)
        assert run.communicate(timeout=20) == (b"", b"")
    assert run.returncode == 130


@pytest.mark.parametrize("command", [[], ["play"], ["play", str(WORLD)]])
def test_a_screen_without_a_terminal_is_refused(command: list[str]) -> None:
    run = subprocess.run(
        [*PROGRAM, *command], cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert (run.returncode, run.stdout) == (1, "")
    hint = "`simgame --plain` plays as lines of text; `simgame run` and `simgame show` work, too."
    assert run.stderr == f"the screens need a terminal\n{hint}\n"


def test_words_no_terminal_can_spell_are_spelled_out(tmp_path: Path) -> None:
    command = [*PROGRAM, "show", str(tmp_path / "Käse.sim")]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 1
    assert "K\\xe4se.sim: no such file" in run.stderr
