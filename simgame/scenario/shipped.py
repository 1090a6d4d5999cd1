"""The scenarios that come with the game."""

from pathlib import Path

from simgame.scenario.load import load
from simgame.scenario.scenario import Scenario

_HERE = Path(__file__).resolve().parent.parent


def shipped() -> dict[str, Path]:
    """Files of the shipped scenarios by id."""
    inside, checkout = _HERE / "scenarios", _HERE.parent / "scenarios"
    folder = inside if inside.is_dir() else checkout
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


def shipped_scenario(name: str) -> Scenario:
    """The shipped scenario of this id; KeyError where there is none."""
    return load(shipped()[name])
