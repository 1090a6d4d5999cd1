"""After the sale: orders, delivery, satisfaction, staying, and friends who call."""

import numpy as np

from simgame.model.state import TINY, Array, over_segments
from simgame.rules import Customers


def use(paid_ratio: Array, rules: Customers) -> Array:
    """Orders a customer places in a week at normal demand, 0 or more, (F, S, G)."""
    return rules.order_rate * np.exp(-rules.order_price_response * (paid_ratio - 1))


def cared(customers: Array, hours: Array, rules: Customers) -> Array:
    """
    Share of customers who get the time they want after the sale, in [0, 1), (F, 1, G).

    Args:
        customers: (F, S, G).
        hours: Of closing that no opportunity took, (F, 1, G).
    """
    wanted = np.maximum(over_segments(rules.care_hours * customers), TINY)
    return 1 - np.exp(-hours / wanted)


def reorders(use: Array, cared: Array, rules: Customers) -> Array:
    """Orders a customer places in a week where a share of them is cared for, 0 or more, (F, S, G)."""
    return use * (1 + rules.care_orders * cared)


def service(backlog: Array, capacity: Array | float, rules: Customers) -> Array:
    """Share of the experience that lateness leaves, in [0, 1], (F, 1, G)."""
    return 1 - rules.late_penalty * np.minimum(1, backlog / np.maximum(capacity, TINY))


def experience(fit: Array, service: Array, paid_ratio: Array, cared: Array, rules: Customers) -> Array:
    """
    Satisfaction that today's treatment leads to, 0 to 100, (F, S, G).

    Falling short of expectation costs twice what exceeding it wins (Anderson & Sullivan 1993 give the sign). Being
    asked after the sale pleases apart from that.
    """
    surprise = fit * service - (rules.expected_fit + rules.expected_per_price * (paid_ratio - 1))
    weight = np.where(surprise > 0, rules.delight, rules.disappointment)
    return np.clip(rules.neutral + weight * surprise + rules.care_points * cared, 0, 100)


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
