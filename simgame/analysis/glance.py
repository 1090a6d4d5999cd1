"""A scenario at a glance, for its author: who buys at which price, and what hours bring, in the world as it is."""

from collections.abc import Mapping

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.curves import Curve, curves
from simgame.arrays import opening, rules_of
from simgame.game import Game
from simgame.model import closing, pricing, research, rivals
from simgame.scenario import Scenario

PRICES = 41
"""Prices at which demand is looked at, evenly from the lowest to the highest list price."""
_SURE = 1e-6
"""Spread of a belief that is as good as certain, in its own unit."""


@frozen(kw_only=True)
class Demand:
    """Who buys at which list price when the game opens."""

    prices: tuple[float, ...]
    """$, rising."""
    shares: Mapping[str, tuple[float, ...]]
    """By segment: of all who decide, the share that buys here, in [0, 1], one a price."""

    def at(self, price: float) -> dict[str, float]:
        """The shares at one price within the range, by segment."""
        return {name: float(np.interp(price, self.prices, values)) for name, values in self.shares.items()}


@frozen(kw_only=True)
class Glance:
    """What the numbers of a scenario come to at first."""

    scenario: Scenario
    demand: Demand
    curves: Mapping[str, Curve]
    """By activity, around the owner's habit."""


def glance(scenario: Scenario) -> Glance:
    """
    Demand by price and response curves of the first period; some 40 ms.

    What players have to find out is taken as known: these are the curves of the world, not of what its owner believes.
    """
    game = Game(scenario=_known(scenario), seed=0)
    return Glance(scenario=scenario, demand=demand(scenario), curves=curves(game, scenario.habit.decisions))


def demand(scenario: Scenario) -> Demand:
    """Who would buy at each price the scenario allows, product, awareness, skill and rivals being as at first."""
    rules, state = rules_of(scenario), opening(scenario)
    prices = np.linspace(*scenario.price_range_or_default, PRICES)
    fit = research.fit(state.position, state.need + rules.segments.need, rules.research)
    paid = pricing.paid_ratio(prices[None, None], rules.segments.worth, rules.pricing)
    appeals = closing.appeal(fit, state.awareness, paid, state.skill, rules.closing)
    others = rules.rivals.pull + rivals.pull(state.rival_awareness, state.rival_price, rules)
    shares = closing.win_rate(appeals, state.awareness, others)
    return Demand(
        prices=tuple(prices.tolist()),
        shares={name: tuple(shares[0, n].tolist()) for n, name in enumerate(scenario.segments)},
    )


def _known(scenario: Scenario) -> Scenario:
    """The same world, its owner's beliefs true and certain."""
    sure = {
        name: evolve(
            segment,
            belief=evolve(
                segment.belief, need=segment.need, need_sd=_SURE, worth=segment.worth, worth_sd=_SURE * segment.worth
            ),
        )
        for name, segment in scenario.segments.items()
    }
    return evolve(scenario, segments=sure)
