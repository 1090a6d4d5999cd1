"""Replay a save and print its results, or hand them on as a page or a line."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.results_text import configure_results, print_recorded, print_results, say_otherwise

if TYPE_CHECKING:
    from simgame.game import Game


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("save", type=Path, metavar="SAVE", help="a file that ends in .sim")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--against", type=Path, metavar="SAVE2", help="lay another play of the same game beside it")
    forms.add_argument("--html", type=_page, metavar="OUT", help="write the debrief as one page, to print or to share")
    forms.add_argument("--line", action="store_true", help="the result in one line, to paste where friends talk")
    configure_results(parser)


def run(options: argparse.Namespace) -> int:
    """Print the replay; of a save of another model version, what it recorded and that a replay differs."""
    from simgame.saves.document import read_save
    from simgame.saves.replay import load

    if options.against:
        return _against(options)
    if options.html:
        return _write_page(options)
    if options.line:
        return _print_line(options)
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


def _page(text: str) -> Path:
    """A file that browsers take for a page, so that no save is written over by a slip."""
    if (path := Path(text)).suffix.lower() in {".html", ".htm"}:
        return path
    raise argparse.ArgumentTypeError(f"{text!r} does not end in .html")


def _write_page(options: argparse.Namespace) -> int:
    from simgame.characters import printable
    from simgame.sharing.files import put
    from simgame.sharing.handout import handout
    from simgame.sharing.page import page

    put(options.html, page(handout(_played(options.save))).encode())
    print(f"{printable(str(options.html))} is written; it holds all it needs.")
    return 0


def _print_line(options: argparse.Namespace) -> int:
    from simgame.score import score
    from simgame.sharing.line import result_line

    game = _played(options.save)
    print(result_line(game, score(game)))
    return 0


def _played(path: Path) -> "Game":
    """
    A save's game, of which at least one period was played.

    Raises:
        NoSuchPeriod: None was.
    """
    from simgame.cli.explain import NoSuchPeriod
    from simgame.cli.given import replayed

    game = replayed(path)
    if not game.log:
        raise NoSuchPeriod(path, 1, 0)
    return game
