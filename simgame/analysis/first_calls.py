"""How many people would call at each price when the game opens, before anyone promotes."""

from collections.abc import Sequence

import numpy as np

from simgame.arrays import opening, rules_of
from simgame.model import pricing, promotion, research
from simgame.scenario import Scenario


def first_calls(scenario: Scenario, prices: Sequence[float]) -> dict[str, tuple[float, ...]]:
    """
    Calls by segment at the rate of the first week, over a period, one number a price.

    Args:
        scenario: The world as it is, not as its owner believes it.
        prices: $, each over 0.
    """
    rules, state = rules_of(scenario), opening(scenario)
    fit = research.fit(state.position, state.need, rules.research)
    nobody = np.zeros_like(state.awareness)
    asking = promotion.inbound(
        np.maximum(0, rules.segments.prospects - state.customers),
        promotion.spread_awareness(state.awareness, nobody, rules.promotion),
        nobody,
        fit,
        pricing.list_ratio(np.array(prices, float)[None, None], rules.segments.worth),
        np.full((1, 1, 1), rules.world.demand),
        rules.promotion,
    )
    return {
        name: tuple((asking[0, n] * scenario.weeks_per_period).tolist()) for n, name in enumerate(scenario.segments)
    }
