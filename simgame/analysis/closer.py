"""A closer look at a finished game: all that takes a moment to work out."""

from attrs import frozen

from simgame.analysis import analyst, judged
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
    advice: tuple[str, ...]
    """Who of the two advisers knew best, in sentences."""
    claims: tuple[str, ...]
    """What an analyst would claim, beside the truth, one text an activity."""


def looked_closer(game: Game) -> Closer:
    """Replay a game of at least one period in every way that teaches; a second or two."""
    verdicts = judged.judged(game)
    shares = {each.measure: each for each in attributed_game(game)}
    return Closer(
        sales=shares["wins"],
        revenue=shares["revenue"],
        guesses=guesses(game),
        meetings=meetings(game),
        advice=(judged.told(verdicts, game.scenario),),
        claims=tuple(analyst.told(claim, game.scenario) for claim in analyst.claims(game)),
    )
