"""What leaves the lists lies on the disk, and nothing of the same name is lost."""

from pathlib import Path

from simgame.saves.put_away import FOLDER, put_away


def test_files_of_one_name_lie_beside_each_other(tmp_path: Path) -> None:
    for text in ("one", "two", "three"):
        (tmp_path / "shop-1.sim").write_text(text, encoding="utf-8")
        put_away(tmp_path / "shop-1.sim")
    told = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / FOLDER).iterdir()}
    assert told == {"shop-1.sim": "one", "shop-1-2.sim": "two", "shop-1-3.sim": "three"}
    assert [path.name for path in tmp_path.iterdir()] == [FOLDER]
