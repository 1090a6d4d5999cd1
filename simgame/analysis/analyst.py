"""The analyst's corner: what a regression on the player's own data claims an hour brings, beside what it brings."""

from collections.abc import Iterator, Mapping
from statistics import fmean

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
MORE = 4
"""Hours a week of one period that claims are told for."""
SEEN = 0.5
"""Sales from which there is one."""
APART = 0.15
"""Share by which calls must differ between periods to count as other periods."""
SURE = 2
"""Standard errors beyond which chance is no reason."""
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
    calls: tuple[float, float] | None = None
    """Calls a period with more of its hours than the mean, and with fewer; None where hours never changed."""


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
    return tuple(
        evolve(found.get(name, _unchanged(name)), truth=gain, calls=_calls(game, name)) for name, gain in gains.items()
    )


def _calls(game: Game, name: str) -> tuple[float, float] | None:
    hours = [getattr(report.hours, name) for report in game.reports]
    split = fmean(hours)
    more, fewer = (
        [report.inbound for report, given in zip(game.reports, hours, strict=True) if (given > split) == above]
        for above in (True, False)
    )
    return (fmean(more), fmean(fewer)) if more and fewer else None


def asked(scenario: Scenario) -> str:
    """The question that claims answer, as a sentence."""
    return f"What would {MORE} h a week more bring, for one {scenario.period}?"


def told(claim: Claim, scenario: Scenario) -> str:
    """
    What the data says, what is true, and why they differ, in short sentences.

    Args:
        claim: One of ``claims``; what it says of an hour is told for ``MORE`` hours a week of one period.
        scenario: Names the period; as its file says it, not made safe for a screen.
    """
    if claim.truth is None:
        return claim.why
    hours = MORE * scenario.weeks_per_period
    return " ".join((*_says(claim, hours), _in_truth(claim.truth, hours, scenario), *_why(claim, hours, scenario)))


def _says(claim: Claim, hours: float) -> Iterator[str]:
    if claim.claimed is None:
        yield claim.why
    else:
        yield f"{claim.activity.capitalize()}: the data says it {_brings(claim.claimed.wins * hours)}."


def _in_truth(truth: Gain, hours: float, scenario: Scenario) -> str:
    late = f", most in later {scenario.period}s" if truth.later > truth.wins / 2 else ""
    return f"In truth it {_brings(truth.wins * hours)}{late if truth.wins * hours >= SEEN else ''}."


def _why(claim: Claim, hours: float, scenario: Scenario) -> Iterator[str]:
    """Why the data misleads, where it does."""
    if claim.claimed is None or claim.truth is None:
        return
    truth, over = claim.truth, (claim.claimed.wins - claim.truth.wins) * hours
    if abs(over) < SEEN:
        yield "Here the data is right."
    elif claim.activity in SALES and claim.calls and _drawn_by_calls(*claim.calls, over):
        more, fewer = (people(count) for count in claim.calls)
        yield f"Why: your {scenario.period}s with more of it had {more} calls, the others {fewer}."
    elif over < 0 and truth.wins * hours >= SEEN and truth.later > truth.wins / 2:
        late = min(round(10 * truth.later / truth.wins), 10)
        yield f"Why: it counts a week's own sales; {late} of 10 come in later {scenario.period}s."
    elif abs(over) > SURE * claim.claimed.error * hours:
        yield "Why: more than its hours changed in those weeks."
    else:
        chance = counted(max(claim.claimed.error * hours, 1), "sale")
        yield f"Why: chance alone moves what the data says by {chance} either way."


def _drawn_by_calls(more: float, fewer: float, over: float) -> bool:
    """Whether calls that came with the hours would draw the claim the way it is off."""
    return abs(more - fewer) >= APART * max(more, fewer) and (more > fewer) == (over > 0)


def _brings(wins: float) -> str:
    if abs(wins) < SEEN:
        return "brings next to no sale"
    return f"{'costs' if wins < 0 else 'brings'} {counted(abs(wins), 'sale')}"


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
