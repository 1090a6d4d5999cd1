"""Closing: attention brings opportunities to a decision, appeal decides it, practice teaches."""

import numpy as np

from simgame.model.state import TINY, Array, over_firms, over_segments
from simgame.rules import Closing


def attention(opportunities: Array, hours: Array, rules: Closing) -> Array:
    """Share of open opportunities that get the time they want, in [0, 1), (F, 1, G)."""
    wanted = np.maximum(over_segments(rules.opportunity_hours * opportunities), TINY)
    return 1 - np.exp(-hours / wanted)


def spare(opportunities: Array, hours: Array, attention: Array, rules: Closing) -> Array:
    """Hours of closing that find no opportunity and are left for customers, 0 or more, (F, 1, G)."""
    wanted = np.maximum(over_segments(rules.opportunity_hours * opportunities), TINY)
    return np.maximum(hours - wanted * attention, 0)


def appeal(fit: Array, awareness: Array, paid_ratio: Array, skill: Array, rules: Closing) -> Array:
    """Log odds of buying here against nowhere (V), (F, S, G)."""
    offer = rules.base_appeal + rules.fit_appeal * fit - rules.price_appeal * (paid_ratio - 1)
    return offer + rules.awareness_appeal * awareness + rules.skill_appeal * (skill - rules.usual_skill)


def win_rate(appeals: Array, awareness: Array, rivals_pull: Array | float) -> Array:
    """
    Share of decisions that fall for the firm, in (0, 1), (F, S, G).

    Args:
        appeals: Log odds against buying nowhere.
        awareness: A rival counts only with those who know it.
        rivals_pull: Odds of all offers from outside the market.
    """
    odds = np.exp(appeals)
    pulls = awareness * odds
    return odds / (1 + odds + rivals_pull + (over_firms(pulls) - pulls))


def share_out(wins: Array, free: Array) -> Array:
    """Wins of all firms, (F, S, G), scaled where they want more people than are free, (1, S, G)."""
    wanted = over_firms(wins)
    return np.where(wanted > free, wins * (free / np.maximum(wanted, TINY)), wins)


def practise(skill: Array, hours: Array, rules: Closing) -> Array:
    """Skill after a week of closing and forgetting, in [0, 1], (F, 1, G)."""
    learnt = rules.skill_gain * (1 - skill) * hours / rules.practice_hours
    return np.clip(skill + learnt - rules.skill_loss * skill, 0, 1)
