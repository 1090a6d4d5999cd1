"""What the forecast said of a period that is over, beside what came."""

from attrs import evolve

from simgame.analysis.calibration import MEASURE
from simgame.analysis.forecast import Range, forecast
from simgame.figures import about, between, people, short_money
from simgame.game import Game


def hindsight(game: Game, period: int) -> str:
    """
    The ranges that the forecast gave for sales, money and Worth, and what came, in short sentences; 30 ms.

    Where the player guessed sales, that comes first.

    Args:
        game: Played as far as ``period`` at least.
        period: From 1; its decisions are forecast on what the owner knew before.
    """
    before = evolve(game, log=game.log[: period - 1])
    ahead = forecast(before, game.log[period - 1]).measures
    report, currency = game.reports[period - 1], game.scenario.currency

    def money(amount: float) -> str:
        return short_money(amount, currency)

    wins, profit = ahead["wins"], ahead["profit"]
    guess = game.log[period - 1].prediction.get(MEASURE)
    guessed = f"You guessed {between(*guess)}. " if guess else ""
    sold = f"The forecast said {between(about(wins.p5), about(wins.p95))} sales; {people(report.wins)} came"
    made = f"It said {money(about(profit.p5))} to {money(about(profit.p95))} kept; {money(report.profit)} was"
    told = f"{guessed}{sold}{_outside(wins, report.wins)}. {made}{_outside(profit, report.profit)}."
    if game.scenario.score.measure != "worth":
        return told
    worth = ahead["value"]
    ends = f"{money(about(worth.p5))} to {money(about(worth.p95))}"
    return f"{told} Worth: it said {ends}; {money(report.value)} came{_outside(worth, report.value)}."


def _outside(reach: Range, came: float) -> str:
    """A word where what came lies outside; one time in ten it should."""
    return "" if reach.p5 <= came <= reach.p95 else ", outside"
