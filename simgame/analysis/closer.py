"""A closer look at a finished game: all that takes a moment to work out."""

from attrs import frozen

from simgame.analysis import analyst, foresight, judged
from simgame.analysis.answered import answered
from simgame.analysis.attribution import Attribution, attributed_game
from simgame.analysis.calibration import Guess, guesses
from simgame.analysis.meetings import meetings
from simgame.game import Game


@frozen(kw_only=True)
class Closer:
    """What replays of the game tell about it."""

    sales: Attribution
    """Shares of all sales of the game."""
    revenue: Attribution
    """Shares of all its money in."""
    guesses: tuple[Guess, ...]
    meetings: tuple[str, ...]
    """What each play brought and which goals were reached, in sentences."""
    answers: tuple[str, ...]
    """What each answer brought beside another one, in sentences."""
    foreseen: tuple[str, ...]
    """When and why the forecast of Worth was off, in sentences; empty where there is none."""
    advice: tuple[str, ...]
    """Who of the two advisers knew best, in sentences."""
    claims: tuple[str, ...]
    """What is asked of an analyst, then what would be claimed beside the truth, one text an activity."""


def looked_closer(game: Game) -> Closer:
    """Replay a game of at least one period in every way that teaches; two seconds or so."""
    verdicts = judged.judged(game)
    shares = {each.measure: each for each in attributed_game(game)}
    return Closer(
        sales=shares["wins"],
        revenue=shares["revenue"],
        guesses=guesses(game),
        meetings=meetings(game),
        answers=answered(game),
        foreseen=foresight.told(game),
        advice=(judged.told(verdicts, game.scenario),),
        claims=(analyst.asked(game.scenario), *(analyst.told(claim, game.scenario) for claim in analyst.claims(game))),
    )
