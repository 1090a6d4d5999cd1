"""Ordinary least squares, with what each slope is worth."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from simgame.model.state import Array

ROUNDING = 1e-6
"""Efforts that moved apart by less, relative to how much they moved, moved together."""


@frozen(kw_only=True, eq=False)
class Fit:
    """A regression with an intercept."""

    slopes: Array
    """By effort, (k,); so are the two below."""
    errors: Array
    apart: NDArray[np.bool_]
    """Whether its effort can be told from the others."""
    residual: float
    """Sum of squares."""


def fitted(outcome: Array, efforts: Sequence[Array]) -> Fit:
    """
    Ordinary least squares, the slopes of least size where several fit alike.

    Args:
        outcome: (weeks,); weeks are 2 more than efforts at least.
        efforts: k of them, each (weeks,).
    """
    columns = np.array(efforts).reshape(len(efforts), len(outcome)).T
    centred = columns - columns.mean(axis=0)
    inverse = np.linalg.pinv(centred, rcond=ROUNDING)
    slopes = inverse @ outcome
    rest = outcome - outcome.mean() - centred @ slopes
    residual = float(rest @ rest)
    resolved = inverse @ centred
    freedom = len(outcome) - 1 - np.trace(resolved)
    return Fit(
        slopes=slopes,
        errors=np.sqrt(residual / freedom * (inverse**2).sum(axis=1)),
        apart=np.abs(resolved - np.eye(len(efforts))).max(axis=1, initial=0.0) < ROUNDING,
        residual=residual,
    )
