from pathlib import Path

import pytest

from simgame.scenario import check_file, shipped, shipped_scenario
from simgame.scenario.shipped import ordered


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_is_without_errors(name: str) -> None:
    scenario, findings = check_file(shipped()[name])
    assert scenario is not None, findings
    assert scenario == shipped_scenario(name)
    assert scenario.id == name


def test_the_tutorial_comes_first_then_easy_before_hard(tmp_path: Path) -> None:
    levels = {"zebra": "beginner", "ant": "advanced", "bear": "intermediate", "tutorial": "beginner", "cat": "odd"}
    for name, level in levels.items():
        tmp_path.joinpath(f"{name}.toml").write_text(f'level = "{level}"\n', encoding="utf-8")
    for name in ("dog", "tombi", "dog.de", "dog.mine", ".dog"):
        tmp_path.joinpath(f"{name}.toml").write_text("", encoding="utf-8")
    assert list(ordered(tmp_path.glob("*.toml"))) == ["tutorial", "zebra", "bear", "ant", "cat", "dog"]


def test_files_that_cannot_be_read_come_last_and_hinder_nothing(tmp_path: Path) -> None:
    tmp_path.joinpath("Ant 2.toml").write_text('level = "advanced"\n', encoding="utf-8")
    tmp_path.joinpath("bytes.toml").write_bytes(b"\xff\xfe")
    tmp_path.joinpath("folder.toml").mkdir()
    tmp_path.joinpath("nowhere.toml").symlink_to("gone")
    tmp_path.joinpath("round.toml").symlink_to("round.toml")
    assert list(ordered(tmp_path.glob("*.toml"))) == ["Ant 2", "bytes"]


def test_an_unknown_id_is_no_scenario() -> None:
    with pytest.raises(KeyError):
        shipped_scenario("../secrets")
