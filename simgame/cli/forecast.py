"""What the owner's beliefs say of the next period under a plan: ranges, not the truth, and not the luck to come."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simgame.cli.given import game_of, whole_number
from simgame.errors import SimgameError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simgame.analysis.forecast import Forecast
    from simgame.analysis.knowing import Knowing
    from simgame.game import Game

FORMAT = 1
"""Of the document; fields are added under the same format, never renamed."""
SHOWN = ("leads", "wins", "revenue", "profit", "value")
MONEY = ("revenue", "profit", "value")
MOST_DRAWS = 10_000


class GameOver(SimgameError):
    """There is no next period to plan."""

    hint = "`simgame show SAVE` prints what came of it."

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: this game is over, nothing is left to plan")


def draws(text: str) -> int:
    """How many worlds, as argparse reads it: a whole number from 1 to 10,000."""
    return whole_number(text, 1, MOST_DRAWS)


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument(
        "game", metavar="SAVE-or-SCENARIO", help="a file that ends in .sim, a shipped scenario or a file"
    )
    parser.add_argument(
        "--decisions", required=True, type=Path, metavar="FILE", help="JSON or CSV; its first entry is the plan"
    )
    parser.add_argument("--draws", type=draws, metavar="K", help=f"how many worlds, 1 to {MOST_DRAWS:,}")
    parser.add_argument("--json", action="store_true", help="print the ranges as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the ranges, what in the plan cannot work, and what an hour of research would narrow."""
    import json

    from simgame.analysis.forecast import DRAWS, forecast
    from simgame.analysis.knowing import knowing
    from simgame.decisions_file import read_plan

    game = game_of(options.game)
    if game.over:
        raise GameOver(options.game)
    plan = game.play(read_plan(options.decisions, game.period)).log[-1]
    ahead, known = forecast(game, plan, options.draws or DRAWS), knowing(game, plan)
    if options.json:
        print(json.dumps(document(ahead, known), allow_nan=False))
        return 0
    from simgame.story import warnings

    print(_ranges(ahead, game), _knowing(known, game), sep="\n\n")
    print("", *warnings(game.latest, plan, ahead.mean, game.scenario), sep="\n")
    print("It is a guess from what you know; research narrows it.")
    return 0


def document(ahead: "Forecast", known: "Mapping[str, Knowing]") -> dict[str, Any]:
    """The forecast as the document that ``--json`` prints."""
    from attrs import asdict

    return {
        "format": FORMAT,
        "period": ahead.period,
        "draws": ahead.draws,
        "measures": {name: asdict(reach) for name, reach in ahead.measures.items()},
        "need_sd": {name: asdict(each) for name, each in known.items()},
    }


def _ranges(ahead: "Forecast", game: "Game") -> str:
    from simgame.cli.table import table
    from simgame.figures import money, people
    from simgame.measure import measure_of

    named = {"value": measure_of(game.scenario).foreseen}
    rows = []
    for name in SHOWN:
        reach = ahead.measures[name]
        ends = (reach.p50, reach.p25, reach.p75, reach.p5, reach.p95)
        said = [money(round(end), game.scenario.currency) if name in MONEY else people(end) for end in ends]
        middle, low, high, lowest, highest = said
        rows.append((named.get(name, name), middle, f"{low} to {high}", f"{lowest} to {highest}"))
    header = (f"{game.scenario.period} {ahead.period}", "middle", "half the time", "9 times in 10")
    return f"{game.scenario.title}, {ahead.draws} worlds as you believe them\n\n{table(header, rows, words=header[:1])}"


def _knowing(known: "Mapping[str, Knowing]", game: "Game") -> str:
    from simgame.analysis.knowing import give_or_take, hour_said
    from simgame.cli.table import table

    scenario = game.scenario
    rows = [
        (scenario.segments[name].name, *map(give_or_take, (each.now, each.after, each.with_an_hour)))
        for name, each in known.items()
    ]
    header = ("what they want", "now", f"after this {scenario.period}", "with 1 more hour of research")
    said = hour_said(known, scenario, game.period)
    return "\n".join(filter(None, (table(header, rows, words=header[:1]), said)))
