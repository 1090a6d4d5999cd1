"""How well a player guesses, beside the program's own ranges; kept apart from money."""

from collections.abc import Sequence

from attrs import evolve, frozen

from simgame.analysis.forecast import forecast
from simgame.figures import between, people
from simgame.game import Game

MEASURE = "wins"
"""What is guessed."""
MISSED = 0.2
"""Share of outcomes that an 80 % range may miss; each unit it misses by costs 2 / 0.2."""
EQUAL = 100.0
"""Calibration of who guesses as well as the program."""


@frozen(kw_only=True)
class Guess:
    """One period that was guessed: by the player, and by the program on what the player knew."""

    period: int
    low: float
    high: float
    happened: float
    program_low: float
    program_high: float

    @property
    def score(self) -> float:
        """Of the player's range, 0 or more; less is better."""
        return interval_score(self.low, self.high, self.happened)

    @property
    def program_score(self) -> float:
        return interval_score(self.program_low, self.program_high, self.happened)


def interval_score(low: float, high: float, happened: float) -> float:
    """
    Score of an 80 % range: its width, and ten times what it missed by (Winkler 1972; Gneiting & Raftery 2007).

    Honest ranges score best in the long run; a single number is a range without width.
    """
    return (high - low) + 2 / MISSED * (max(low - happened, 0.0) + max(happened - high, 0.0))


def guesses(game: Game) -> tuple[Guess, ...]:
    """
    All guesses of a game, each with the program's own of the same decisions.

    A range is set beside the program's 80 % range, a single number beside its median. Takes a forecast each.
    """
    return tuple(
        _guess(game, period, *decided.prediction[MEASURE])
        for period, decided in enumerate(game.log, 1)
        if MEASURE in decided.prediction
    )


def _guess(game: Game, period: int, low: float, high: float) -> Guess:
    before = evolve(game, log=game.log[: period - 1])
    reach = forecast(before, game.log[period - 1]).measures[MEASURE]
    program = (reach.p50, reach.p50) if low == high else (reach.p10, reach.p90)
    return Guess(
        period=period,
        low=low,
        high=high,
        happened=game.reports[period - 1].wins,
        program_low=program[0],
        program_high=program[1],
    )


def calibration(found: Sequence[Guess]) -> float | None:
    """
    One number for all guesses: 100 as good as the program's, towards 200 better, towards 0 worse; None without any.

    It is 200 × program / (program + player) of the summed interval scores.
    """
    if not found:
        return None
    player, program = (
        sum(scores) for scores in zip(*((each.score, each.program_score) for each in found), strict=True)
    )
    return EQUAL if player + program == 0 else 2 * EQUAL * (program / (program + player))


def told(guess: Guess, period: str) -> str:
    """A guess beside the program's own and what came, as a sentence; ``period`` is what one is called."""
    yours, programs = between(guess.low, guess.high), between(guess.program_low, guess.program_high)
    said = f"you said {yours}, the forecast {programs}; {people(guess.happened)} bought."
    return f"{period.capitalize()} {guess.period}: {said}"


def judged(found: Sequence[Guess]) -> str:
    """How good guesses were, in sentences; empty where there are none."""
    score = calibration(found)
    if score is None:
        return ""
    held = (
        ""
        if all(guess.low == guess.high for guess in found)
        else " Ranges here should hold 8 times in 10; on the plan 9."
    )
    return f"They score {people(score)}; 100 is as good as the forecast.{held} Guesses move no money and no points."
