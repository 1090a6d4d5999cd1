"""The scenarios that come with the game."""

import re
from collections.abc import Iterable
from pathlib import Path

from simgame.scenario.load import load
from simgame.scenario.scenario import LEVELS, Scenario

_PACKAGE = Path(__file__).resolve().parents[1]
_ID = re.compile(r"[a-z][a-z0-9-]*")
_LEVEL = re.compile(r'^level\s*=\s*"(\w+)"', re.MULTILINE)
_FIRST = "tutorial"
_SETTINGS = "tombi"
"""What editors read beside scenarios, in TOML too."""


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
    """Scenario files by id, from easy to hard; files whose name is no id, and editors' settings, are passed over."""
    named = [path for path in paths if _ID.fullmatch(path.stem) and path.stem != _SETTINGS]
    return {path.stem: path for path in sorted(named, key=_rank)}


def _rank(path: Path) -> tuple[bool, int, str]:
    level = _LEVEL.search(path.read_text(encoding="utf-8", errors="replace"))
    known = level is not None and level[1] in LEVELS
    return path.stem != _FIRST, LEVELS.index(level[1]) if level and known else len(LEVELS), path.stem
