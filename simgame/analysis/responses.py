"""
Response functions: how analysts let effort carry over from week to week, and wear off as it grows.

Nothing in the engine reads them. They are what someone who has only a firm's records would fit to them; definitions
and names of parameters are those of PyMC-Marketing's documentation (source a11 in docs/evidence.md).
"""

import numpy as np

from simgame.model.state import Array


def geometric_adstock(effort: Array, alpha: float, l_max: int, *, normalised: bool = False) -> Array:
    """
    Carry-over that fades by the same share every week: sum over k < l_max of alpha^k x effort(week - k).

    Args:
        effort: Of each week, the first week first, (weeks,); before it there was none.
        alpha: Share kept from week to week, in [0, 1).
        l_max: Weeks an effort counts, its own included, 1 or more.
        normalised: Divided by the sum of the weights, so that an effort kept for good has itself as its stock.

    Returns:
        The stock of each week, in the unit of the effort, (weeks,).
    """
    return _carried(effort, np.power(alpha, np.arange(l_max)), normalised=normalised)


def delayed_adstock(effort: Array, alpha: float, theta: float, l_max: int, *, normalised: bool = False) -> Array:
    """
    Carry-over that peaks some weeks later: sum over k < l_max of alpha^((k - theta)^2) x effort(week - k).

    Args:
        effort: Of each week, the first week first, (weeks,); before it there was none.
        alpha: How slowly it rises and fades around its peak, in (0, 1).
        theta: Weeks until its peak, in [0, l_max - 1].
        l_max: Weeks an effort counts, its own included, 1 or more.
        normalised: Divided by the sum of the weights.

    Returns:
        The stock of each week, in the unit of the effort, (weeks,).
    """
    return _carried(effort, np.power(alpha, (np.arange(l_max) - theta) ** 2), normalised=normalised)


def hill(effort: Array, slope: float, kappa: float) -> Array:
    """
    Saturation with a threshold where the slope is over 1: effort^slope / (kappa^slope + effort^slope).

    Args:
        effort: 0 or more, any shape.
        slope: Over 0.
        kappa: The effort that reaches a half, over 0.

    Returns:
        Share of the most there can be, in [0, 1), same shape.
    """
    share: Array = 1 - kappa**slope / (kappa**slope + effort**slope)
    return share


def logistic_saturation(effort: Array, lam: float) -> Array:
    """
    Saturation without a threshold: (1 - exp(-lam x effort)) / (1 + exp(-lam x effort)).

    Args:
        effort: 0 or more, any shape.
        lam: Twice the slope at no effort, over 0.

    Returns:
        Share of the most there can be, in [0, 1], same shape.
    """
    left = np.exp(-lam * effort)
    share: Array = (1 - left) / (1 + left)
    return share


def michaelis_menten(effort: Array, alpha: float, lam: float) -> Array:
    """
    Saturation in units of the result: alpha x effort / (lam + effort).

    Args:
        effort: 0 or more, any shape.
        alpha: The most there can be, 0 or more.
        lam: The effort that brings half of it, over 0.

    Returns:
        In [0, alpha), same shape.
    """
    return alpha * effort / (lam + effort)


def _carried(effort: Array, weights: Array, *, normalised: bool) -> Array:
    stock: Array = np.convolve(effort, weights)[: len(effort)]
    return stock / weights.sum() if normalised else stock
