"""The scenarios that come with the game."""

import re
from collections.abc import Iterable
from pathlib import Path

from simgame.scenario.load import load, text_of
from simgame.scenario.scenario import LEVELS, Scenario
from simgame.scenario.side_files import TOMBI_FILE

_PACKAGE = Path(__file__).resolve().parents[1]
_LEVEL = re.compile(r'^level\s*=\s*"(\w+)"', re.MULTILINE)
_FIRST = "tutorial"


def shipped() -> dict[str, Path]:
    """Files of the shipped scenarios by id: the tutorial first, then from easy to hard."""
    inside = _PACKAGE / "scenarios"
    return ordered((inside if inside.is_dir() else _PACKAGE.parent / "scenarios").glob("*.toml"))


def shipped_scenario(name: str) -> Scenario:
    """
    The shipped scenario of this id.

    Raises:
        KeyError: None has it.
    """
    return load(shipped()[name])


def ordered(paths: Iterable[Path]) -> dict[str, Path]:
    """Scenario files by name, from easy to hard; without settings of editors, and names with a dot (translations)."""
    return {path.stem: path for path in sorted(filter(_may_be_one, paths), key=_rank)}


def _may_be_one(path: Path) -> bool:
    return path.name != TOMBI_FILE and "." not in path.stem and path.is_file()


def _rank(path: Path) -> tuple[bool, int, str]:
    text = text_of(path)
    level = _LEVEL.search(text) if isinstance(text, str) else None
    known = level is not None and level[1] in LEVELS
    return path.stem != _FIRST, LEVELS.index(level[1]) if level and known else len(LEVELS), path.stem
