"""Weeks to periods: the one loop over time."""

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
from attrs import frozen

from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier, holding, jump, modified, turning_weeks
from simgame.model.routine import Values
from simgame.model.state import Array, Decisions, State, Week, Weeks
from simgame.model.workspace import Workspace, profit_routine, week_routine
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
    course = _course(setting, state, plan, week, Workspace(setting.luck.noise, week_routine))
    while weeks := list(islice(course, setting.weeks_per_period)):
        yield [(end, Week(*flows)) for end, flows in weeks]


def profits(setting: Setting, state: State, plan: Iterable[Decisions], week: Weeks = 1) -> Iterator[Array]:
    """Only the profit of each week, $, (F, 1, G), in three quarters of the time; arguments as for ``play``."""
    for _, (profit,) in _course(setting, state, plan, week, Workspace(setting.luck.noise, profit_routine)):
        yield profit


def _course(
    setting: Setting, state: State, plan: Iterable[Decisions], week: Weeks, space: Workspace
) -> Iterator[tuple[State, Values]]:
    """The end of each week, and what else the workspace finds."""
    modifiers = holding(setting.modifiers)
    changes, jumps = turning_weeks(modifiers, week)
    passed = 0
    luck = setting.luck.weeks(week, setting.weeks_per_period, state.leads.shape, len(state.rival_price))
    for decisions in plan:
        extras, nothing = decisions.extras, np.zeros_like(decisions.extras)
        for number, draws in enumerate(islice(luck, setting.weeks_per_period)):
            if passed in changes:
                rules = modified(setting.rules, modifiers, week)
            if passed in jumps:
                state = jump(state, modifiers, week, rules.segments.prospects)
            state, found = space.week(state, decisions, rules, draws, nothing if number else extras, week)
            yield state, found
            week = week + 1
            passed += 1
