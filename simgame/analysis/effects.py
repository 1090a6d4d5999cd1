"""Effects of single levers on the settled firm: price, promotion, selling, rivals."""

import numpy as np

from simgame.analysis.courses import (
    EFFORT_CHANGE,
    EVER,
    LONG_RUN,
    PRICE_CHANGE,
    QUARTER,
    YEAR,
    Change,
    Course,
    elasticity,
    ratio,
)
from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.arrays import weights
from simgame.model.state import Array
from simgame.scenario import Scenario
from simgame.units import interval

AIMED_AT = 0.5
"""Share of an equal weight from which a segment counts as one that promotion aims at."""


def single_effects(scenario: Scenario, found: Course) -> tuple[MeasuredEffect, ...]:
    """AT-1 to AT-6, AT-9 and AT-10."""
    return (
        _own_price(scenario, found),
        *_promotion(scenario, found),
        _selling(scenario, found),
        _rivals(scenario, found),
        *_awareness(scenario, found),
    )


def _own_price(scenario: Scenario, found: Course) -> MeasuredEffect:
    claim = "A dearer offer sells less, and far less in the long run"
    if scenario.play.price == "fixed":
        return MeasuredEffect(id="AT-1", claim=claim, missing="the price is fixed")
    quarter, year, late = (
        elasticity(found.units, Change.PRICE, weeks, PRICE_CHANGE) for weeks in (QUARTER, YEAR, LONG_RUN)
    )
    return MeasuredEffect(
        id="AT-1",
        claim=claim,
        figures=(
            Figure(name="units in the quarter, % a % of price", value=quarter, band=interval("[-3.5, -1.5]")),
            Figure(name="units in the year", value=year),
            Figure(name="units in the long run", value=late, band=interval("[-3.5, -1.5]")),
            Figure(name="long run as a multiple of the quarter", value=ratio(late, quarter), band=interval("(1, inf)")),
        ),
        source="b1, b2",
    )


def _promotion(scenario: Scenario, found: Course) -> tuple[MeasuredEffect, ...]:
    claims = {
        "AT-2": "More promotion wins more customers within the quarter",
        "AT-3": "Promotion works on: in all it wins about twice what it wins at once",
        "AT-4": "More promotion for good sells more in the long run",
    }
    if not promotes(scenario):
        return tuple(MeasuredEffect(id=name, claim=claims[name], missing=NO_PROMOTION) for name in claims)
    at_once = elasticity(found.wins, Change.PULSE, QUARTER, EFFORT_CHANGE)
    in_all = ratio(found.gain(Change.PULSE, EVER), found.gain(Change.PULSE, QUARTER))
    late = elasticity(found.units, Change.PROMOTION, LONG_RUN, EFFORT_CHANGE)
    figures = {
        "AT-2": Figure(name="wins in the quarter, % a % of promotion", value=at_once, band=interval("[0.05, 0.25]")),
        "AT-3": Figure(name="wins in all as a multiple of the quarter's", value=in_all, band=interval("[1.6, 2.6]")),
        "AT-4": Figure(name="units in the long run, % a % of promotion", value=late, band=interval("[0.15, 0.4]")),
    }
    sources = {"AT-2": "a1", "AT-3": "a1, a6", "AT-4": "a1"}
    return tuple(
        MeasuredEffect(id=name, claim=claims[name], figures=(figures[name],), source=sources[name]) for name in claims
    )


NO_PROMOTION = "the reference plan does not promote"


def promotes(scenario: Scenario) -> bool:
    """Whether the reference plan spends hours or money on promotion."""
    return scenario.reference.hours.promotion > 0 or scenario.reference.spend.promotion > 0


