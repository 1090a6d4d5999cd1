"""The home screen."""

from simgame.cli.terminal import need_terminal


def run() -> int:
    """Open it; ends when the player leaves."""
    need_terminal()
    from simgame.tui.app import SimgameApp

    SimgameApp().run()
    return 0
