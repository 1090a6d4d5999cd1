"""The going concern: what the firm would earn under an ordinary caretaker."""

from collections.abc import Sequence

import numpy as np
from attrs import evolve

from simgame.model.modifiers import modified
from simgame.model.simulate import Setting, profits
from simgame.model.state import Array, Decisions, State, Weeks

PERIODS_REMEMBERED = 3
"""Periods whose mean price and targets the caretaker keeps."""


def caretaker(recent: Sequence[Decisions], hours: Array | float, levers: Sequence[str]) -> Decisions:
    """
    Equal hours on the levers of the game, the mean price and targets of the last periods, no money.

    Args:
        recent: The last periods' decisions, at least one.
        hours: The weekly budget, as ``budget`` has it.
        levers: Activities of the game.
    """
    last = recent[-PERIODS_REMEMBERED:]

    def mean(name: str) -> Array:
        total = getattr(last[0], name)
        for decisions in last[1:]:
            total = total + getattr(decisions, name)
        return np.asarray(total / len(last))

    nothing = np.zeros_like(last[0].price)
    activities = ("research", "pricing", "promotion", "prospecting", "closing")
    shares = {name: nothing + (hours / len(levers) if name in levers else 0.0) for name in activities}
    kept = ("price", "promotion_weights", "prospecting_weights", "product_weights")
    return Decisions(
        **shares, **{name: mean(name) for name in kept}, promotion_spend=nothing, research_spend=nothing, extras=nothing
    )


def budget(setting: Setting, week: Weeks) -> Array | float:
    """Hours a week in force from a week on, by what was announced before it, (F, 1, G) or one for all."""
    known = [each for each in setting.modifiers if (each.group, each.name) == ("firm", "hours")]
    return modified(setting.rules, tuple(each.if_announced(week - 1) for each in known), week).firm.hours


def going_concern(setting: Setting, state: State, keeping: Decisions, weeks: int, week: Weeks) -> Array:
    """
    Profit of the weeks after the game, noise off, rivals passive, undiscounted, $, (F, 1, G); may be negative.

    Args:
        setting: Rules and running events of the game.
        state: Where the game was left.
        keeping: What the caretaker does every week.
        weeks: How long.
        week: The caretaker's first week; may differ by game.
    """
    luck = evolve(setting.luck, noise="off")
    modifiers = tuple(modifier.if_announced(week - 1) for modifier in setting.modifiers)
    faces = evolve(setting.rules.faces, reacts=np.zeros_like(setting.rules.faces.reacts))
    rules = evolve(setting.rules, faces=faces)
    quiet = evolve(setting, rules=rules, luck=luck, modifiers=modifiers, weeks_per_period=1)
    total = np.zeros_like(state.cash)
    for profit in profits(quiet, state, [keeping] * weeks, week):
        total = total + profit
    return total
