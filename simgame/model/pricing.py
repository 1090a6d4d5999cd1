"""Pricing: what the firm keeps of its list price, and how the price looks to buyers."""

import numpy as np

from simgame.model.state import Array
from simgame.rules import Pricing


def pocket_price(price: Array, hours: Array, rules: Pricing) -> Array:
    """The list price less discounts nobody had to give, $, (F, 1, G); hours on pricing stop the leak."""
    return price * (1 - rules.leak * np.exp(-hours / rules.leak_hours))


def list_ratio(price: Array, worth: Array) -> Array:
    """What strangers see first: list price over their worth (rel), 1 where equal, (F, S, G)."""
    return price / worth


def paid_ratio(price: Array, worth: Array, rules: Pricing) -> Array:
    """What buyers expect to pay, the usual discount off, over their worth (relp), (F, S, G)."""
    return price * (1 - rules.usual_discount) / worth
