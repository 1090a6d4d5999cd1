"""Why: what each activity earned in a period or in the whole game, by its effort then and by its effort before."""

from collections.abc import Mapping
from itertools import chain

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from simgame.analysis.batch import total
from simgame.analysis.shapley import shapley
from simgame.analysis.value import Standing, value
from simgame.arrays import opening
from simgame.game import Game
from simgame.measure import measure_of
from simgame.model.simulate import play
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, SALES

SUBSETS = 1 << len(ACTIVITIES)
"""Subsets of the activities; activity n is in subset s where bit n of s is 1."""
PAID = {"research": "research_spend", "promotion": "promotion_spend"}
"""The money that belongs to an activity."""
FLOWS = ("leads", "wins", "revenue")
"""Measures that are summed over periods."""


@frozen(kw_only=True)
class Share:
    """What one activity earned."""

    this_period: float
    """By what was done in the periods looked at."""
    earlier: float
    """By what was done before and still pays."""

    @property
    def total(self) -> float:
        return self.this_period + self.earlier


@frozen(kw_only=True)
class Attribution:
    """One measure, divided: base, all shares and luck add up to the total."""

    measure: str
    """``leads``, ``wins``, ``revenue`` or ``value``."""
    since: int
    """The first period looked at: 1 for a whole game, and else ``period`` itself."""
    period: int
    """The last period looked at."""
    total: float
    """What happened: summed over the periods, but for ``value``: by the scenario's measure, at their end."""
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
        period: From 1, where nothing is earlier and 32 coalitions are all.
    """
    return _attributed(game, period, period)


def attributed_game(game: Game) -> tuple[Attribution, ...]:
    """
    The shares of all measures in all that was played, as if it were one long period.

    The players are the five activities, and no share is earlier. Base, luck, marketing, sales and together of leads,
    wins and revenue are the sums of those of the periods; an activity's share is not, because the order in which it
    joins the others counts once a game and not once a period.

    Args:
        game: Of at least one period.
    """
    return _attributed(game, 1, len(game.log))


def _attributed(game: Game, since: int, period: int) -> tuple[Attribution, ...]:
    reports = game.reports[since - 1 : period]
    happened = {name: sum(getattr(report, name) for report in reports) for name in FLOWS}
    happened["value"] = measure_of(game.scenario).figure(reports[-1])
    worths = _worths(game, since, period)
    return tuple(_divided(name, since, period, amount, worths[name]) for name, amount in happened.items())


def _divided(measure: str, since: int, period: int, happened: float, worths: Array) -> Attribution:
    parts = shapley(worths).tolist()
    now = dict(zip(ACTIVITIES, parts[-len(ACTIVITIES) :], strict=True))
    earlier = dict(zip(ACTIVITIES, parts, strict=False)) if since > 1 else dict.fromkeys(ACTIVITIES, 0.0)
    base, smooth = float(worths[0]), float(worths[-1])
    marketing, sales = (float(worths[_always(side) % len(worths)]) - base for side in (MARKETING, SALES))
    return Attribution(
        measure=measure,
        since=since,
        period=period,
        total=happened,
        base=base,
        activities={name: Share(this_period=now[name], earlier=earlier[name]) for name in ACTIVITIES},
        luck=happened - smooth,
        marketing=marketing,
        sales=sales,
        together=smooth - base - marketing - sales,
    )


def _always(side: tuple[str, ...]) -> int:
    """The coalition of a side's activities, now and earlier; where nothing is earlier, its lower bits."""
    subset = sum(1 << ACTIVITIES.index(name) for name in side)
    return subset * SUBSETS + subset


def _worths(game: Game, since: int, period: int) -> dict[str, Array]:
    """
    Every measure of the periods looked at, in every coalition.

    Returns:
        By measure, (1024,): bits 0 to 4 stand for earlier effort, 5 to 9 for that of the periods looked at; where these
        begin with the first, (32,): nothing is earlier.
    """
    played, scenario = game.played, game.scenario
    setting = evolve(played.setting, luck=played.setting.luck.smoothed)
    before = np.arange(SUBSETS if since > 1 else 1)
    state = opening(scenario, games=len(before))
    for weeks in play(setting, state, [_only(decisions, before) for decisions in played.decisions[: since - 1]]):
        state = weeks[-1][0]
    now, then = np.divmod(np.arange(len(before) * SUBSETS), len(before))
    plan = [_only(decisions, now) for decisions in played.decisions[since - 1 : period]]
    weeks = list(chain.from_iterable(play(setting, state.games(then), plan, scenario.first_week(since))))
    done = played.decisions[:period]
    standing = Standing(scenario=scenario, setting=setting, state=weeks[-1][0], done=done, period=period)
    return {
        "leads": total(weeks, "inbound") + total(weeks, "outreach") + total(weeks, "referrals"),
        "wins": total(weeks, "wins"),
        "revenue": total(weeks, "revenue"),
        "value": value(standing),
    }


def _only(decisions: Decisions, subsets: NDArray[np.int64]) -> Decisions:
    """The decisions of one game with only the activities of each subset, one game a subset."""
    kept = {}
    for n, name in enumerate(ACTIVITIES):
        there = (subsets >> n & 1).astype(float)
        for number in filter(None, (name, PAID.get(name))):
            kept[number] = getattr(decisions, number) * there
    return evolve(decisions, **kept)
