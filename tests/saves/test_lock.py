"""Two processes never write one save, and no dead one keeps it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import simgame.saves.lock as lock_module
from simgame.errors import SaveInUse, SaveNotWritten
from simgame.saves.lock import SaveLock

HOLD = "import sys; from pathlib import Path; from simgame.saves.lock import SaveLock\n"
FOREVER = HOLD + "lock = SaveLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def held_elsewhere(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", FOREVER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_game_is_told_that_the_save_is_open(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    with SaveLock(path):
        with pytest.raises(SaveInUse, match=r"a\.sim: open in another window") as caught:
            SaveLock(path)
        assert caught.value.hint
        SaveLock(tmp_path / "b.sim").release()
    SaveLock(path).release()


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    with held_elsewhere(path) as process:
        with pytest.raises(SaveInUse):
            SaveLock(path)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with SaveLock(path) as lock:
            assert lock.path == path


def test_release_leaves_nothing_and_may_come_twice(tmp_path: Path) -> None:
    lock = SaveLock(tmp_path / "a.sim")
    lock.release()
    lock.release()
    assert names(tmp_path) == []


def test_the_next_holder_sweeps_up_what_a_killed_one_was_writing(tmp_path: Path) -> None:
    path = tmp_path / "a[1].sim"
    for name in (".a[1].sim.77.tmp", ".b.sim.77.tmp", "a[1].sim"):
        (tmp_path / name).touch()
    SaveLock(path).release()
    assert names(tmp_path) == [".b.sim.77.tmp", "a[1].sim"]


def test_a_lock_that_was_swept_away_under_its_holder_is_taken_afresh(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    first = SaveLock(path)
    side = tmp_path / ".a.sim.lock"
    side.unlink()
    second = SaveLock(path)
    with pytest.raises(SaveInUse):
        SaveLock(path)
    second.release()
    first.release()


def test_a_lock_let_go_in_the_very_moment_is_taken_afresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holders = [SaveLock(tmp_path / "a.sim")]

    def hold_late(handle: int) -> None:
        while holders:
            holders.pop().release()
        hold(handle)

    hold = lock_module._hold
    monkeypatch.setattr(lock_module, "_hold", hold_late)
    with SaveLock(tmp_path / "a.sim"):
        assert names(tmp_path) == [".a.sim.lock"]


def test_one_save_by_two_names_is_one_save(tmp_path: Path) -> None:
    (tmp_path / "a.sim").touch()
    (tmp_path / "b.sim").symlink_to("a.sim")
    with SaveLock(tmp_path / "a.sim"), pytest.raises(SaveInUse):
        SaveLock(tmp_path / "b.sim")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaveNotWritten, match="no such file") as caught:
        SaveLock(tmp_path / "none" / "a.sim")
    assert caught.value.hint
