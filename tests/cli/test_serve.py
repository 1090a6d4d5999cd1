import socket
import subprocess
import sys
from pathlib import Path

import pytest

from simgame.cli.main import main

WITHOUT_THE_EXTRA = "import sys; sys.modules['textual_serve'] = None; from simgame.cli import entry; entry()"


def test_a_port_that_was_asked_for_and_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"port {port} cannot be used: address already in use"
    assert said[1] == "Name another, or leave --port out and a free one is found."


def test_a_fault_in_what_is_to_be_played_is_told_before_anybody_opens_a_tab(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("weeks = ", encoding="utf-8")
    for named, said in (("atlantis", "no such scenario"), (str(broken), "broken.toml"), ("none.sim", "none.sim")):
        assert main(["serve", named]) == 1
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--port", "0"], ["--port", "65536"], ["--tabs", "0"], ["--tabs", "33"]])
def test_ports_and_tabs_have_bounds(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *words]) == 2
    assert "is no whole number from" in capsys.readouterr().err


def test_without_the_extra_one_is_told_how_to_get_it() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_EXTRA, "serve"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.startswith("the game in the browser needs the extra `web`\n")
    assert "'.[web]'" in run.stderr
    assert "Traceback" not in run.stderr
