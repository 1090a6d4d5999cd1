"""Where a game stands on screen. Importing this loads the engine."""

from textual.screen import Screen

from simgame.score import par_of, score
from simgame.session import Session
from simgame.tui.screens.debrief import DebriefScreen
from simgame.tui.screens.play import PlayScreen


def screen_of(session: Session) -> Screen[None]:
    """Its next period, or its debrief."""
    game = session.game
    if not game.over:
        return PlayScreen(game, session.draft)
    return DebriefScreen(game, score(game), par_of(game.scenario), session.lock.path, session.taken_back)
