"""Prospecting: leads are called back first, strangers with what time is left."""

import numpy as np

from simgame.model.state import TINY, Array, over_segments
from simgame.rules import Prospecting


def follow_up_share(alignment: Array, rules: Prospecting) -> Array:
    """Share of leads sales takes up at all (phi), in [0, 1], (F, 1, G)."""
    return rules.follow_up_floor + (1 - rules.follow_up_floor) * alignment


def call_back(queue: Array, follow_up: Array, hours: Array, rules: Prospecting) -> tuple[Array, Array]:
    """
    Work the leads that wait.

    Args:
        queue: Leads waiting, 0 or more, (F, S, G).
        follow_up: Share of them sales takes up, (F, 1, G).
        hours: Hours of prospecting, (F, 1, G).

    Returns:
        Leads worked, (F, S, G), and hours left for strangers, (F, 1, G).
    """
    wanted = over_segments(rules.lead_hours * queue * follow_up)
    needed = np.maximum(wanted, TINY)
    used = needed * (1 - np.exp(-hours / needed))
    return queue * follow_up * (used / needed), np.maximum(hours - used, 0)


def cold_outreach(  # noqa: PLR0913  # who is called, by whom, with what to say
    hours: Array, weights: Array, awareness: Array, free_share: Array, demand: Array, fit: Array, rules: Prospecting
) -> Array:
    """
    Opportunities expected from calling strangers in a week, 0 or more, (F, S, G).

    Args:
        hours: Hours left for it, (F, 1, G).
        weights: Shares by segment, sum 1, (F, S, G).
        awareness: People who know the firm listen better, in [0, 1].
        free_share: Share of the segment nobody serves, in [0, 1].
        demand: Factor on all demand.
        fit: In [0, 1].
    """
    calling = rules.cold_hours * (1 - np.exp(-hours / rules.cold_hours))
    listening = (1 + rules.awareness_lift * awareness) * free_share * demand
    interested = rules.cold_fit_floor + (1 - rules.cold_fit_floor) * fit
    return calling * weights * rules.cold_yield * listening * interested
