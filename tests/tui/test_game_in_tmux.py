"""A whole game in a real terminal of every layout, by keys alone, wrong ones among them."""

import shutil
import time
from functools import partial
from pathlib import Path

import pytest

from simgame.saves.replay import load
from tests.tui.panes import Panes

if shutil.which("tmux") is None:
    pytest.skip("no tmux", allow_module_level=True)

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
MONTHS = 3
QUESTION = "Yes, run it"
SETTLED = 0.5
"""Seconds in which a screen takes up what was pressed."""


def asked_or(following: str, seen: str) -> bool:
    """Whether the program asks before it runs the period, or has run it."""
    return following in seen or QUESTION in seen


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (160, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_game_is_played_from_its_briefing_to_its_end(size: tuple[int, int], tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    short = WORLD.read_text(encoding="utf-8").replace("periods  = 12", f"periods  = {MONTHS}")
    file.write_text(short, encoding="utf-8")
    panes = Panes(tmp_path, *size)
    panes.open("play", str(file), "--seed", "7")
    try:
        panes.until(0, "Start month 1")
        panes.press(0, "x", "Space", "n")
        for month in range(1, MONTHS + 1):
            panes.until(0, f"Run month {month}")
            panes.press(0, "Left", "z", "9", "Down", "Right", "Enter", "5", "Enter")
            time.sleep(SETTLED)
            panes.press(0, "1", "n")
            following = f"Plan month {month + 1}" if month < MONTHS else "See how it ended"
            if QUESTION in panes.until(0, partial(asked_or, following)):
                time.sleep(SETTLED)
                panes.press(0, "n")
            panes.until(0, following)
            panes.press(0, "n")
        panes.until(0, "Same luck again")
        panes.press(0, "q")
        panes.until(0, "Challenge of the day")
        assert load(next((tmp_path / "saves").glob("*.sim"))).over
    finally:
        panes.tmux("kill-server")
