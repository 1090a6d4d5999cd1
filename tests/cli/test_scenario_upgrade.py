"""`scenario upgrade` writes what a file lacks, or tells what it would write."""

from pathlib import Path

import pytest

from simgame.cli import main

OLD = b'\xef\xbb\xbf# Mine.\r\ntitle = "Mine"\r\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_bytes(OLD)
    return path


def test_a_difference_is_printed_and_nothing_written(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "upgrade", "--diff", str(file)]) == 0
    assert "+format = 1\n title = " in capsys.readouterr().out
    assert file.read_bytes() == OLD


def test_a_file_is_written_once_and_has_all_then(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "upgrade", str(file)]) == 0
    told = capsys.readouterr().out
    assert f"{file}: added `format = 1`, which every file states\n" in told
    assert f"simgame scenario schema --write {file.parent}\n" in told
    new = b'#:schema ./scenario.schema.json\r\n# Mine.\r\nformat = 1\r\ntitle = "Mine"\r\n'
    assert file.read_bytes() == new
    assert main(["scenario", "upgrade", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: format 1 is the newest, nothing to do\n"


def test_newer_and_missing_files_are_told_and_the_others_done(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = tmp_path / "newer.toml"
    newer.write_text("format = 7\n", encoding="utf-8")
    assert main(["scenario", "upgrade", str(newer), str(tmp_path / "none.toml"), str(file)]) == 1
    told = capsys.readouterr()
    assert "format 7 is newer than this version" in told.err
    assert "none.toml: no such file" in told.err
    assert f"{file}: added" in told.out
