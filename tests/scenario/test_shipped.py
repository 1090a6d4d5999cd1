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
    tmp_path.joinpath("Draft 2.toml").write_text("", encoding="utf-8")
    for name in ("dog", "tombi", "dog.de"):
        tmp_path.joinpath(f"{name}.toml").write_text("", encoding="utf-8")
    assert list(ordered(tmp_path.glob("*.toml"))) == ["tutorial", "zebra", "bear", "ant", "cat", "dog"]


def test_an_unknown_id_is_no_scenario() -> None:
    with pytest.raises(KeyError):
        shipped_scenario("../secrets")
