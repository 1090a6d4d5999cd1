"""Which events happen, and to how many."""

import numpy as np

from simgame.analysis.batch import seeded
from simgame.analysis.novices import novices
from simgame.arrays import opening, rules_of
from simgame.chronicle import Chronicle, unfold
from simgame.model.simulate import Setting
from simgame.scenario import Scenario

NOVICES = 200
SEEDS = 4
"""Each novice plays so many times."""


def firing(scenario: Scenario) -> dict[str, float]:
    """Share of novices' games in which each event happens, by event; in file order."""
    luck = seeded(NOVICES, SEEDS, scenario.play.noise)
    games = len(luck.games)
    begun = Chronicle(scenario=scenario, luck=luck)
    setting = Setting(rules=rules_of(scenario), luck=luck, weeks_per_period=scenario.weeks_per_period)
    plan = novices(scenario, NOVICES).decisions(scenario, SEEDS)
    happened = {name: np.zeros(games, bool) for name in scenario.events}
    defaults = [[[None]]] * scenario.periods
    for n, period in enumerate(
        unfold(begun, setting, opening(scenario, games=games), plan, defaults, of_budget=True), 1
    ):
        for name, where in begun.news(n, period.books).items():
            happened[name] |= np.broadcast_to(where[0, 0], games)
        begun = period.chronicle
    return {name: float(where.mean()) for name, where in happened.items()}
