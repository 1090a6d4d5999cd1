"""Games as they are read: whole transcripts, letter by letter."""

import os
from pathlib import Path

import pytest

from simgame.game import Game
from simgame.places import FOLDER_VARIABLE
from simgame.scenario import shipped_scenario
from tests.plain.table import said

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "SIMGAME_REWRITE_GOLDEN"
"""Set to anything, a run writes down what it reads; read the difference before committing it."""
GAMES = {
    "tutorial": (
        "", "closing 24 promotion 16", "run", "yes", "prosp 12 promotion 10 closing 18", "run", "yes", "guess 9",
        "research 4 closing 14", "run", "price 46", "curve pricing", "follow mara", "undo", "run", "market", "money",
        "run", "promotion 0", "what is awareness", "run", "yes", "result", "why", "why all", "why worth", "history", "",
        "quit",
    ),
    "the-territory": (
        "tight", "", "help", "", "play 1", "target calls forest", "goal 9", "hours 4 2 8 12 9", "price 38", "forecast",
        "run", "closing +2", "run", "yes", "market", "result", "why demand", "money", "quit",
    ),
}  # fmt: skip
"""What is typed, by the scenario it is typed in."""


@pytest.mark.parametrize("name", GAMES)
def test_a_game_reads_as_it_did(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(FOLDER_VARIABLE, "saves")
    seen, golden = said(Game(scenario=shipped_scenario(name), seed=1), *GAMES[name]), GOLDEN / f"{name}.txt"
    if os.environ.get(REWRITE):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8"), f"look at the difference; if it is meant, run with {REWRITE}=1"
