"""Alignment: marketing and sales that aim at the same people work as one."""

import numpy as np

from simgame.model.state import Array, over_segments
from simgame.rules import Alignment


def align(alignment: Array, promotion_weights: Array, prospecting_weights: Array, rules: Alignment) -> Array:
    """Alignment a week on, in [0, 1], (F, 1, G): it follows the overlap of the two functions' targets."""
    overlap = over_segments(np.minimum(promotion_weights, prospecting_weights))
    return alignment + rules.speed * (rules.ceiling * overlap - alignment)
