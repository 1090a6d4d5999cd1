"""What explains a period of a game, all of it."""

from attrs import frozen

from simgame.analysis.causes import Causes, Gain, Shares, gain
from simgame.analysis.hindsight import hindsight
from simgame.analysis.lessons import lessons, why
from simgame.analysis.moments import PaidLater, paid_later
from simgame.game import Game


@frozen
class Found:
    """What explains the latest period of a game."""

    causes: Causes
    shares: Shares
    gain: Gain
    why: str
    lessons: tuple[str, ...]
    later: PaidLater | None

    @property
    def game(self) -> Game:
        return self.causes.game


def found(causes: Causes) -> Found:
    """All of it; some tenths of a second."""
    period = len(causes.game.log)
    return Found(
        causes=causes,
        shares=causes[period],
        gain=gain(causes, period),
        why=why(causes, period),
        lessons=(*lessons(causes, period), hindsight(causes.game, period)),
        later=paid_later(causes),
    )
