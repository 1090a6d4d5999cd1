"""Scenarios and saves as people name them on a command line."""

import argparse
from pathlib import Path

from simgame.errors import SimgameError
from simgame.scenario import Scenario, load, shipped


class NoSuchScenario(SimgameError):
    """Neither a shipped scenario nor a file."""

    hint = "`simgame scenario list` names the scenarios; a file's name ends in .toml."

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no such scenario")


def scenario_of(name: str) -> Scenario:
    """
    The scenario of a shipped id or of a file.

    Raises:
        NoSuchScenario: It is neither.
        ScenarioFaults: The file has faults.
    """
    return load(scenario_path(name))


def scenario_path(name: str) -> Path:
    """
    Where a scenario's file lies.

    Raises:
        NoSuchScenario: ``name`` is neither a shipped id nor a file.
    """
    if path := shipped().get(name):
        return path
    if (path := Path(name)).is_file():
        return path
    raise NoSuchScenario(name)


def seed(text: str) -> int:
    """A seed as argparse reads it: a whole number from 0 to 2³² - 1."""
    if text.isdecimal() and len(text) <= 10 and int(text) < 2**32:  # noqa: PLR2004
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0 to {2**32 - 1}")
