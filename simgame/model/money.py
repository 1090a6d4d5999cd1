"""Money: what the week costs, and what customers are worth."""

import numpy as np

from simgame.model.state import TINY, Array, over_segments
from simgame.model.world import WEEKS_A_YEAR
from simgame.rules import Firm


def affordable(spend: Array, cash: Array, rules: Firm) -> Array:
    """What may be spent this week, $, (F, 1, G): nothing by a firm overdrawn beyond its credit."""
    return np.where(cash < -rules.credit, 0.0, spend)


def interest(cash: Array, rules: Firm) -> Array:
    """A week's interest on debt, $, (F, 1, G)."""
    return rules.interest * np.maximum(0, -cash) / WEEKS_A_YEAR


def customer_value(customers: Array, use: Array, retention: Array, margin: Array) -> Array:
    """
    Contribution expected in the next 52 weeks from customers held now, $, (F, 1, G).

    Args:
        customers: Held now, (F, S, G).
        use: Orders a week each, (F, S, G).
        retention: Share that stays a week, in (0, 1], (F, S, G).
        margin: Pocket price less unit cost, $, (F, 1, G).
    """
    staying = np.minimum(retention, 1 - TINY)
    weeks_held = (1 - staying**WEEKS_A_YEAR) / (1 - staying)
    return over_segments(customers * use * margin * weeks_held)
