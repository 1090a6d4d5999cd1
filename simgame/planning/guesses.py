"""When sales are to be guessed, and as what."""

from simgame.game import Game
from simgame.planning.levers import shut

EVERY = 3
"""Periods between two guesses."""
MOST = 9_999.0
"""Sales that can be guessed."""


def asks(game: Game) -> bool:
    """Whether the next period of a game is one to guess: while nobody can close, there is nothing to."""
    return game.period % EVERY == 0 and not game.over and "closing" not in shut(game.scenario, game.period)


def levers(level: str) -> tuple[str, ...]:
    """What a player of this level is asked for."""
    return ("guess.low", "guess.high") if level == "advanced" else ("guess",)
