"""What nobody decides: season, economy and wandering needs."""

import numpy as np

from simgame.model.state import Array, Weeks
from simgame.rules import World

WEEKS_A_YEAR = 52


def next_economy(economy: Array, shock: Array, rules: World) -> Array:
    """The economy a week on (z): some of it stays, a standard normal shock is added; (1, 1, G)."""
    return economy * rules.economy_memory + rules.economy_sd * shock


def demand(week: Weeks, economy: Array, rules: World) -> Array:
    """Factor on all demand, around 1, (1, 1, G); ``week`` counts from 1 and may differ by game."""
    season = 1 + rules.season * np.sin(2 * np.pi * (week - 1) / WEEKS_A_YEAR)
    factor: Array = rules.demand * season * np.exp(economy)
    return factor


def drift(need: Array, shock: Array, need_drift: float) -> Array:
    """Needs a week on (theta): a random walk of ``need_drift`` a week; (1, S, G)."""
    return need + need_drift * shock
