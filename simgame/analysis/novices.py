"""Simulated newcomers: what people do who do not know yet what matters."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from simgame.analysis.batch import plans
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, Scenario

HABIT_SHARE = 0.8
"""Share of a novice's hours that one draw settles for the whole game; the rest is drawn each period."""
PRICE_SPREAD = 0.07
CONCENTRATION = 2.0


@frozen(kw_only=True, eq=False)
class Novices:
    """Novices and what they decide; novices last."""

    hours: Array
    """A week, (periods, 5, novices)."""
    price: Array
    """$, (novices,)."""
    target: NDArray[np.int64]
    """Index of the segment aimed at; the number of segments for everybody."""

    @property
    def mean_hours(self) -> Array:
        """Mean over the game, (5, novices)."""
        return np.asarray(self.hours.mean(axis=0))

    def decisions(self, scenario: Scenario, seeds: int) -> list[Decisions]:
        """What they decide, one entry a period, every novice under ``seeds`` seeds side by side."""
        price, target = np.repeat(self.price, seeds), np.repeat(self.target, seeds)
        return [
            plans(scenario, np.repeat(hours, seeds, axis=1), price, target, period=period)
            for period, hours in enumerate(self.hours, 1)
        ]


def novices(scenario: Scenario, count: int, seed: int = 1) -> Novices:
    """
    Draw novices: hours mostly by habit, price near the start, one target, no money, defaults for questions.

    Args:
        scenario: Gives budget, levers, price and segments.
        count: How many.
        seed: Draws of another seed are other people.
    """
    dice = np.random.default_rng(seed)
    levers = [n for n, name in enumerate(ACTIVITIES) if name in scenario.play.levers]
    weights = np.full(len(levers), CONCENTRATION)
    settled = dice.dirichlet(weights, count)
    drawn = dice.dirichlet(weights, (scenario.periods, count))
    hours = np.zeros((scenario.periods, len(ACTIVITIES), count))
    hours[:, levers] = scenario.firm.hours * np.moveaxis(HABIT_SHARE * settled + (1 - HABIT_SHARE) * drawn, -1, 1)
    low, high = scenario.price_range_or_default
    price = np.clip(scenario.firm.price * (1 + PRICE_SPREAD * dice.standard_normal(count)), low, high)
    if scenario.play.price == "fixed":
        price = np.full(count, scenario.firm.price)
    options = len(scenario.segments) + (len(scenario.segments) > 1)
    return Novices(hours=hours, price=price, target=dice.integers(0, options, count))
