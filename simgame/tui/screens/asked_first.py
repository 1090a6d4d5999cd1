"""What is asked before a game is left, and before a period is taken back."""

from simgame.game import Game
from simgame.tui.screens.confirm import ConfirmScreen


def leaving() -> ConfirmScreen:
    """Whether to go home."""
    return ConfirmScreen("Leave the game?", detail="It is kept, and your plan with it.", yes="Leave", no="Stay")


def taking_back(game: Game) -> ConfirmScreen:
    """Whether to decide the last period of a game anew."""
    period, number = game.scenario.period, game.period - 1
    return ConfirmScreen(
        f"Take {period} {number} back?",
        detail=f"Its plan lies before you again, to be changed. The luck of {period} {number} stays the same. "
        "Your save counts what was taken back.",
        yes="Take it back",
        no="Leave it",
    )
