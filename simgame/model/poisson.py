"""The Poisson quantile: whole counts from numbers in (0, 1)."""

import numpy as np

from simgame.model.normal import normal_quantile
from simgame.model.recording import whole
from simgame.model.state import Array

NORMAL_FROM = 30.0
"""Mean above which a Poisson count is taken from the normal quantile."""
TAIL = 1e-17
"""Terms below this no longer change a sum near 1, where rounding could keep the search alive."""
FEW = 64
"""Cells up to which numbers of Python are quicker than arrays."""


@whole
def poisson_quantile(mean: Array, probability: Array) -> Array:
    """
    The Poisson count at a probability, monotone in both; above ``NORMAL_FROM`` the rounded normal quantile.

    Args:
        mean: 0 or more.
        probability: In (0, 1), same shape or broadcasting to it.
    """
    small = np.minimum(mean, NORMAL_FROM)
    counts = (_few_counts if small.size <= FEW else _many_counts)(small, np.exp(-small), probability)
    if (mean > NORMAL_FROM).any():
        wide = np.rint(mean + np.sqrt(mean) * normal_quantile(probability))
        # Where the two meet the normal may lie lower; the count at the boundary keeps more from bringing fewer.
        counts = np.where(mean > NORMAL_FROM, np.maximum(wide, counts), counts)
    return counts


def _few_counts(mean: Array, term: Array, probability: Array) -> Array:
    cells = np.broadcast(mean, term, probability)
    return np.array([_count(*map(float, cell)) for cell in cells], float).reshape(cells.shape)


def _count(mean: float, term: float, probability: float) -> int:
    """The first count whose cumulative probability suffices; ``term`` is the probability of none."""
    count, reached = 0, term
    while probability > reached and term > TAIL:
        count += 1
        term = term * mean / count
        reached += term
    return count


def _many_counts(mean: Array, term: Array, probability: Array) -> Array:
    """The same of many cells, which all go on until the last of them is there."""
    count, reached = 0, term.copy()
    more = probability > reached
    counts = np.zeros(more.shape, np.uint8)
    while np.count_nonzero(more):
        counts += more.view(np.uint8)
        count += 1
        term *= mean
        term /= count
        reached += term
        more = probability > reached
        more &= term > TAIL
    return counts.astype(float)
