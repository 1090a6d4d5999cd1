"""Results as commands print them: a table for people, or the document for programs."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from simgame.cli.table import table
from simgame.figures import money, people

if TYPE_CHECKING:
    from pathlib import Path

    from simgame.game import Game
    from simgame.report import Report
    from simgame.saves.document import Save


def configure_results(parser: argparse.ArgumentParser) -> None:
    """Options of every command that prints results."""
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--weekly", action="store_true", help="week by week as well")
    parser.add_argument("--truth", action="store_true", help="with --json: what the owner cannot see, too")


def print_results(game: "Game", options: argparse.Namespace) -> None:
    """The results of a game, in the form that ``--json``, ``--weekly`` and ``--truth`` ask for."""
    if options.json:
        from simgame.results import results

        print(json.dumps(results(game, weekly=options.weekly, truth=options.truth), allow_nan=False))
        return
    scenario = game.scenario
    print(f"{scenario.title}, seed {game.seed}, noise {scenario.play.noise}\n")
    if options.weekly:
        print(_reports("week", [(report.week, report) for report in game.weeks], scenario.currency) + "\n")
    numbered = [(report.period, report) for report in game.reports]
    print(_reports(scenario.period, numbered, scenario.currency) + "\n")
    if told := _told(game):
        print(told + "\n")
    print(_worth(game))


def say_otherwise(path: "Path", save: "Save") -> None:
    """That a save is of another model version, on stderr."""
    from simgame import MODEL_VERSION

    told = f"{path}: played under model version {save.model_version}; this is version {MODEL_VERSION}"
    print(f"{told}, so a replay differs.", file=sys.stderr)


def print_recorded(save: "Save") -> None:
    """What a save says came of each period, as it was played."""
    currency = save.scenario.currency
    rows = [
        (str(number), money(result.cash, currency), money(result.value, currency))
        for number, result in enumerate(save.results, 1)
    ]
    print(f"{save.scenario.title}, seed {save.seed}, as recorded\n")
    print(table((save.scenario.period, "cash", "worth"), rows))


def _told(game: "Game") -> str:
    """What happened besides hours and money, a line a period, and how often goals were reached."""
    from simgame.diary import diary, goals_kept

    wide = len(f"{game.scenario.period} {len(game.log)}")
    lines = [f"{f'{game.scenario.period} {day.period}':<{wide}}  {' '.join(day.told)}" for day in diary(game)]
    return "\n".join(filter(None, (*lines, goals_kept(game))))


def _worth(game: "Game") -> str:
    from simgame.score import score

    found = score(game)
    value, cash, rest = (
        money(amount, game.scenario.currency) for amount in (found.value, found.cash, found.going_concern)
    )
    points = "" if found.points is None else f", {found.points:,.0f} points"
    return f"Worth {value}: cash {cash} and next year {rest}{points}{_guessed(game)}"


def _guessed(game: "Game") -> str:
    """How good the player's guesses were, where there are any."""
    from simgame.analysis.calibration import calibration, guesses

    found = calibration(guesses(game))
    return "" if found is None else f"\nGuesses: {found:.0f}, where 100 is as good as the program's own"


def _reports(unit: str, numbered: "list[tuple[int, Report]]", currency: str) -> str:
    header = (unit, "leads", "wins", "customers", "revenue", "cost", "profit", "cash", "worth")
    rows = [
        (
            str(number),
            *map(people, (report.leads, report.wins, report.customers)),
            *(
                money(amount, currency)
                for amount in (report.revenue, report.cost, report.profit, report.cash, report.value)
            ),
        )
        for number, report in numbered
    ]
    return table(header, rows)
