"""What only a terminal can show."""

import sys

from simgame.errors import SimgameError


class NoTerminal(SimgameError):
    """A screen was asked for where there is none."""

    hint = "`simgame run` and `simgame show` work without one."


def need_terminal() -> None:
    """
    Before a screen opens.

    Raises:
        NoTerminal: Input or output is a file or a pipe.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminal("the screens need a terminal")
