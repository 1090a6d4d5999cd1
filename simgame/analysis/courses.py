"""The course of a settled firm after single changes, all of them side by side."""

from collections.abc import Iterator
from enum import IntEnum
from typing import Any

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.trials import by_game, last, reference_plan, weekly
from simgame.arrays import opening, rules_of
from simgame.model.state import Array, Decisions
from simgame.rules import Rules
from simgame.scenario import Scenario

RUN_IN = 416
"""Weeks until a firm that keeps its plan stands still."""
WEEKS = 312
"""Weeks that the changes are followed."""
QUARTER = slice(0, 13)
YEAR = slice(0, 52)
LONG_RUN = slice(260, 312)
EVER = slice(0, WEEKS)
PRICE_CHANGE = 1.01
EFFORT_CHANGE = 1.1


class Change(IntEnum):
    """What differs from the settled firm, one game a change."""

    NONE = 0
    PRICE = 1
    PULSE = 2
    """More promotion for a quarter."""
    PROMOTION = 3
    """More promotion for good."""
    SELLING = 4
    """More prospecting and closing for good."""
    RIVALS = 5
    """Dearer rivals."""
    BURST = 6
    """Twice the promotion for one week."""
    UNKNOWN = 7
    """Nobody knows the firm any more."""
    SILENCE = 8
    """No promotion for good."""


@frozen(kw_only=True, eq=False)
class Course:
    """What the changes brought, week by week."""

    start: Array
    """Awareness of the settled firm, (S,)."""
    awareness: Array
    """At the end of each week, (weeks, S, changes)."""
    wins: Array
    """(weeks, changes)."""
    units: Array
    """Orders delivered, (weeks, changes)."""

    def gain(self, change: Change, weeks: slice) -> float:
        """Wins that the change adds in those weeks."""
        return float((self.wins[weeks, change] - self.wins[weeks, Change.NONE]).sum())


def ratio(part: float, whole: float) -> float:
    """Part of a whole; nan where there is no whole."""
    return part / whole if whole else float("nan")


def elasticity(flow: Array, change: Change, weeks: slice, factor: float) -> float:
    """By how many percent a flow (weeks, changes) moves for one percent of the change; nan where nothing flows."""
    changed, base = (flow[weeks, game].sum() for game in (change, Change.NONE))
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.log(changed / base) / np.log(factor))


def course(scenario: Scenario) -> Course:
    """Settle the firm on its reference plan, then try every change; about a tenth of a second."""
    rules = unbound(rules_of(scenario))
    plan = reference_plan(scenario)
    state, _ = last(rules, opening(scenario), [plan] * RUN_IN)
    one_a_change = np.zeros(len(Change), dtype=int)
    start = state.games(one_a_change)
    start.awareness[..., Change.UNKNOWN] = 0
    weeks = list(weekly(_rivals_dearer(rules), start, _plans(plan.games(one_a_change))))
    return Course(
        start=state.awareness[0, :, 0],
        awareness=np.array([end.awareness[0] for end, _ in weeks]),
        wins=np.array([by_game(flows.wins) for _, flows in weeks]),
        units=np.array([by_game(flows.served) for _, flows in weeks]),
    )


def unbound(rules: Rules) -> Rules:
    """No season, and neither capacity nor hours nor cash in the way."""
    hours: Any = np.array(2 * rules.firm.hours)
    credit: Any = np.array(np.inf)
    ample = evolve(rules.firm, capacity=np.inf, hours=hours, credit=credit)
    return evolve(rules, firm=ample, world=evolve(rules.world, season=0.0))


def _rivals_dearer(rules: Rules) -> Rules:
    pull: Any = np.full((1, 1, len(Change)), rules.rivals.pull)
    pull[..., Change.RIVALS] *= np.exp(-(PRICE_CHANGE - 1) * rules.closing.price_appeal)
    return evolve(rules, rivals=evolve(rules.rivals, pull=pull))


def _plans(settled: Decisions) -> Iterator[Decisions]:
    """Each week's decisions, one game a change."""
    selling = _factors({Change.SELLING: EFFORT_CHANGE})
    changed = evolve(
        settled,
        price=settled.price * _factors({Change.PRICE: PRICE_CHANGE}),
        prospecting=settled.prospecting * selling,
        closing=settled.closing * selling,
    )
    for_good = {Change.PROMOTION: EFFORT_CHANGE, Change.SILENCE: 0.0}
    quarter = for_good | {Change.PULSE: EFFORT_CHANGE}
    yield _promoting(changed, quarter | {Change.BURST: 2.0})
    for first, end, factors in ((1, QUARTER.stop, quarter), (QUARTER.stop, WEEKS, for_good)):
        yield from [_promoting(changed, factors)] * (end - first)


def _promoting(plan: Decisions, factors: dict[Change, float]) -> Decisions:
    times = _factors(factors)
    return evolve(plan, promotion=plan.promotion * times, promotion_spend=plan.promotion_spend * times)


def _factors(by_change: dict[Change, float]) -> Array:
    factors = np.ones((1, 1, len(Change)))
    for change, factor in by_change.items():
        factors[..., change] = factor
    return factors
