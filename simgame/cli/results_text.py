"""Results as commands print them: a table for people, or the document for programs."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from simgame.cli.table import table
from simgame.figures import money, people
from simgame.measure import measure_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simgame.game import Game
    from simgame.measure import Ended
    from simgame.report import Report
    from simgame.saves.document import Save
    from simgame.scenario import Scenario


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
        print(_reports("week", [(report.week, report) for report in game.weeks], scenario) + "\n")
    numbered = [(report.period, report) for report in game.reports]
    print(_reports(scenario.period, numbered, scenario) + "\n")
    if told := _told(game):
        print(told + "\n")
    print(_counts(game))


def say_otherwise(path: "Path", save: "Save") -> None:
    """That a save is of another model version, on stderr."""
    from simgame import MODEL_VERSION

    told = f"{path}: played under model version {save.model_version}; this is version {MODEL_VERSION}"
    print(f"{told}, so a replay differs.", file=sys.stderr)


def print_recorded(save: "Save") -> None:
    """What a save says came of each period, as it was played."""
    ends = _ends(save.scenario)
    rows = [(str(number), *(say(result) for say in ends.values())) for number, result in enumerate(save.results, 1)]
    print(f"{save.scenario.title}, seed {save.seed}, as recorded\n")
    print(table((save.scenario.period, *ends), rows))


def _told(game: "Game") -> str:
    """What happened besides hours and money, a line a period, and how often goals were reached."""
    from simgame.diary import diary, goals_kept

    wide = len(f"{game.scenario.period} {len(game.log)}")
    lines = [f"{f'{game.scenario.period} {day.period}':<{wide}}  {' '.join(day.told)}" for day in diary(game)]
    return "\n".join(filter(None, (*lines, goals_kept(game))))


def _counts(game: "Game") -> str:
    from simgame.score import score

    scenario, found = game.scenario, score(game)
    parts = measure_of(scenario).parts.items()
    told = " and ".join(f"{name} {money(part(game.latest), scenario.currency)}" for name, part in parts)
    made = f": {told}" if told else ""
    points = "" if found.points is None else f", {found.points:,.0f} points"
    counts = f"{scenario.score.measure.capitalize()} {money(found.value, scenario.currency)}"
    return f"{counts}{made}{points}{_guessed(game)}"


def _guessed(game: "Game") -> str:
    """How good the player's guesses were, where there are any."""
    from simgame.analysis.calibration import calibration, guesses

    found = calibration(guesses(game))
    return "" if found is None else f"\nGuesses: {found:.0f}, where 100 is as good as the program's own"


def _ends(scenario: "Scenario") -> "dict[str, Callable[[Ended], str]]":
    """The columns of cash and of what counts, which may be the same."""

    def said(figure: "Callable[[Ended], float]") -> "Callable[[Ended], str]":
        return lambda ended: money(figure(ended), scenario.currency)

    return {"cash": said(lambda ended: ended.cash), scenario.score.measure: said(measure_of(scenario).figure)}


def _reports(unit: str, numbered: "list[tuple[int, Report]]", scenario: "Scenario") -> str:
    ends = _ends(scenario)
    header = (unit, "leads", "wins", "customers", "revenue", "cost", "profit", *ends)
    rows = [
        (
            str(number),
            *map(people, (report.leads, report.wins, report.customers)),
            *(money(amount, scenario.currency) for amount in (report.revenue, report.cost, report.profit)),
            *(say(report) for say in ends.values()),
        )
        for number, report in numbered
    ]
    return table(header, rows)
