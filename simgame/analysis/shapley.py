"""Exact Shapley values: each player's mean gain over all orders in which the players could join."""

from math import comb

import numpy as np

from simgame.model.state import Array


def shapley(values: Array) -> Array:
    """
    What each player adds (Shapley 1953).

    Args:
        values: Worth of every coalition, (…, 2^n); player p is in coalition c where bit p of c is 1.

    Returns:
        One value a player, (…, n); they sum to the worth of all less that of none, and who never changes a
        coalition's worth gets exactly 0.
    """
    players = values.shape[-1].bit_length() - 1
    coalitions = np.arange(values.shape[-1])
    weights = np.array([1 / (players * comb(players - 1, size)) for size in range(players)])
    gains = []
    for player in range(players):
        without = coalitions[~coalitions >> player & 1 == 1]
        gain = values[..., without | 1 << player] - values[..., without]
        gains.append((gain * weights[np.bitwise_count(without)]).sum(axis=-1))
    return np.stack(gains, axis=-1)