def _selling(scenario: Scenario, found: Course) -> MeasuredEffect:
    claim = "More selling wins more customers"
    hours = scenario.reference.hours
    if hours.prospecting + hours.closing == 0:
        return MeasuredEffect(id="AT-5", claim=claim, missing="the reference plan does not sell")
    quarter = elasticity(found.wins, Change.SELLING, QUARTER, EFFORT_CHANGE)
    late = elasticity(found.units, Change.SELLING, LONG_RUN, EFFORT_CHANGE)
    return MeasuredEffect(
        id="AT-5",
        claim=claim,
        figures=(
            Figure(name="wins in the quarter, % a % of selling", value=quarter, band=interval("[0.2, 0.5]")),
            Figure(name="units in the long run", value=late, band=interval("[0.2, 0.5]")),
        ),
        source="c1",
    )


def _rivals(scenario: Scenario, found: Course) -> MeasuredEffect:
    claim = "Dearer rivals send customers over"
    if scenario.rivals.background.pull == 0:
        return MeasuredEffect(id="AT-6", claim=claim, missing="there are no rivals")
    quarter = elasticity(found.wins, Change.RIVALS, QUARTER, PRICE_CHANGE)
    return MeasuredEffect(
        id="AT-6",
        claim=claim,
        figures=(
            Figure(name="wins in the quarter, % a % of their price", value=quarter, band=interval("[0.05, 0.45]")),
        ),
        source="b3",
    )


def _awareness(scenario: Scenario, found: Course) -> tuple[MeasuredEffect, ...]:
    claims = ("A week of promotion is remembered for weeks", "People learn of a firm faster than they forget it")
    if not promotes(scenario):
        return tuple(
            MeasuredEffect(id=name, claim=claim, missing=NO_PROMOTION)
            for name, claim in zip(("AT-9", "AT-10"), claims, strict=True)
        )
    return (_memory(scenario, found, claims[0]), _rise_and_fall(scenario, found, claims[1]))


def _memory(scenario: Scenario, found: Course, claim: str) -> MeasuredEffect:
    """How long a week of double promotion is remembered by the segments that promotion aims at."""
    shares = np.array(weights(scenario, scenario.reference.target.promotion))
    aimed_at = np.flatnonzero(shares >= AIMED_AT / len(shares))
    excess = found.awareness[..., Change.BURST] - found.awareness[..., Change.NONE]
    figures = []
    for left, band in ((0.5, "[6, 16]"), (0.1, "[20, 40]")):
        weeks = [weeks_until(excess[:, segment], left * excess[0, segment]) for segment in aimed_at]
        figures += [
            Figure(name=f"weeks until {left:.0%} is left, {kind} segment", value=value, band=interval(band))
            for kind, value in (("quickest", min(weeks)), ("slowest", max(weeks)))
        ]
    return MeasuredEffect(id="AT-9", claim=claim, figures=tuple(figures), source="a5")


def _rise_and_fall(scenario: Scenario, found: Course, claim: str) -> MeasuredEffect:
    """To half the settled awareness from nothing, and from all of it without promotion; the segment most aimed at."""
    segment = int(np.argmax(weights(scenario, scenario.reference.target.promotion)))
    settled = found.start[segment]
    rising, falling = (found.awareness[:, segment, change] for change in (Change.UNKNOWN, Change.SILENCE))
    rise = weeks_until(-np.array([0.0, *rising]), -settled / 2)
    fall = weeks_until(np.array([settled, *falling]), settled / 2)
    return MeasuredEffect(
        id="AT-10",
        claim=claim,
        figures=(
            Figure(name="weeks to half the settled awareness", value=rise),
            Figure(name="weeks to half without promotion", value=fall),
            Figure(name="rise as a share of fall", value=ratio(rise, fall), band=interval("[0, 0.6)")),
        ),
        source="a7",
    )


def weeks_until(path: Array, level: float) -> float:
    """
    When a falling path reaches a level.

    Args:
        path: Week by week, from week 0.
        level: Below the start of the path.

    Returns:
        Weeks, between two by interpolation; infinite where the path ends above the level.
    """
    below = np.flatnonzero(path <= level)
    if not below.size:
        return float("inf")
    week = int(below[0])
    return week - float((level - path[week]) / (path[week - 1] - path[week]))
