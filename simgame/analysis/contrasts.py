"""A game beside a plan to compare with: where they part most, in words."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from attrs import frozen

from simgame.figures import hours, price
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Scenario
from simgame.score import Step

PHASES = 4
"""Parts of a game that are compared."""
APART = 3.0
"""Hours a week from which a difference is told."""
TOLD = 3
"""Differences in hours that are told at most."""


@frozen
class Contrast:
    """One activity in one part of the game."""

    activity: str
    first: int
    """Period, from 1."""
    last: int
    yours: float
    """Hours a week, mean of the periods."""
    theirs: float

    @property
    def gap(self) -> float:
        return abs(self.yours - self.theirs)


def contrasts(reports: Sequence[Report], steps: Sequence[Step]) -> tuple[Contrast, ...]:
    """
    The largest differences in hours, in the order of time.

    Args:
        reports: Of the periods played.
        steps: Of the plan, one entry a period, at least as many.
    """
    size = max(1, round(len(steps) / PHASES))
    found = [
        Contrast(name, first + 1, last, _mean(reports[first:last], name), _mean(steps[first:last], name))
        for first in range(0, len(reports), size)
        for last in (min(first + size, len(reports)),)
        for name in ACTIVITIES
    ]
    largest = sorted(found, key=lambda each: -each.gap)[:TOLD]
    return tuple(sorted((each for each in largest if each.gap >= APART), key=lambda each: each.first))


def _mean(entries: Sequence[Report | Step], name: str) -> float:
    return fmean(getattr(entry.hours, name) for entry in entries)


def told(scenario: Scenario, reports: Sequence[Report], steps: Sequence[Step]) -> Iterator[str]:
    """The differences to par as sentences of at most 14 words."""
    for each in contrasts(reports, steps):
        when = (
            f"{scenario.period} {each.first}"
            if each.first == each.last
            else f"{scenario.period}s {each.first} to {each.last}"
        )
        yield f"In {when} par gave {each.activity} {hours(round(each.theirs))}, you {hours(round(each.yours))}."
    if scenario.play.price == "free":
        first, last = (price(round(steps[n].price), scenario.currency) for n in (0, len(reports) - 1))
        mine = [price(round(reports[n].price), scenario.currency) for n in (0, -1)]
        yield f"Par asked {first} at first and {last} at the end; you {mine[0]} and {mine[1]}."
    aim = max(steps[0].target, key=lambda name: steps[0].target[name])
    if len(scenario.segments) > 1:
        who = scenario.segments[aim].name if aim in scenario.segments else "everybody"
        yield f"Par began with {who}."
