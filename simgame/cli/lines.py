"""The game as lines of text, at the streams of this process."""

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simgame.game import Game
    from simgame.session import Session


def play_lines(start: "Game | Session | None" = None) -> int:
    """
    Play until the player leaves, or the input ends.

    Args:
        start: A new game to brief, a game to go on with, or None for home.
    """
    from simgame.plain.program import Program
    from simgame.plain.voice import Voice
    from simgame.settings import languages

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    Program(Voice.between(sys.stdin, sys.stdout), languages()).run(start)
    return 0


def draws_nothing() -> bool:
    """Whether the terminal says of itself that it cannot draw."""
    return os.environ.get("TERM") == "dumb" and not os.environ.get("TEXTUAL_DRIVER")
