"""How a game begins, for the briefing."""

from collections.abc import Iterator

from simgame.figures import counted, money
from simgame.game import Game
from simgame.measure import measure_of


def facts(game: Game) -> Iterator[tuple[str, str]]:
    """What there is, for how long, and to what end: a label and a line each."""
    scenario, opening = game.scenario, game.opening
    currency = scenario.currency
    measure = measure_of(scenario)
    yield "You win by", f"{measure.wins_by}. It is {money(measure.figure(opening), currency)} now."
    yield "You have", f"{scenario.firm.hours:g} hours a week and {money(opening.cash, currency)} in the till."
    waiting = f"{counted(opening.waiting, 'call')} and {counted(opening.opportunities, 'quote')}"
    yield "Waiting", f"{waiting}. {counted(opening.customers, 'customer')} order now and then."
    yield "You play", f"{counted(scenario.periods, scenario.period)}, about {scenario.minutes} minutes."
