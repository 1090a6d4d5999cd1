"""Promotion: awareness is a stock that effort fills and forgetting drains; leads come from it."""

import numpy as np

from simgame.model.state import Array
from simgame.rules import Promotion


def effort(hours: Array, spend: Array, rules: Promotion) -> Array:
    """Hours a week and money in hours' worth (E), 0 or more, (F, 1, G)."""
    return hours + spend / rules.money_per_hour


def reach(effort_spent: Array, weights: Array, prospects: Array, rules: Promotion) -> Array:
    """
    Share of the unaware reached this week (D), in [0, 1), (F, S, G).

    Args:
        effort_spent: Hours' worth of promotion, (F, 1, G).
        weights: Shares by segment, sum 1, (F, S, G).
        prospects: People in the segments, (S, 1) or (F, S, G); a large segment takes more effort.
    """
    segments = weights.shape[1]
    crowd = np.mean(prospects, axis=-2, keepdims=True) / prospects
    exposure: Array = rules.reach * (effort_spent * weights * segments / rules.reach_hours) * crowd
    return 1 - np.exp(-exposure)


def spread_awareness(awareness: Array, reached: Array, rules: Promotion) -> Array:
    """
    Forget some, then reach part of those who do not know the firm.

    Args:
        awareness: Share of the segment that knows the firm, in [0, 1], (F, S, G).
        reached: Share of the unaware reached this week, in [0, 1), (F, S, G).

    Returns:
        Awareness at the end of the week, in [0, 1], (F, S, G).
    """
    kept = awareness * (1 - rules.forgetting)
    return kept + (1 - kept) * reached


def inbound(  # noqa: PLR0913  # everything that makes a phone ring
    free: Array, awareness: Array, reached: Array, fit: Array, list_ratio: Array, demand: Array, rules: Promotion
) -> Array:
    """
    Leads expected to come by themselves in a week, 0 or more, (F, S, G).

    Args:
        free: People nobody serves, for each firm, (1, S, G).
        awareness: In [0, 1].
        reached: Share reached this week, in [0, 1).
        fit: How well the product meets the need, in [0, 1].
        list_ratio: List price over worth.
        demand: Factor on all demand.
    """
    asking = rules.organic_inbound + rules.aware_inbound * awareness + rules.reached_inbound * reached
    return free * asking * fit * np.exp(-rules.price_deterrence * (list_ratio - 1)) * demand
