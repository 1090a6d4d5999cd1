"""Is a scenario felt: do month 1, hours, price and target matter, and does skill beat luck?"""

import numpy as np
from attrs import frozen

from simgame.analysis.batch import Outcome, outcomes, seeded
from simgame.analysis.novices import Novices, novices
from simgame.analysis.par import PhasedPlan, best_of, best_plans, measured
from simgame.model.state import Array
from simgame.scenario import Scenario
from simgame.score import par_of

NOVICES = 3_000
NOVICE_SEEDS = 8


@frozen(kw_only=True)
class Check:
    """One test of what is felt."""

    id: str
    claim: str
    measured: str
    holds: bool | None
    """None where the scenario gives nothing to test it on."""


@frozen(kw_only=True, eq=False)
class Trial:
    """What the tests share: the solver's plan, the scale of points, and what novices reach."""

    scenario: Scenario
    by_kind: dict[str, PhasedPlan]
    """The solver's best plan of each kind."""
    habit: float
    """Expected value of the owner's habit, $."""
    par: float
    """Expected value of the planner who knows what a player knows, $."""
    people: Novices
    reached: Outcome
    """Of the novices, each under several seeds side by side."""

    @property
    def plan(self) -> PhasedPlan:
        """The best of them."""
        return best_of(self.by_kind)

    def points(self, value: Array | float) -> Array:
        """Where values lie between habit (0) and par (100)."""
        return np.asarray(100 * (np.asarray(value) - self.habit) / (self.par - self.habit))

    def by_novice(self, figures: Array) -> Array:
        """Figures of the novices' games as (…, novices, seeds)."""
        return figures.reshape(*figures.shape[:-1], -1, NOVICE_SEEDS)


def trial(scenario: Scenario) -> Trial:
    """Solve the scenario and send the novices through it; ten seconds, and minutes where no par is stored."""
    by_kind = best_plans(scenario)
    par = par_of(scenario) or measured(scenario)
    people = novices(scenario, NOVICES)
    luck = seeded(NOVICES, NOVICE_SEEDS, scenario.play.noise)
    return Trial(
        scenario=scenario,
        by_kind=by_kind,
        habit=par.habit,
        par=par.par,
        people=people,
        reached=outcomes(scenario, people.decisions(scenario, NOVICE_SEEDS), luck),
    )
