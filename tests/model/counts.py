"""How far whole counts stray from what is expected, on average: nobody can win half a customer."""

from collections import Counter

import numpy as np
from attrs import evolve

from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.analysis.trials import reference_plan
from simgame.arrays import opening, rules_of
from simgame.model.luck import Luck
from simgame.model.state import State
from simgame.model.week import step
from simgame.rules import Rules
from simgame.scenario import Scenario
from simgame.units import interval

FLOWS = ("inbound", "outreach", "wins", "customers_lost")
WEEKS = 52


def bias_of_counts(scenario: Scenario, seeds: int) -> MeasuredEffect:
    """Flows of a year of the reference plan, against what every single week of it expected."""
    rules, plan = rules_of(scenario), reference_plan(scenario, seeds)
    state = opening(scenario, games=seeds)
    chance, quiet = (Luck.of(1, seeds, noise).weeks(1, 1, state.leads.shape) for noise in ("counts", "off"))
    happened: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    for week, draws, no_draws in zip(range(1, WEEKS + 1), chance, quiet, strict=False):
        following, flows = step(state, plan, rules, draws, week)
        _, usual = step(with_the_world_of(state, following, rules), plan, rules, no_draws, week)
        for name in FLOWS:
            happened[name] += np.sum(getattr(flows, name))
            expected[name] += np.sum(getattr(usual, name))
        state = following
    bands = {"wins": interval("[-0.05, 0.01]")}
    return MeasuredEffect(
        id="counts",
        claim="Whole counts keep the mean, but for wins that are held under what stands open",
        figures=tuple(
            Figure(
                name=f"{scenario.id}: {name.replace('_', ' ')} against expected",
                value=happened[name] / expected[name] - 1,
                band=bands.get(name, interval("[-0.01, 0.01]")),
            )
            for name in FLOWS
        ),
        source="own aim",
    )


def with_the_world_of(state: State, following: State, rules: Rules) -> State:
    """The state as if this week's shocks to economy and needs were known: a quiet week then has the same ones."""
    return evolve(state, need=following.need, economy=following.economy / rules.world.economy_memory)
