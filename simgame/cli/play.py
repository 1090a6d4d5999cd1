"""Play: a scenario opens with its briefing, a save goes on where it stood; without either, the latest goes on."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.given import at_difficulty, configure_difficulty, configure_language, scenario_in, scenario_path, seed
from simgame.cli.lines import draws_nothing, play_lines
from simgame.cli.terminal import need_terminal
from simgame.errors import SimgameError

if TYPE_CHECKING:
    from simgame.game import Game
    from simgame.scenario import Scenario
    from simgame.session import Session

TODAY = "today"
"""Stands for the challenge of the day in place of a scenario."""


class NothingToGoOnWith(SimgameError):
    """No game was named, and none is unfinished."""

    hint = "`simgame scenario list` names what you can play, `simgame` opens the home screen."


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    told = "name of a scenario, a file, or `today`: the challenge of the day"
    parser.add_argument("game", nargs="?", metavar="SCENARIO-or-SAVE", help=told)
    parser.add_argument("--seed", type=seed, metavar="N", help="which luck (default: drawn afresh)")
    configure_difficulty(parser)
    configure_language(parser, "that of your settings, or of the system")
    parser.add_argument("--plain", action="store_true", help="as lines of text, for screen readers and pipes")


def run(options: argparse.Namespace) -> int:
    """Open the game; ends when the player leaves."""
    from simgame.saves.files import SUFFIX

    named = options.game
    goes_on = named is None or named.endswith(SUFFIX)
    if options.plain or draws_nothing():
        return play_lines(resumed(options) if goes_on else begun(options))
    need_terminal()
    from simgame.tui.app import SimgameApp

    if goes_on:
        SimgameApp(resumed(options)).run()
    else:
        SimgameApp(path=_author_file(named), briefed=begun(options)).run()
    return 0


def resumed(options: argparse.Namespace) -> "Session":
    """
    The saved game that the command line means, held against other processes.

    Raises:
        NothingToGoOnWith: None was named and none is unfinished.
        SimgameError: It cannot be gone on with.
    """
    from simgame.session import Session

    if options.seed is not None:
        raise SimgameError("--seed is for a new game; a save has its own")
    if options.difficulty != "normal":
        raise SimgameError("--difficulty is for a new game; a save keeps its own")
    if options.language is not None:
        raise SimgameError("--language is for a new game; a save keeps its own")
    return Session.resumed(Path(options.game) if options.game else _latest())


def begun(options: argparse.Namespace) -> "Game":
    """
    The new game that the command line means; the par beside a file elsewhere is kept for its saves.

    Raises:
        SimgameError: It cannot be begun.
    """
    from simgame import seeds
    from simgame.game import Game
    from simgame.saves.pars import keep_par

    if options.game == TODAY:
        return _challenge(options)
    scenario = at_difficulty(_told(options.game, options.language), options.difficulty)
    if file := _author_file(options.game):
        keep_par(file)
    return Game(scenario=scenario, seed=seeds.drawn() if options.seed is None else options.seed)


def _challenge(options: argparse.Namespace) -> "Game":
    """The game of this day, as everybody plays it; a difficulty or a seed would make it another."""
    from simgame.daily import today
    from simgame.game import Game
    from simgame.scenario import shipped, shipped_scenario

    if options.seed is not None or options.difficulty != "normal":
        raise SimgameError("the challenge of the day has its own luck, and no difficulty")
    drawn = today([shipped_scenario(name) for name in shipped()])
    if drawn is None:
        raise SimgameError("no scenario is fit for a challenge")
    return Game(scenario=_told(drawn.scenario.id, options.language), seed=drawn.seed)


def _told(named: str, language: str | None) -> "Scenario":
    """The scenario in the language asked for, or in the first of the player's own that it has."""
    from simgame.authoring.translation import told_in
    from simgame.scenario.side_files import original_of
    from simgame.settings import languages

    path = scenario_path(named)
    return scenario_in(named, language) if language or original_of(path) else told_in(path, languages())


def _author_file(named: str) -> Path | None:
    """The file of the scenario, which is followed while it is played; None for shipped ones."""
    from simgame.scenario import shipped
    from simgame.scenario.side_files import original_of

    if named in {TODAY, *shipped()}:
        return None
    path = scenario_path(named)
    return original_of(path) or path


def _latest() -> Path:
    from simgame.saves.recent import recent_saves

    for summary in recent_saves():
        if not summary.finished:
            return summary.path
    raise NothingToGoOnWith("no unfinished game")
