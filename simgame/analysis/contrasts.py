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
TENTHS = 10
"""Games are told of in tenths."""


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
    yield from _prices(scenario, reports, steps)
    yield from _aims(scenario, steps[: len(reports)])
    if scenario.plays or any(event.answers for event in scenario.events.values()):
        yield "Par makes no plays and leaves each question at its usual answer."


def _prices(scenario: Scenario, reports: Sequence[Report], steps: Sequence[Step]) -> Iterator[str]:
    """What par asked, beside what buyers were thought to pay at first and pay at the end."""
    begun = _opens(scenario, "price")
    if scenario.play.price != "free" or begun > len(reports):
        return

    def say(amount: float) -> str:
        return price(round(amount), scenario.currency)

    first, last, end = steps[begun - 1], steps[len(reports) - 1], reports[-1]
    mine = say(reports[begun - 1].price)
    if begun == 1:
        believed = scenario.segments[_aimed(scenario, first)].belief.worth
        yield f"Par asked {say(first.price)} at first, you {mine}; buyers were thought to pay {say(believed)}."
    else:
        yield f"Par asked {say(first.price)} in {scenario.period} {begun}, you {mine}."
    pays = end.truth[_aimed(scenario, last)].worth if end.truth else None
    why = "" if pays is None else f": an order is worth {say(pays)} to whom it aimed at"
    yield f"At the end par asked {say(last.price)}, you {say(end.price)}{why}."


def _aims(scenario: Scenario, steps: Sequence[Step]) -> Iterator[str]:
    """Whom par aimed at first and last, with how often: it plays many games."""
    begun = _opens(scenario, "target")
    if len(scenario.segments) == 1 or begun > len(steps):
        return
    first_step, last_step = steps[begun - 1], steps[-1]
    first, last = (max(step.target, key=lambda name: step.target[name]) for step in (first_step, last_step))
    names = {**{key: each.name for key, each in scenario.segments.items()}, "all": "everybody"}
    if (often := round(TENTHS * last_step.target[last])) == TENTHS and first == last:
        yield f"Par aimed at {names[first]} from first to last."
        return
    part = "" if often == TENTHS else f" {often} times in {TENTHS}"
    yield f"Par began with {names[first]}; it ended with {names[last]}{part}."


def _aimed(scenario: Scenario, step: Step) -> str:
    """The segment that a step aims at most."""
    return max(scenario.segments, key=lambda name: step.target.get(name, 0.0))


def _opens(scenario: Scenario, lever: str) -> int:
    """The period, from 1, in which a lever opens."""
    return scenario.unlock[lever].period if lever in scenario.unlock else 1
