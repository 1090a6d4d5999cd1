"""After the sale: orders, delivery, satisfaction, staying, and friends who call."""

import numpy as np

from simgame.model.state import TINY, Array
from simgame.rules import Customers


def use(paid_ratio: Array, rules: Customers) -> Array:
    """Orders a customer places in a week at normal demand, 0 or more, (F, S, G)."""
    return rules.order_rate * np.exp(-rules.order_price_response * (paid_ratio - 1))


def service(backlog: Array, capacity: Array | float, rules: Customers) -> Array:
    """Share of the experience that lateness leaves, in [0, 1], (F, 1, G)."""
    return 1 - rules.late_penalty * np.minimum(1, backlog / np.maximum(capacity, TINY))


def experience(fit: Array, service: Array, paid_ratio: Array, rules: Customers) -> Array:
    """
    Satisfaction that today's treatment leads to, 0 to 100, (F, S, G).

    Falling short of expectation costs twice what exceeding it wins (Anderson & Sullivan 1993 give the sign).
    """
    surprise = fit * service - (rules.expected_fit + rules.expected_per_price * (paid_ratio - 1))
    weight = np.where(surprise > 0, rules.delight, rules.disappointment)
    return np.clip(rules.neutral + weight * surprise, 0, 100)


def settle(satisfaction: Array, aim: Array, customers: Array, wins: Array, rules: Customers) -> Array:
    """Satisfaction a week on, 0 to 100, (F, S, G); new customers start at today's experience."""
    new = wins / np.maximum(customers + wins, TINY)
    return satisfaction + (rules.satisfaction_memory + (1 - rules.satisfaction_memory) * new) * (aim - satisfaction)


def retention(satisfaction: Array, paid_ratio: Array, rules: Customers) -> Array:
    """Share of customers who stay a week, in (0, 1), (F, S, G)."""
    pull = rules.retention + rules.retention_per_satisfaction * (satisfaction - rules.neutral)
    return 1 / (1 + np.exp(-(pull - rules.retention_per_price * (paid_ratio - 1))))


def referrals(customers: Array, satisfaction: Array, free_share: Array, rules: Customers) -> Array:
    """Friends who will call next week, 0 or more, (F, S, G); only people nobody serves can."""
    eagerness = np.maximum(0, (satisfaction - rules.referral_threshold) / rules.referral_scale)
    return rules.referral_rate * customers * eagerness * free_share
