"""Weeks to periods: the one loop over time."""

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
from attrs import frozen

from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier, holding, jump, modified, turning_weeks
from simgame.model.state import Decisions, State, Week, Weeks
from simgame.model.workspace import Workspace
from simgame.rules import Rules


@frozen(kw_only=True, eq=False)
class Setting:
    """What a batch of games is played in."""

    rules: Rules
    modifiers: tuple[Modifier, ...] = ()
    luck: Luck
    weeks_per_period: int = 4


def play(
    setting: Setting, state: State, plan: Iterable[Decisions], week: Weeks = 1
) -> Iterator[list[tuple[State, Week]]]:
    """
    Play periods one after the other.

    Args:
        setting: Rules, events and luck.
        state: At the start of the first period.
        plan: Decisions, one entry a period.
        week: The first week, from 1; an array (1, 1, G) only where noise is off.

    Yields:
        For each period its weeks: the state at the end of each, and what flowed in it.
    """
    modifiers = holding(setting.modifiers)
    turns = turning_weeks(modifiers, week)
    passed = 0
    space = Workspace(setting.luck.noise)
    luck = setting.luck.weeks(week, setting.weeks_per_period, *state.leads.shape[:2])
    for decisions in plan:
        weeks = []
        extras, nothing = decisions.extras, np.zeros_like(decisions.extras)
        for number, draws in enumerate(islice(luck, setting.weeks_per_period)):
            if passed in turns:
                rules = modified(setting.rules, modifiers, week)
                state = jump(state, modifiers, week, rules.segments.prospects)
            state, flows = space.week(state, decisions, rules, draws, nothing if number else extras, week)
            weeks.append((state, flows))
            week = week + 1
            passed += 1
        yield weeks
