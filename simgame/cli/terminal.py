"""What only a terminal can show."""

import os
import sys

from simgame.errors import SimgameError


class NoTerminal(SimgameError):
    """A screen was asked for where there is none."""

    hint = "`simgame --plain` plays as lines of text; `simgame run` and `simgame show` work, too."


def need_terminal() -> None:
    """
    Before a screen opens; a driver that the environment names, as for a browser's tab, needs none.

    Raises:
        NoTerminal: Keys would come from a file or a pipe, or the screen into one.
    """
    if os.environ.get("TEXTUAL_DRIVER"):
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise NoTerminal("the screens need a terminal")
