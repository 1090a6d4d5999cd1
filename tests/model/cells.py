"""Single cells and small arrays for tests of formulas."""

import numpy as np
from hypothesis import strategies as st

from simgame.model.state import Array

SHARES = st.floats(0, 1)
HOURS = st.floats(0, 80)
PEOPLE = st.floats(0, 10_000)
RATIOS = st.floats(0.1, 5)


def cell(value: float) -> Array:
    """One firm, one segment, one game."""
    return np.full((1, 1, 1), float(value))


def row(*values: float) -> Array:
    """One firm, several segments, one game."""
    return np.array(values, float).reshape(1, -1, 1)


def only(array: Array) -> float:
    """The value of a single cell."""
    return float(array.reshape(()))
