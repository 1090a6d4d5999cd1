"""Two plays of one game beside each other, as ``show --against`` prints them."""

import argparse
import json
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.table import table
from simgame.errors import SimgameError
from simgame.figures import money, people
from simgame.measure import measure_of

if TYPE_CHECKING:
    from simgame.fork import Fork
    from simgame.game import Game
    from simgame.report import Report


class AnotherGame(SimgameError):
    """Two saves that nothing but chance or the world may set apart."""

    hint = "Two ways are two saves of one scenario and one seed."

    def __init__(self, one: Path, two: Path, what: str) -> None:
        super().__init__(f"{one} and {two}: not the same {what}")


def print_against(game: "Game", other: "Game", options: argparse.Namespace) -> None:
    """
    A row a period, each figure beside the other game's, and what parts them in words; or both documents as a list.

    Args:
        game: The one whose figures stand first.
        other: The one it is laid beside.
        options: The names of their saves, ``save`` and ``against``, and how results are printed.

    Raises:
        AnotherGame: They are of two scenarios or of two seeds.
    """
    from simgame.fork import Fork
    from simgame.results import results
    from simgame.scenario import digest

    rules = [digest(each.scenario).rules for each in (game, other)]
    for what, one, two in (("scenario", *rules), ("luck", game.seed, other.seed)):
        if one != two:
            raise AnotherGame(options.save, options.against, what)
    if options.json:
        documents = [results(each, weekly=options.weekly, truth=options.truth) for each in (game, other)]
        print(json.dumps(documents, allow_nan=False))
        return
    fork = Fork.of(game, other)
    print(f"{game.scenario.title}, seed {game.seed}: {options.save} against {options.against}\n")
    if options.weekly:
        print(_side_by_side("week", game.weeks, other.weeks, fork) + "\n")
    print(_side_by_side(game.scenario.period, game.reports, other.reports, fork) + "\n")
    print("\n".join(fork.told()))


def _side_by_side(unit: str, mine: "Sequence[Report]", theirs: "Sequence[Report]", fork: "Fork") -> str:
    """As long as the longer game, with the hours of activities that got other ones."""

    def given(name: str) -> "Callable[[Report], str]":
        return lambda report: f"{getattr(report.hours, name):.4g}"

    measure = measure_of(fork.scenario)
    figures: dict[str, Callable[[Report], str]] = {
        fork.scenario.score.measure: lambda report: money(round(measure.figure(report)), fork.scenario.currency),
        "bought": lambda report: people(report.wins),
        **{name: given(name) for name in fork.differing},
    }
    header = (unit, *(head for name in figures for head in (name, "against")))
    rows = [
        (str(number), *("" if each is None else say(each) for say in figures.values() for each in pair))
        for number, pair in enumerate(zip_longest(mine, theirs), 1)
    ]
    return table(header, rows)
