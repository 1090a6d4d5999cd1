"""Replay a save and print its results."""

import argparse
from pathlib import Path

from simgame.cli.results_text import configure_results, print_recorded, print_results, say_otherwise


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("save", type=Path, metavar="SAVE", help="a file that ends in .sim")
    parser.add_argument("--against", type=Path, metavar="SAVE2", help="lay another play of the same game beside it")
    configure_results(parser)


def run(options: argparse.Namespace) -> int:
    """Print the replay; of a save of another model version, what it recorded and that a replay differs."""
    from simgame.saves.document import read_save
    from simgame.saves.replay import load

    if options.against:
        return _against(options)
    save = read_save(options.save)
    if not save.replays:
        say_otherwise(options.save, save)
        if not options.json:
            print_recorded(save)
            return 0
    print_results(load(options.save), options)
    return 0


def _against(options: argparse.Namespace) -> int:
    from simgame.cli.against import print_against
    from simgame.cli.given import replayed

    print_against(replayed(options.save), replayed(options.against), options)
    return 0
