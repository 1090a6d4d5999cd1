"""The analyst's corner: what a regression on the player's own data claims an hour brings, beside what it brings."""

from collections.abc import Iterator, Mapping

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.extra_hour import Gain, gained
from simgame.analysis.regression import fitted
from simgame.analysis.responses import geometric_adstock
from simgame.figures import counted, people
from simgame.game import Game
from simgame.model.state import Array
from simgame.scenario import SALES, Scenario

ASKED = ("promotion", *SALES)
"""Activities an analyst would ask about: those that people outside the firm notice."""
LEAST_PERIODS = 2
"""Fewer cannot differ from one another."""
MEMORIES = (0.2, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
"""Shares of promotion kept from week to week that are tried."""


@frozen(kw_only=True)
class Estimate:
    """What data says one more hour brings."""

    wins: float
    error: float
    """Standard error, as an analyst computes it who takes weeks for independent."""
    memory: float = 0.0
    """Share of promotion taken to last from a week to the next; 0 counts nothing but the week itself."""


@frozen(kw_only=True)
class Claim:
    """One activity: what the data says an hour of it brings, and what it brings."""

    activity: str
    claimed: Estimate | None = None
    """By ordinary least squares; None where nothing can be said, and ``why`` says why."""
    carried: Estimate | None = None
    """Where promotion counts in later weeks too, if that fits the data better; None for all else."""
    why: str = ""
    """Why the data says nothing, in a sentence; empty where it says something."""
    truth: Gain | None = None
    """By replay; None where there is too little data."""


def claims(game: Game) -> tuple[Claim, ...]:
    """
    What the player's weekly records claim about an hour of each activity, beside the truth.

    The claim is that of an ordinary regression of the week's wins on its hours decided: it sees what comes within the
    week, takes season, growth and luck for effects of hours that moved along, and gives hours to one activity that
    another did without. The truth is a replay of the same decisions under the same luck, in its smooth form, with one
    more hour a week of that activity wherever its lever was open. The firm has that hour on top of its budget, and its
    wages stay what they were. In weeks of fewer hands the hour shrinks like the others.

    Args:
        game: Finished or not; of any length.

    Returns:
        One claim for promotion, prospecting and closing each, as far as their levers are open by now. Where the
        periods are fewer than two, or the weeks too few for a residual, every claim says so and has no truth.
    """
    levers = game.scenario.open_levers(max(len(game.log), 1))
    asked = [name for name in ASKED if name in levers]
    wins = np.array([week.wins for week in game.weeks])
    hours = {name: np.array([getattr(week.hours, name) for week in game.weeks]) for name in asked}
    varied = {name: column for name, column in hours.items() if len(column) and np.ptp(column)}
    if len(game.log) < LEAST_PERIODS or len(wins) <= len(varied) + 1:
        few = f"{counted(len(wins), 'week')} of data {'is' if len(wins) == 1 else 'are'} too little to tell."
        return tuple(Claim(activity=name, why=few) for name in asked)
    found, gains = _claimed(wins, varied), gained(game, asked)
    return tuple(evolve(found.get(name, _unchanged(name)), truth=gain) for name, gain in gains.items())


def told(claim: Claim, scenario: Scenario) -> str:
    """
    The claim in short sentences, for all the hours the truth was tried with.

    Args:
        claim: One of ``claims``.
        scenario: Names the period; as its file says it, not made safe for a screen.
    """
    if claim.truth is None:
        return claim.why
    hours = claim.truth.hours
    return " ".join((*_says(claim, hours), _in_truth(claim, claim.truth, scenario.period)))


def _says(claim: Claim, hours: float) -> Iterator[str]:
    if claim.claimed is None:
        yield claim.why
        return
    more = f"{counted(hours, 'more hour')} of {claim.activity}"
    yield f"Your data says {more} would {_bring(claim.claimed.wins * hours)}."
    yield f"Give or take {people(claim.claimed.error * hours)}."
    if claim.carried is not None:
        brought = _bring(claim.carried.wins * hours)
        yield f"If it carries over, that would {brought}, give or take {people(claim.carried.error * hours)}."


def _in_truth(claim: Claim, truth: Gain, period: str) -> str:
    who = "that" if claim.claimed else counted(truth.hours, "more hour")
    gain = round(truth.wins * truth.hours)
    late = f"most in later {period}s" if truth.later > truth.wins / 2 else f"most within the {period}"
    return f"In truth {who} would {_bring(gain)}{f', {late}' if gain > 1 else ''}."


def _bring(wins: float) -> str:
    return f"{'cost' if round(wins) < 0 else 'bring'} {counted(abs(wins), 'sale')}"


def _unchanged(name: str) -> Claim:
    return Claim(activity=name, why=f"You never changed {name}: no data can tell.")


def _together(name: str) -> Claim:
    return Claim(activity=name, why=f"{name.capitalize()} moved only along with other hours: no data can tell.")


def _claimed(wins: Array, varied: Mapping[str, Array]) -> dict[str, Claim]:
    """Both analysts' claims on the activities whose hours changed."""
    plain = fitted(wins, list(varied.values()))
    found = {}
    for n, name in enumerate(varied):
        seen = Estimate(wins=float(plain.slopes[n]), error=float(plain.errors[n]))
        found[name] = Claim(activity=name, claimed=seen) if plain.apart[n] else _together(name)
    if "promotion" in found and found["promotion"].claimed is not None:
        found["promotion"] = evolve(found["promotion"], carried=_carried(wins, varied, plain.residual))
    return found


def _carried(wins: Array, varied: Mapping[str, Array], residual: float) -> Estimate | None:
    """Promotion as a stock that fades, at the memory that fits best; None where none fits better than no memory."""
    fits = {}
    for memory in MEMORIES:
        stock = geometric_adstock(varied["promotion"], memory, len(wins), normalised=True)
        fits[memory] = fitted(wins, list({**varied, "promotion": stock}.values()))
    best = min(fits, key=lambda memory: fits[memory].residual)
    if fits[best].residual >= residual:
        return None
    n = list(varied).index("promotion")
    return Estimate(wins=float(fits[best].slopes[n]), error=float(fits[best].errors[n]), memory=best)
