"""Which events happen, and to how many."""

import numpy as np

from simgame.analysis.batch import seeded, unfolded
from simgame.analysis.novices import novices
from simgame.scenario import Scenario

NOVICES = 200
SEEDS = 4
"""Each novice plays so many times."""


def firing(scenario: Scenario) -> dict[str, float]:
    """Share of novices' games in which each event happens, by event; in file order."""
    luck = seeded(NOVICES, SEEDS, scenario.play.noise)
    plan = novices(scenario, NOVICES).decisions(scenario, SEEDS)
    happened = {name: np.zeros(len(luck.games), bool) for name in scenario.events}
    for period in unfolded(scenario, plan, luck):
        for name, where in period.chronicle.latest.items():
            happened[name] |= where[0, 0]
    return {name: float(where.mean()) for name, where in happened.items()}
