"""What each activity earned in a period of a save, by that period's effort and by earlier effort, or in all of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simgame.errors import SimgameError

if TYPE_CHECKING:
    from simgame.analysis.attribution import Attribution
    from simgame.game import Game

FORMAT = 1
"""Of the document; fields are added under the same format, never renamed."""
MEASURES = ("leads", "wins", "revenue", "value")
MONEY = ("revenue", "value")


class NoSuchPeriod(SimgameError):
    """A period was asked for that the save has not played."""

    def __init__(self, save: Path, asked: int, played: int) -> None:
        self.hint = f"Choose one from 1 to {played}." if played else "`simgame play SAVE` runs one first."
        said = f"period {asked} was not played" if played else "no period was played yet"
        super().__init__(f"{save}: {said}")


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("save", type=Path, metavar="SAVE", help="a file that ends in .sim")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--period", type=int, metavar="N", help="which period, from 1 (default: the last)")
    which.add_argument("--game", action="store_true", help="the whole game instead of one period")
    parser.add_argument(
        "--measure", choices=(*MEASURES, "all"), default="revenue", help="what to divide (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print the shares as JSON")


def run(options: argparse.Namespace) -> int:
    """Replay the save without one activity after the other, and print the shares."""
    import json

    from simgame.analysis.attribution import attributed, attributed_game
    from simgame.cli.results_text import say_otherwise
    from simgame.saves.document import read_save
    from simgame.saves.replay import load

    save, game = read_save(options.save), load(options.save)
    if not save.replays:
        say_otherwise(options.save, save)
    period = len(game.log) if options.period is None else options.period
    if not 1 <= period <= len(game.log):
        raise NoSuchPeriod(options.save, period, len(game.log))
    shares = attributed_game(game) if options.game else attributed(game, period)
    found = [each for each in shares if options.measure in (each.measure, "all")]
    if options.json:
        documents = [document(each) for each in found]
        print(json.dumps(documents if options.measure == "all" else documents[0], allow_nan=False))
        return 0
    print("\n\n".join(_table(each, game) for each in found))
    if not options.game:
        print("\n" + "\n".join(_told(game, period, shares)))
    return 0


def document(shares: "Attribution") -> dict[str, Any]:
    """The shares of one measure as the document that ``--json`` prints."""
    from attrs import asdict

    return {"format": FORMAT, **asdict(shares)}


def _told(game: "Game", period: int, shares: "tuple[Attribution, ...]") -> list[str]:
    from simgame.analysis.causes import Causes
    from simgame.analysis.lessons import lessons, why

    causes = Causes(game, {period: {each.measure: each for each in shares}})
    return [why(causes, period), *lessons(causes, period)]


def _table(shares: "Attribution", game: "Game") -> str:
    from simgame.cli.table import table
    from simgame.figures import MINUS, money

    def say(amount: float) -> str:
        if shares.measure in MONEY:
            return money(round(amount), game.scenario.currency)
        return f"{round(amount, 1) + 0.0:,.1f}".replace("-", MINUS)

    name, named = game.scenario.period, {"value": game.scenario.score.measure}
    when = f"{name} {shares.period}" if shares.since == shares.period else f"{name}s {shares.since} to {shares.period}"
    times = (f"this {name}", "earlier") if shares.since > 1 else ()
    header = (f"{named.get(shares.measure, shares.measure)}, {when}", *times, "in all")

    def row(words: str, amount: float) -> tuple[str, ...]:
        return (words, *[""] * len(times), say(amount))

    by_activity = [
        (activity, *map(say, (share.this_period, share.earlier)[: len(times)]), say(share.total))
        for activity, share in shares.activities.items()
    ]
    whole = [row("without anyone's hours", shares.base), row("luck", shares.luck), row("in all", shares.total)]
    sides = [
        row("marketing alone would add", shares.marketing),
        row("sales alone would add", shares.sales),
        row("both together add", shares.together),
    ]
    return table(header, [*by_activity, *whole, [""] * len(header), *sides], words=header[:1])
