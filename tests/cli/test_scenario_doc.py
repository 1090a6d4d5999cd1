"""`scenario doc` prints the reference page, or writes it."""

from pathlib import Path

import pytest

from simgame.cli import main


def test_the_page_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "doc"]) == 0
    assert capsys.readouterr().out.startswith("# Every key of a scenario file\n")


def test_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "doc", "--write", str(tmp_path / "page.md")]) == 0
    assert capsys.readouterr().out == f"written: {tmp_path / 'page.md'}\n"
    assert "`[segments.NAME]`" in tmp_path.joinpath("page.md").read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["scenario", "doc", "--write"]) == 1
    assert "docs/scenario-reference.md: the page cannot be written" in capsys.readouterr().err
