"""Scenarios and saves as people name them on a command line."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.errors import SimgameError
from simgame.scenario import DIFFICULTIES, Scenario, load, shipped
from simgame.scenario.side_files import language_of, original_of
from simgame.seeds import LARGEST

if TYPE_CHECKING:
    from simgame.game import Game


class NoSuchDifficulty(SimgameError):
    """A scenario is asked for at a difficulty that its file does not state."""

    def __init__(self, scenario: Scenario, name: str) -> None:
        super().__init__(f"{scenario.title} has no difficulty `{name}`")
        offered = [each for each in DIFFICULTIES if each in scenario.difficulty]
        self.hint = f"It offers normal{''.join(f', {each}' for each in offered)}."


DEFAULT_SEED = 1
"""Of a game begun without one, so that the same command prints the same results."""


class NoSuchScenario(SimgameError):
    """Neither a shipped scenario, nor a file, nor one of the player's own."""

    hint = "`simgame scenario list` names the scenarios; a file's name ends in .toml."

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: no such scenario")


def scenario_of(name: str) -> Scenario:
    """
    The scenario of a name or of a file; a translation is its original in another language.

    Raises:
        NoSuchScenario: There is none.
        ScenarioFaults: The file has faults.
    """
    path = scenario_path(name)
    if (original := original_of(path)) is None:
        return load(path)
    from simgame.authoring.translation import translated

    return translated(original, language_of(path))


def scenario_in(name: str, language: str | None) -> Scenario:
    """
    The same with its texts in a language; without one as its file is.

    Raises:
        NoSuchLanguage: It has no such texts.
        SimgameError: As for scenario_of.
    """
    if language is None:
        return scenario_of(name)
    from simgame.authoring.translation import translated

    return translated(scenario_path(name), language)


def configure_language(parser: argparse.ArgumentParser, default: str) -> None:
    """In which language a new game is told."""
    told = f"in which language its texts are, where there are such (default: {default})"
    parser.add_argument("--language", metavar="TAG", help=told)


def scenario_path(name: str) -> Path:
    """
    Where a scenario's file lies.

    Raises:
        NoSuchScenario: ``name`` is no shipped id, no file, and no name in the player's own folder.
    """
    if path := shipped().get(name):
        return path
    if (path := Path(name)).is_file():
        return path
    from simgame.saves.own_scenarios import own_scenarios

    if own := own_scenarios().get(name):
        return own
    raise NoSuchScenario(name)


def game_of(name: str) -> "Game":
    """
    A save's game, replayed, or a new game of a scenario.

    Raises:
        SimgameError: It is neither, or has faults.
    """
    from simgame.game import Game
    from simgame.saves.files import SUFFIX

    if not name.endswith(SUFFIX):
        return Game(scenario=scenario_of(name), seed=DEFAULT_SEED)
    return replayed(Path(name))


def replayed(path: Path) -> "Game":
    """
    A save's game; where another model version played it, stderr says that the replay differs.

    Raises:
        SimgameError: It cannot be read, breaks rules, or replays otherwise than it says.
    """
    from simgame.cli.results_text import say_otherwise
    from simgame.saves.document import read_save
    from simgame.saves.replay import load

    save, game = read_save(path), load(path)
    if not save.replays:
        say_otherwise(path, save)
    return game


def whole_number(text: str, least: int, most: int) -> int:
    """
    A whole number in [least, most], as argparse reads it.

    Raises:
        ArgumentTypeError: It is none of them.
    """
    if text.isdecimal() and len(text) <= len(str(most)) and least <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least:,} to {most:,}")


def seed(text: str) -> int:
    """A seed as argparse reads it: a whole number from 0 to 2³² - 1."""
    return whole_number(text, 0, LARGEST)


def configure_difficulty(parser: argparse.ArgumentParser) -> None:
    """How hard a new game is."""
    told = "more or less cash, luck and help (default: normal, the scenario as it stands)"
    parser.add_argument("--difficulty", choices=DIFFICULTIES, default="normal", help=told)


def at_difficulty(scenario: Scenario, name: str) -> Scenario:
    """
    The scenario at a difficulty.

    Raises:
        NoSuchDifficulty: It does not offer it.
    """
    if name != "normal" and name not in scenario.difficulty:
        raise NoSuchDifficulty(scenario, name)
    return scenario.at_difficulty(name)
