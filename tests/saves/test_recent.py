"""The home screen's list: newest first, nothing replayed, nothing that cannot be read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from simgame.places import FOLDER_VARIABLE
from simgame.saves.document import Recorded, Save, text_of
from simgame.saves.recent import recent_saves
from simgame.scenario import PeriodDecisions, Score, load

ROOT = Path(__file__).parents[2]
WORLD = load(ROOT / "tests" / "corpus" / "valid" / "reference.toml")
FRESH = Save(scenario=WORLD, seed=1, log=(), results=(), points=None, finished=False)
PLAYED = evolve(FRESH, log=(PeriodDecisions(),), results=(Recorded(cash=5.0, value=9.0),), points=30.0, finished=True)


def put(folder: Path, name: str, save: Save, when: int) -> None:
    (folder / name).write_text(text_of(save), encoding="utf-8")
    os.utime(folder / name, (when, when))


def test_saves_are_told_newest_first(tmp_path: Path) -> None:
    put(tmp_path, "a.sim", PLAYED, when=1_000)
    put(tmp_path, "b.sim", FRESH, when=2_000)
    fresh, played = recent_saves(tmp_path)
    assert (fresh.path.name, fresh.period, fresh.cash, fresh.value) == ("b.sim", 0, WORLD.firm.cash, None)
    assert (played.period, played.periods, played.cash, played.value) == (1, WORLD.periods, 5.0, 9.0)
    assert (played.title, played.scenario_id, played.points, played.finished) == (WORLD.title, WORLD.id, 30.0, True)
    assert played.modified.timestamp() == 1_000


def test_a_game_scored_by_its_till_is_told_by_its_till(tmp_path: Path) -> None:
    put(tmp_path, "a.sim", evolve(PLAYED, scenario=evolve(WORLD, score=Score(measure="cash"))), when=1_000)
    (played,) = recent_saves(tmp_path)
    assert (played.measure, played.value) == ("cash", 5.0)


def test_what_cannot_be_read_is_passed_over_and_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.sim", PLAYED, when=1_000)
    (tmp_path / "b.sim").write_text("[")
    (tmp_path / "c.sim").mkdir()
    (tmp_path / "d.sim").symlink_to("gone")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert [summary.path.name for summary in recent_saves()] == ["a.sim"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sim", "b.sim", "c.sim", "d.sim"]


def test_the_list_needs_no_engine(tmp_path: Path) -> None:
    put(tmp_path, "a.sim", PLAYED, when=1_000)
    code = (
        "import sys, pathlib; from simgame.saves.recent import recent_saves\n"
        "assert recent_saves(pathlib.Path(sys.argv[1])); print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not {"numpy", "textual", "simgame.game", "simgame.score"} & set(run.stdout.split())
