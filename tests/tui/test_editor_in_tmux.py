"""An author at work in two panes of a real terminal."""

import shutil
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

import pytest

from simgame.scenario import shipped
from tests.tui.panes import Panes

if shutil.which("tmux") is None:
    pytest.skip("no tmux", allow_module_level=True)

TEXT = shipped()["spoke-and-chain"].read_text(encoding="utf-8")


@pytest.fixture
def panes(tmp_path: Path) -> Iterator[Panes]:
    made = Panes(tmp_path, 161, 24)
    yield made
    made.tmux("kill-server")


def test_an_author_sees_numbers_move_curves_mends_a_slip_and_saves(panes: Panes, tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    file.write_text(TEXT, encoding="utf-8")
    panes.open("scenario", "edit", str(file))
    panes.until(0, "nothing to put right")
    panes.open("scenario", "edit", str(file))
    panes.until(1, "nothing to put right")
    panes.press(1, "3")
    other = panes.until(1, "% Commuters")

    panes.press(0, "3")
    before = panes.until(0, "% Commuters")
    panes.press(0, "1")
    panes.until(0, "▌  The game")
    panes.press(0, *["Down"] * 5, "Enter")
    panes.until(0, "▌name")
    panes.press(0, *["Down"] * 3)
    panes.until(0, "◂ 24.00 ▸")
    panes.press(0, *["Right"] * 6)
    panes.until(0, "◂ 30.00 ▸")
    panes.press(0, "3")
    moved = panes.until(0, lambda seen: "as saved" in seen and "22 % Commuters" not in seen)
    assert moved != before

    panes.press(0, "2")
    panes.until(0, "worth     = 30.00")
    panes.press(0, "End", "BSpace", "BSpace", "BSpace")
    panes.until(0, lambda seen: "worth     = 30\n" in seen.replace(" \n", "\n"))
    panes.press(0, ",", "5", "0")
    broken = panes.until(0, "has a decimal comma")
    assert "42● worth     = 30,50" in broken
    assert "● 1 to put right" in broken
    assert panes.seen(1) == other

    panes.press(0, "F4")
    panes.until(0, "nothing to put right")
    panes.press(0, "F2")
    panes.until(0, "Saved.")
    panes.until(1, lambda seen: "% Commuters" in seen and "22 % Commuters" not in seen)

    lines = ndiff(TEXT.splitlines(), file.read_text(encoding="utf-8").splitlines())
    changed = [line for line in lines if line[0] in "+-"]
    assert changed == ["- worth     = 24.00", "+ worth     = 30.50"]
