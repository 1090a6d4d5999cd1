"""Firms the machine plays: they stand in the buyer's choice, answer some moves in kind, and drift home."""

import numpy as np

from simgame.model.recording import whole
from simgame.model.state import TINY, Array, over_firms, over_segments
from simgame.rules import Faces, Rules

MEMORY = 4
"""Weeks of the firm's own past that its moves are measured by."""
LARGEST_MOVE = 1.0
"""Promotion that comes out of nothing counts as doubled."""


def pull(awareness: Array, price: Array, rules: Rules) -> Array | float:
    """
    Odds of all rivals with a face together, (1, S, G); 0 where there are none.

    Args:
        awareness: Factor on where each stands by itself, (R, 1, G).
        price: The same of its price.
        rules: Theirs, and the worth of the segments.
    """
    faces = rules.faces
    known = np.minimum(1, faces.awareness * awareness)
    ratio = faces.price * price / of_market(rules.segments.worth)
    return together(known * np.exp(faces.appeal + faces.awareness_appeal * known - faces.price_appeal * (ratio - 1)))


@whole
def of_market(worth: Array) -> Array:
    """The worth of the segments in the market of the first firm, (1, S, G)."""
    return worth.reshape(-1, *worth.shape[-2:])[:1]


@whole
def together(odds: Array) -> Array | float:
    """The sum over rivals in file order, (1, S, G); 0 where there are none."""
    return over_firms(odds) if len(odds) else 0.0


@whole
def remembered(past: Array, latest: Array) -> Array:
    """The firm's last weeks with this one, (F, 4, G); nothing where no rival watches. One game may stand for all."""
    if not past.shape[1]:
        return past
    return np.concatenate([past[:, 1:], np.broadcast_to(latest, (len(past), 1, past.shape[-1]))], axis=1)


@whole
def move(latest: Array, past: Array, customers: Array) -> Array:
    """
    What the firm with most customers did, as a share of its own mean of the last weeks, (1, 1, G).

    Args:
        latest: This week's price or promotion, (F, 1, G).
        past: The weeks before, (F, 4, G).
        customers: (F, S, G).
    """
    if not past.shape[1]:
        return np.zeros((1, 1, 1))
    change = latest / np.maximum(over_segments(past) / past.shape[1], TINY) - 1
    lead = over_segments(customers).argmax(axis=0, keepdims=True)
    moved: Array = np.take_along_axis(change, lead, axis=0)
    return np.minimum(moved, LARGEST_MOVE)


def cheaper(factor: Array, change: Array, answering: Array, faces: Faces) -> Array:
    """
    Prices of rivals a week on, as a factor on where they stand by themselves, (R, 1, G).

    The commonest reaction is none; if any, it is in kind (Steenkamp et al. 2005 give the shape, the sizes are ours).

    Args:
        factor: Before.
        change: What the firm did with its price, as a share, (1, 1, G).
        answering: How much of an answer there is, in [0, 1], (R, 1, G).
        faces: Theirs.
    """
    noticed = answering * (change < -faces.notices_price)
    answered: Array = _home(factor, faces) * (1 + faces.firmness * noticed * change)
    return answered


def louder(factor: Array, change: Array, answering: Array, faces: Faces) -> Array:
    """Awareness of rivals a week on, as such a factor, (R, 1, G); arguments as for ``cheaper``."""
    noticed = answering * (change > faces.notices_promotion)
    raised: Array = _home(factor, faces) * (1 + faces.firmness * noticed * change)
    most: Array = 1 / np.maximum(faces.awareness, TINY)
    return np.minimum(raised, most)


def _home(factor: Array, faces: Faces) -> Array:
    home: Array = factor + faces.drift * (1 - factor)
    return home
