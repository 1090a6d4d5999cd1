"""Why: what each activity earned in a period, by its effort then and by its effort before."""

from collections.abc import Mapping

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from simgame.analysis.batch import total
from simgame.analysis.shapley import shapley
from simgame.arrays import opening
from simgame.game import Game
from simgame.model.caretaker import caretaker, going_concern
from simgame.model.simulate import play
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, SALES

SUBSETS = 1 << len(ACTIVITIES)
"""Subsets of the activities; activity n is in subset s where bit n of s is 1."""
PAID = {"research": "research_spend", "promotion": "promotion_spend"}
"""The money that belongs to an activity."""


@frozen(kw_only=True)
class Share:
    """What one activity earned."""

    this_period: float
    earlier: float
    """By what was done before and still pays."""

    @property
    def total(self) -> float:
        return self.this_period + self.earlier


@frozen(kw_only=True)
class Attribution:
    """One measure of one period, divided: base, all shares and luck add up to the total."""

    measure: str
    """``leads``, ``wins``, ``revenue`` or ``value``."""
    period: int
    total: float
    """What happened."""
    base: float
    """What would have come had nobody ever worked."""
    activities: Mapping[str, Share]
    luck: float
    """What happened less what the same decisions bring in the smooth world."""
    marketing: float
    """What marketing alone would have added to the base."""
    sales: float
    """What sales alone would have added."""
    together: float
    """What the two added because both were there."""


def attributed(game: Game, period: int) -> tuple[Attribution, ...]:
    """
    The shares of all measures in a period that was played.

    The players of the Shapley game are the five activities, each in this period and in the periods before. Outside a
    coalition an activity has no hours and no money of its own; price, targets, events and answers stay as they were.
    All 1,024 coalitions share the luck of the game, in its smooth form where people were counted.

    Args:
        game: Of at least ``period`` periods.
        period: From 1.
    """
    found = _worths(game, period)
    report = game.reports[period - 1]
    return tuple(_divided(name, period, float(getattr(report, name)), worths) for name, worths in found.items())


def _divided(measure: str, period: int, happened: float, worths: Array) -> Attribution:
    parts = shapley(worths)
    earlier, now = np.split(parts, 2)
    base, smooth = float(worths[0]), float(worths[-1])
    marketing, sales = (float(worths[_both_times(side)]) - base for side in (MARKETING, SALES))
    return Attribution(
        measure=measure,
        period=period,
        total=happened,
        base=base,
        activities={
            name: Share(this_period=float(now[n]), earlier=float(earlier[n])) for n, name in enumerate(ACTIVITIES)
        },
        luck=happened - smooth,
        marketing=marketing,
        sales=sales,
        together=smooth - base - marketing - sales,
    )


def _both_times(side: tuple[str, ...]) -> int:
    """The coalition of a side's activities, now and earlier."""
    subset = sum(1 << ACTIVITIES.index(name) for name in side)
    return subset * SUBSETS + subset


def _worths(game: Game, period: int) -> dict[str, Array]:
    """Every measure in every coalition, (1024,): bits 0 to 4 stand for earlier effort, 5 to 9 for this period's."""
    played, scenario = game.played, game.scenario
    noise = "off" if scenario.play.noise == "off" else "smooth"
    setting = evolve(played.setting, luck=evolve(played.setting.luck, noise=noise))
    before = np.arange(SUBSETS)
    state = opening(scenario, games=SUBSETS)
    past = [_only(decisions, before) for decisions in played.decisions[: period - 1]]
    for weeks in play(setting, state, past):
        state = weeks[-1][0]
    coalitions = np.arange(SUBSETS**2)
    now = _only(played.decisions[period - 1], coalitions // SUBSETS)
    week = (period - 1) * scenario.weeks_per_period + 1
    (weeks,) = play(setting, state.games(coalitions % SUBSETS), [now], week)
    keeping = caretaker(played.decisions[:period], scenario.firm.hours, scenario.play.levers)
    end = weeks[-1][0]
    after = week + scenario.weeks_per_period
    future = going_concern(setting, end, keeping, scenario.score.caretaker_weeks, after)
    return {
        "leads": total(weeks, "inbound") + total(weeks, "outreach") + total(weeks, "referrals"),
        "wins": total(weeks, "wins"),
        "revenue": total(weeks, "revenue"),
        "value": (end.cash + future)[0, 0],
    }


def _only(decisions: Decisions, subsets: NDArray[np.int64]) -> Decisions:
    """The decisions of one game with only the activities of each subset, one game a subset."""
    kept = {}
    for n, name in enumerate(ACTIVITIES):
        there = (subsets >> n & 1).astype(float)
        for number in filter(None, (name, PAID.get(name))):
            kept[number] = getattr(decisions, number) * there
    return evolve(decisions, **kept)
