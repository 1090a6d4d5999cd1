"""Edit a scenario: a form, its text, and what its numbers come to."""

import argparse

from simgame.cli.given import scenario_path
from simgame.cli.terminal import need_terminal


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("file", metavar="FILE", help="a scenario file; of a shipped scenario, a copy of your own")


def run(options: argparse.Namespace) -> int:
    """Open the editor; ends when the author leaves."""
    need_terminal()
    from simgame.saves.own_scenarios import editable
    from simgame.tui.app import SimgameApp

    SimgameApp(path=editable(scenario_path(options.file))).run()
    return 0
