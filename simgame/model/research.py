"""Research: what people want, what the firm believes, and a product that follows belief."""

import numpy as np

from simgame.model.state import TINY, Array
from simgame.rules import Research


def fit(position: Array, need: Array, rules: Research) -> Array:
    """How well the product meets the need, in [0, 1]: 1 on the spot, .61 one tolerance away; (F, S, G)."""
    return np.exp(-((position - need) ** 2) / (2 * rules.tolerance**2))


def answers(hours: Array, spend: Array, segments: int, rules: Research) -> Array:
    """Interviews held in each segment in a week, 0 or more, (F, 1, G)."""
    return (rules.listening_share * hours + spend / rules.money_per_answer) / segments + rules.extra_answers


def learn(believed: Array, variance: Array, seen: Array, error_variance: Array) -> tuple[Array, Array]:
    """
    Weigh an observation against what was believed (Kalman's update).

    Args:
        believed: Mean of the belief.
        variance: Its variance, 0 or more.
        seen: What was observed.
        error_variance: Variance of the observation around the truth, more than 0.

    Returns:
        Mean and variance afterwards; the variance never grows.
    """
    gain = variance / (variance + error_variance)
    return believed + gain * (seen - believed), (1 - gain) * variance


def learn_need(  # noqa: PLR0913  # belief, truth, evidence and luck are all needed
    believed: Array, variance: Array, need: Array, heard: Array, shock: Array, rules: Research
) -> tuple[Array, Array]:
    """
    What the firm believes people want after a week of ``heard`` answers and conversations a segment.

    Args:
        believed: Mean of the belief, points of the scale, (F, S, G).
        variance: Its variance before the week's ageing.
        need: The truth, (1, S, G).
        heard: Answers, 0 or more, (F, S, G).
        shock: Standard normal error of the mean answer.
    """
    heard = np.maximum(heard, TINY)
    aged = variance + rules.need_drift**2
    error_variance = rules.answer_sd**2 / heard
    return learn(believed, aged, need + np.sqrt(error_variance) * shock, error_variance)


def learn_worth(  # noqa: PLR0913  # belief, truth, evidence and luck are all needed
    believed: Array, variance: Array, worth: Array, answered: Array, shock: Array, rules: Research, bias: float = 0.0
) -> tuple[Array, Array]:
    """
    What the firm believes people would pay after ``answered`` answers or price tests a segment.

    Args:
        believed: Mean of the belief, $, (F, S, G).
        variance: Its variance, squared $.
        worth: The truth, $, (S, 1) or (F, S, G).
        answered: 0 or more, (F, 1, G).
        shock: Standard normal error of the mean answer.
        bias: By which share people overstate.
    """
    error_variance = (rules.worth_sd * worth) ** 2 / np.maximum(answered, TINY)
    return learn(believed, variance, (1 + bias) * worth + np.sqrt(error_variance) * shock, error_variance)


def adapt(position: Array, aim: Array, hours: Array, rules: Research) -> Array:
    """The product after a week's work towards the aim, points of the scale, (F, 1, G)."""
    return position + rules.adapt_speed * (1 - np.exp(-hours / rules.adapt_hours)) * (aim - position)


DISAGREE = 1.64
"""Standard deviations between what people say and what price tests say from which their owner sees they disagree."""


def believed_worth(
    tested: Array, tested_variance: Array, stated: Array, stated_variance: Array, bias: float
) -> tuple[Array, Array]:
    """
    Mean and variance of willingness to pay as an owner believes it, in the shape of the arrays.

    Price tests tell it; once it is seen that they and people's words disagree, so do words less the usual bias.
    """
    said, said_variance = stated / (1 + bias), stated_variance / (1 + bias) ** 2
    seen = stated - tested > DISAGREE * np.sqrt(tested_variance + stated_variance)
    weight = np.where(seen, tested_variance / (tested_variance + said_variance), 0.0)
    return tested + weight * (said - tested), tested_variance * (1 - weight)
