"""How a game ended, for the debrief."""

from simgame.figures import counted, short_money
from simgame.game import Game
from simgame.score import Par

PLAYS = "Your plays, beside the same {period}s without them and with their hours idle"
"""Heading over what each play brought."""
ANSWERS = "Your answers, beside the same {period}s with another answer"
"""Heading over what each answer brought."""


def headline(game: Game, taken_back: int = 0) -> str:
    """What ended when, whether the bank ended it, and how many periods were taken back."""
    back = f", {counted(taken_back, game.scenario.period)} taken back" if taken_back else ""
    return f"{game.scenario.title}, {length(game)}{back}"


def length(game: Game) -> str:
    """How far it was played, and whether the bank ended it."""
    scenario, periods = game.scenario, len(game.reports)
    if game.stopped:
        return f"closed by the bank in {scenario.period} {periods}"
    played = f"after {counted(periods, scenario.period)}"
    return played if game.over else f"{played} of {scenario.periods}"


def scale(par: Par, currency: str) -> tuple[str, str]:
    """What 0 and 100 points stand for, a sentence each."""
    habit, planner = (short_money(end, currency) for end in (par.habit, par.par))
    return (
        f"0 points: {habit} at the end, had the old owner gone on.",
        f"100 points: {planner} at the end, by a planner who knows what you know.",
    )


def planners(par: Par, currency: str) -> str:
    """Who par and the best plan are, and what they come to, means over luck, in sentences."""
    planner, best = (short_money(end, currency) for end in (par.par, par.ceiling))
    return f"Par knows what you know: {planner} at the end. Best knows the truth, and plans once: {best}."
