"""Habit, par and ceiling: the ends of the scale on which points are measured."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.batch import expectation, outcomes, plans
from simgame.analysis.planner import planned
from simgame.analysis.same_luck import decided
from simgame.analysis.solver import GENES, Kind, Searches, read
from simgame.arrays import decisions_of
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, Hours, Scenario
from simgame.score import Par, Step

PHASES = 4
"""Parts of a game in which the ceiling's plan may differ."""
GENERATIONS = 120
CROWD = 24
"""Candidates a generation, for each kind of plan."""
SEED = 1
SEEDS = 1_000
"""Seeds over which habit and ceiling are expected."""


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

    def steps(self, scenario: Scenario) -> tuple[Step, ...]:
        """The plan as people read it, one entry a period: as it is played while levers open, in the first budget."""
        names = [*scenario.segments, "all"]
        return tuple(
            Step(
                hours=Hours(**{name: float(getattr(entry, name)[0, 0, 0]) for name in ACTIVITIES}),
                price=float(entry.price[0, 0, 0]),
                target={names[self.target]: 1.0},
            )
            for entry in self.decisions(scenario)
        )


def measured(scenario: Scenario, seed: int = SEED) -> Par:
    """
    Habit and ceiling over ``SEEDS`` seeds, par over the planner's; some minutes.

    Args:
        scenario: The world.
        seed: Of the solver's candidates.
    """
    best = best_of(best_plans(scenario, seed))
    low, low_se = expectation(scenario, habit(scenario), SEEDS)
    high, high_se = expectation(scenario, best.decisions(scenario), SEEDS)
    planner = planned(scenario, seed)
    return Par(
        habit=low, habit_se=low_se, par=planner.value, par_se=planner.value_se, ceiling=high, ceiling_se=high_se,
        par_plan=planner.steps, ceiling_plan=best.steps(scenario),
    )  # fmt: skip


def habit(scenario: Scenario) -> list[Decisions]:
    """The owner's habit as the engine's decisions, one entry a period."""
    plan = evolve(scenario.habit.decisions, price=scenario.habit.price or scenario.firm.price)
    return [decisions_of(scenario, [[plan]]) for period in range(1, scenario.periods + 1)]


def at_difficulties(scenario: Scenario, par: Par) -> dict[str, Par]:
    """
    The ends of the scale at the scenario's other difficulties, by name.

    Each end is moved by what the difficulty does to its own plan, over the same seeds; the planner does not plan anew.
    """
    moved = {}
    for name in scenario.difficulty:
        other = scenario.at_difficulty(name)
        ends = {"habit": habit, "par": _kept(par.par_plan), "ceiling": _kept(par.ceiling_plan)}
        shifts = {
            end: expectation(other, plan(other), SEEDS)[0] - expectation(scenario, plan(scenario), SEEDS)[0]
            for end, plan in ends.items()
        }
        moved[name] = evolve(par, **{end: getattr(par, end) + shift for end, shift in shifts.items()})
    return moved


def _kept(steps: Sequence[Step]) -> Callable[[Scenario], list[Decisions]]:
    """A plan as people read it, as the engine's decisions, one entry a period."""
    return lambda scenario: [
        decisions_of(scenario, [[decided(scenario, step, period)]]) for period, step in enumerate(steps, 1)
    ]


LEADERS = {"free": (0.0, 1.0), "marketing-led": (0.5, 1.0), "sales-led": (0.0, 0.5)}
"""Least and most marketing share of the kinds of plan looked for."""


def kinds(scenario: Scenario) -> dict[str, Kind]:
    """All kinds of plan of a scenario, named by target and leader."""
    names = [segment.name for segment in scenario.segments.values()]
    names += ["Everybody"] if len(names) > 1 else []
    return {
        f"{name}, {leader}": Kind(target=target, least=least, most=most)
        for target, name in enumerate(names)
        for leader, (least, most) in LEADERS.items()
    }


def best_plans(scenario: Scenario, seed: int = SEED) -> dict[str, PhasedPlan]:
    """
    The best plan of each kind, by a solver that knows the truth, luck off.

    Hours follow the budget and the open levers, prices the scenario's range. All kinds are searched in one batch.
    """
    named = kinds(scenario)
    spread = [kind for kind in named.values() for _ in range(CROWD)]
    searches = Searches.begun(np.zeros((PHASES * GENES, len(named))), CROWD, seed)
    searches.advance(GENERATIONS, lambda genes: _values(scenario, genes, spread))
    hours, price = read(scenario, searches.genes, list(named.values()))
    return {
        name: PhasedPlan(hours=hours[..., n], price=price[..., n], target=kind.target, value=float(searches.values[n]))
        for n, (name, kind) in enumerate(named.items())
    }


def best_of(by_kind: Mapping[str, PhasedPlan]) -> PhasedPlan:
    """The plan of the highest value."""
    return max(by_kind.values(), key=lambda plan: plan.value)


def _values(scenario: Scenario, genes: Array, sought: list[Kind]) -> Array:
    hours, price = read(scenario, genes, sought)
    target = np.array([kind.target for kind in sought])
    plan = []
    for period in range(1, scenario.periods + 1):
        phase = (period - 1) * PHASES // scenario.periods
        plan.append(plans(scenario, hours[phase], price[phase], target, period=period))
    return outcomes(scenario, plan, Luck.of(0, len(target), "off")).value
