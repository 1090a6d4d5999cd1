"""When sales are to be guessed, and as what."""

from simgame.game import Game

EVERY = 3
"""Periods between two guesses."""
MOST = 9_999.0
"""Sales that can be guessed."""


def asks(game: Game) -> bool:
    """Whether the next period of a game is one to guess."""
    return game.period % EVERY == 0 and not game.over


def levers(level: str) -> tuple[str, ...]:
    """What a player of this level is asked for."""
    return ("guess.low", "guess.high") if level == "advanced" else ("guess",)
