"""How a game ended, for the debrief."""

from simgame.figures import counted
from simgame.game import Game

PLAYS = "Your plays, beside the same {period}s without them and with their hours idle"
"""Heading over what each play brought."""


def headline(game: Game) -> str:
    """What ended when, and whether the bank ended it."""
    periods, name = len(game.reports), game.scenario.period
    if game.stopped:
        return f"{game.scenario.title}, closed by the bank in {name} {periods}"
    return f"{game.scenario.title}, after {counted(periods, name)}"
