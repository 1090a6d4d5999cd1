"""Trials: quiet batches of one-firm games, week by week, without luck and events."""

from collections.abc import Iterable, Iterator

import numpy as np
from attrs import evolve

from simgame.arrays import decisions_of
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State, Week, over_segments
from simgame.rules import Rules
from simgame.scenario import Scenario


def reference_plan(scenario: Scenario, games: int = 1) -> Decisions:
    """What the scenario's reference plan does in a week, alike in every game."""
    entry = scenario.reference.decisions
    priced = evolve(entry, price=entry.price or scenario.firm.price)
    return repeated(decisions_of(scenario, [[priced]]), games)


def repeated(record: Decisions, games: int) -> Decisions:
    """One game's decisions for many."""
    return record.games(np.zeros(games, dtype=int))


def weekly(rules: Rules, state: State, plan: Iterable[Decisions]) -> Iterator[tuple[State, Week]]:
    """
    Play on from a state, luck off.

    Args:
        rules: The numbers; arrays (1, 1, G) or (1, S, G) where games differ.
        state: Of G games.
        plan: Decisions of G games, one entry a week.

    Yields:
        The end of each week and what flowed in it.
    """
    setting = Setting(rules=rules, luck=Luck.of(0, state.cash.shape[-1], "off"), weeks_per_period=1)
    for (week,) in play(setting, state, plan):
        yield week


def last(rules: Rules, state: State, plan: Iterable[Decisions]) -> tuple[State, Week]:
    """The last week of a plan of at least one."""
    *_, week = weekly(rules, state, plan)
    return week


def by_game(values: Array) -> Array:
    """A firm's total over segments, (G,)."""
    return np.asarray(over_segments(values)[0, 0])


def worth(rules: Rules, state: State, plan: Iterable[Decisions]) -> Array:
    """Profit of the plan's weeks and the customer value at their end, $, (G,)."""
    profit = np.zeros(state.cash.shape[-1])
    flows = None
    for _, flows in weekly(rules, state, plan):
        profit = profit + by_game(flows.profit)
    return profit if flows is None else profit + by_game(flows.customer_value)
