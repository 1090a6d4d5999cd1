"""Habit and ceiling: the ends of the scale on which points are measured."""

import warnings
from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.batch import expectation, outcomes, plans
from simgame.arrays import decisions_of
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, Scenario
from simgame.score import Par

with warnings.catch_warnings():
    # It warns that it cannot plot, which nobody asks of it.
    warnings.simplefilter("ignore")
    import cma  # type: ignore[import-untyped]  # ships no types

PHASES = 4
"""Parts of a game in which the solver may plan differently."""
GENERATIONS = 120
CROWD = 24
"""Candidates a generation, for each target."""
SEED = 1
SEEDS = 1_000
"""Seeds over which habit and ceiling are expected."""
PRICE_STEP = 0.2
"""Log of the price that one step of the solver moves."""


@frozen(kw_only=True, eq=False)
class PhasedPlan:
    """Hours and price by phase, one target for the game."""

    hours: Array
    """A week, (phases, 5)."""
    price: Array
    """$, (phases,)."""
    target: int
    """Index of the segment aimed at; the number of segments for everybody."""
    value: float
    """What it reaches with luck off, $."""

    def phase(self, scenario: Scenario, period: int) -> int:
        """The phase a period (from 1) belongs to."""
        return (period - 1) * len(self.price) // scenario.periods

    def decisions(self, scenario: Scenario, games: int = 1) -> list[Decisions]:
        """The plan as the engine's decisions, one entry a period."""
        entries = []
        for period in range(1, scenario.periods + 1):
            phase = self.phase(scenario, period)
            hours = np.repeat(self.hours[phase][:, None], games, axis=1)
            price = np.full(games, self.price[phase])
            entries.append(plans(scenario, hours, price, np.full(games, self.target), period=period))
        return entries


def measured(scenario: Scenario) -> Par:
    """Habit and ceiling over ``SEEDS`` seeds; the ceiling stands in for par until a planner plays. Half a minute."""
    best = best_of(best_plans(scenario))
    low, low_se = expectation(scenario, habit(scenario), SEEDS)
    high, high_se = expectation(scenario, best.decisions(scenario), SEEDS)
    return Par(
        habit=low, habit_se=low_se, par=high, par_se=high_se, ceiling=high, ceiling_se=high_se, par_is="ceiling"
    )  # fmt: skip


def habit(scenario: Scenario) -> list[Decisions]:
    """The owner's habit as the engine's decisions, one entry a period."""
    plan = evolve(scenario.habit.decisions, price=scenario.habit.price or scenario.firm.price)
    return [decisions_of(scenario, [[plan]], period) for period in range(1, scenario.periods + 1)]


@frozen
class Kind:
    """A kind of plan: whom it aims at, and which side may lead."""

    target: int
    """Index of a segment; the number of segments for everybody."""
    least: float = 0.0
    """Smallest share of the hours on marketing, in every phase."""
    most: float = 1.0
    """Largest share."""


LEADERS = {"free": (0.0, 1.0), "marketing-led": (0.5, 1.0), "sales-led": (0.0, 0.5)}
"""Least and most marketing share of the kinds of plan looked for."""


def kinds(scenario: Scenario) -> dict[str, Kind]:
    """All kinds of plan of a scenario, named by target and leader."""
    names = [segment.name for segment in scenario.segments.values()]
    names += ["Everybody"] if len(names) > 1 else []
    return {
        f"{name}, {leader}": Kind(target, *shares)
        for target, name in enumerate(names)
        for leader, shares in LEADERS.items()
    }


def best_plans(scenario: Scenario) -> dict[str, PhasedPlan]:
    """
    The best plan of each kind, by a solver that knows the truth: CMA-ES on the batch engine, luck off.

    Hours follow the budget and the open levers, prices the scenario's range. All kinds are searched in one batch.
    """
    named = kinds(scenario)
    size = PHASES * (len(ACTIVITIES) + 1)
    options = {"popsize": CROWD, "verbose": -9, "seed": SEED}
    searches = [cma.CMAEvolutionStrategy(np.zeros(size), 0.5, options) for _ in named]
    spread = [kind for kind in named.values() for _ in range(CROWD)]
    for _ in range(GENERATIONS):
        asked = [search.ask() for search in searches]
        values = _values(scenario, np.concatenate(asked).T, spread)
        for search, candidates, value in zip(searches, asked, np.split(values, len(searches)), strict=True):
            search.tell(candidates, (-value).tolist())
    return {name: _plan(scenario, search, named[name]) for name, search in zip(named, searches, strict=True)}


def best_of(by_kind: Mapping[str, PhasedPlan]) -> PhasedPlan:
    """The plan of the highest value."""
    return max(by_kind.values(), key=lambda plan: plan.value)


def _plan(scenario: Scenario, search: cma.CMAEvolutionStrategy, kind: Kind) -> PhasedPlan:
    hours, price = _read(scenario, search.result.xbest[:, None], [kind])
    return PhasedPlan(hours=hours[..., 0], price=price[..., 0], target=kind.target, value=-search.result.fbest)


def _read(scenario: Scenario, genes: Array, sought: Sequence[Kind]) -> tuple[Array, Array]:
    """Genes (phases × 6, G) as hours (phases, 5, G) and prices (phases, G), within the kind of each."""
    genes = genes.reshape(PHASES, len(ACTIVITIES) + 1, -1)
    is_open = np.array([name in scenario.play.levers for name in ACTIVITIES])[None, :, None]
    is_marketing = np.array([name in MARKETING for name in ACTIVITIES])[None, :, None]
    weights = np.exp(genes[:, :-1]) * is_open
    shares = weights / weights.sum(axis=1, keepdims=True)
    marketing = (shares * is_marketing).sum(axis=1, keepdims=True)
    kept = np.clip(marketing, [kind.least for kind in sought], [kind.most for kind in sought])
    shares = np.where(is_marketing, shares * kept / marketing, shares * (1 - kept) / (1 - marketing))
    low, high = scenario.price_range_or_default
    price = np.clip(scenario.firm.price * np.exp(PRICE_STEP * genes[:, -1]), low, high)
    fixed = scenario.play.price == "fixed"
    return scenario.firm.hours * shares, np.full_like(price, scenario.firm.price) if fixed else price


def _values(scenario: Scenario, genes: Array, sought: Sequence[Kind]) -> Array:
    hours, price = _read(scenario, genes, sought)
    target = np.array([kind.target for kind in sought])
    plan = []
    for period in range(1, scenario.periods + 1):
        phase = (period - 1) * PHASES // scenario.periods
        plan.append(plans(scenario, hours[phase], price[phase], target, period=period))
    return outcomes(scenario, plan, Luck.of(0, len(target), "off")).value
