"""What a game is scored by: its figure, and its names on screens and in what commands print."""

from collections.abc import Callable, Mapping
from typing import Protocol

from attrs import Factory, frozen

from simgame.figures import money
from simgame.report import Report
from simgame.scenario import Scenario

YEAR = 52
"""Weeks that count as later where the firm counts."""


class Ended(Protocol):
    """A period as it ended: a report, or what a save recorded."""

    @property
    def cash(self) -> float: ...

    @property
    def value(self) -> float: ...


@frozen(kw_only=True)
class Measure:
    """What counts in a scenario. Its key in ``MEASURES`` is that of ``[score]``, and its name over printed columns."""

    figure: Callable[[Ended], float]
    """$ at the end of a period."""
    name: str
    """On screen."""
    said: str
    """In a sentence."""
    ahead: str
    """In a forecast, at most six letters."""
    foreseen: str
    """The same where a command prints it."""
    wins_by: str
    """What winning means, for the briefing."""
    meaning: str
    """Over the figure, where there is room."""
    ending: str
    """After the figure at the end of a game."""
    parts: Mapping[str, Callable[[Report], float]] = Factory(dict)
    """What adds up to the figure, by name; empty where it is one thing."""
    beyond: str = ""
    """What becomes of the next year's profit where it is no part; ``{}`` is the amount."""
    customers: str
    """How it counts the customers there are at the end."""
    within: str
    """The time in which hours should pay."""
    horizon: Callable[[Scenario, int], int]
    """Weeks of that time: by the scenario, and the weeks that are played."""


MEASURES = {
    "worth": Measure(
        figure=lambda ended: ended.value,
        name="Worth",
        said="Worth",
        ahead="Worth",
        foreseen="worth",
        wins_by="Worth: the till plus next year's profit",
        meaning="What a buyer would pay for the firm",
        ending="is what a buyer would pay for the firm,",
        parts={"till": lambda report: report.cash, "next year": lambda report: report.going_concern},
        customers="next year counts them",
        within="within a year",
        horizon=lambda _scenario, _played: YEAR,
    ),
    "cash": Measure(
        figure=lambda ended: ended.cash,
        name="Till",
        said="the till",
        ahead="At end",
        foreseen="cash at the end",
        wins_by="Money in the till at the end",
        meaning="What is in the till at the end counts",
        ending="is in the till at the end,",
        beyond="Next year would bring {}; it does not count.",
        customers="the till does not count them",
        within="by the end",
        horizon=lambda scenario, played: scenario.periods * scenario.weeks_per_period - played,
    ),
}


def measure_of(scenario: Scenario) -> Measure:
    """What counts in a scenario."""
    return MEASURES[scenario.score.measure]


def parts_said(scenario: Scenario, report: Report) -> str:
    """What adds up to the figure, ``till $4,100 and next year $9,000``; empty where it is one thing."""
    parts = measure_of(scenario).parts.items()
    return " and ".join(f"{name} {money(round(part(report)), scenario.currency)}" for name, part in parts)
