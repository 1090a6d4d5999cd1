"""`scenario list` names what can be played."""

import json

import pytest

from simgame.cli import main
from simgame.scenario import shipped, shipped_scenario


def test_every_shipped_scenario_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "list"]) == 0
    header, *lines = capsys.readouterr().out.splitlines()
    assert header.split() == ["name", "title", "level", "minutes", "length", "teaches"]
    assert [line.split()[0] for line in lines] == list(shipped())


def test_the_list_for_programs_tells_what_each_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "list", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    told = {entry["id"]: tuple(entry["teaches"]) for entry in document["scenarios"]}
    assert told == {name: shipped_scenario(name).teaches for name in shipped()}
