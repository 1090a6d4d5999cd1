"""A save is whole at every moment, has a name of its own, and a folder one can find."""

import os
import threading
from pathlib import Path

import pytest

from simgame.errors import SaveInUse, SaveNotWritten
from simgame.places import FOLDER_VARIABLE
from simgame.saves.files import claim, save_paths, write_whole
from simgame.saves.lock import SaveLock


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_names_count_up_from_the_highest_and_are_held(tmp_path: Path) -> None:
    for name in ("shop-2.sim", "shop-10.sim", "shop-x.sim", "other-40.sim", f"shop-{'9' * 20}.sim"):
        (tmp_path / name).touch()
    with claim("shop", tmp_path) as first, claim("shop", tmp_path) as second:
        assert (first.path.name, second.path.name) == ("shop-11.sim", "shop-12.sim")
        with pytest.raises(SaveInUse):
            SaveLock(first.path)
    with claim("shop", tmp_path) as third:
        assert third.path.name == "shop-11.sim"


def test_a_name_taken_while_it_was_sought_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shop-1.sim").touch()
    monkeypatch.setattr("simgame.saves.files.save_paths", lambda _: iter(()))
    with claim("shop", tmp_path) as lock:
        assert lock.path.name == "shop-2.sim"


def test_the_folder_is_made_when_a_game_begins(tmp_path: Path) -> None:
    with claim("shop", tmp_path / "a" / "b") as lock:
        assert lock.path.parent.is_dir()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(SaveNotWritten, match="a: not saved, ") as caught:
        claim("shop", tmp_path / "a")
    assert FOLDER_VARIABLE in caught.value.hint


def test_only_saves_are_listed_and_no_folder_is_none(tmp_path: Path) -> None:
    for name in ("a.sim", ".a.sim.7.tmp", ".a.sim.lock", "a.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in save_paths(tmp_path)] == ["a.sim"]
    assert list(save_paths(tmp_path / "none")) == []


def test_a_reader_at_any_moment_finds_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    texts = [letter * 300_000 for letter in "abc"]
    write_whole(path, texts[0])
    done = threading.Event()

    def write() -> None:
        for number in range(60):
            write_whole(path, texts[number % 3])
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        assert path.read_text() in texts
    writer.join()
    assert names(tmp_path) == ["a.sim"]


def test_what_cannot_be_written_leaves_the_old_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.sim"
    write_whole(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveNotWritten, match="not saved, no space left on device"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.sim"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "b.sim").symlink_to("a.sim")
    write_whole(tmp_path / "b.sim", "new")
    assert (tmp_path / "a.sim").read_text() == "new"
    assert (tmp_path / "b.sim").is_symlink()
