"""Commands that open a screen do so in a real terminal."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from benchmarks.start import WORLD
from benchmarks.terminal import PROGRAM, Terminal


def test_home_offers_a_newcomer_one_button(tmp_path: Path) -> None:
    with Terminal(PROGRAM, str(tmp_path)) as terminal:
        terminal.wait_for("Open the shop")


def test_play_opens_the_briefing_then_the_first_plan_and_a_commit_is_on_disk(tmp_path: Path) -> None:
    with Terminal([*PROGRAM, "play", str(WORLD), "--seed", "1"], str(tmp_path)) as terminal:
        terminal.wait_for("Start month 1")
        terminal.settle()
        terminal.press(b"n")
        terminal.wait_for("Research")
        terminal.settle()
        assert list(tmp_path.glob("*.sim")) == []
        terminal.press(b"n")
        terminal.press(b"n")
        terminal.settle()
        assert [path.name for path in tmp_path.glob("*.sim")] == ["reference-1.sim"]
