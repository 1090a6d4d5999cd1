"""`scenario schema` prints the schema, or puts it beside scenarios."""

import json
from pathlib import Path

import pytest

from simgame.cli import main


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "schema"]) == 0
    assert "segments" in json.loads(capsys.readouterr().out)["properties"]


def test_it_is_written_beside_scenarios_with_settings_that_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["scenario", "schema", "--write"]) == 0
    assert "written: scenario.schema.json\nwritten: tombi.toml\n" in capsys.readouterr().out
    tmp_path.joinpath("tombi.toml").write_text("# mine\n", encoding="utf-8")
    assert main(["scenario", "schema", "--write", str(tmp_path)]) == 0
    assert tmp_path.joinpath("tombi.toml").read_text(encoding="utf-8") == "# mine\n"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "schema", "--write", str(tmp_path / "none")]) == 1
    assert "the schema cannot be written" in capsys.readouterr().err
