"""The home screen."""

from simgame.cli.lines import draws_nothing, play_lines
from simgame.cli.terminal import need_terminal


def run(*, plain: bool = False) -> int:
    """Open it, or home as lines of text where these are wanted or nothing else can be; ends when the player leaves."""
    if plain or draws_nothing():
        return play_lines()
    need_terminal()
    from simgame.tui.app import SimgameApp

    SimgameApp().run()
    return 0
