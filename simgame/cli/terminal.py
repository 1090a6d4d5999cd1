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
        NoTerminal: Keys would come from a file or a pipe, or the screen, which goes to stderr, into one.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise NoTerminal("the screens need a terminal")
