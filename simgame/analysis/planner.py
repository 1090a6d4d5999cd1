"""Par: a planner who knows only what a player knows, plans every quarter, and learns as the game goes on."""

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from simgame.analysis.batch import plans, seeded
from simgame.analysis.beliefs import NODES, WEIGHTS, known_of, worlds
from simgame.analysis.solver import GENES, Kind, Searches, read
from simgame.analysis.value import Standing, value
from simgame.arrays import opening, rules_of
from simgame.books import Books
from simgame.chronicle import Chronicle, stretched
from simgame.model.caretaker import PERIODS_REMEMBERED
from simgame.model.customers import use
from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier
from simgame.model.pricing import paid_ratio
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State
from simgame.scenario import ACTIVITIES, Hours, Scenario
from simgame.score import Step

Targets = NDArray[np.int64]
"""Index of the segment aimed at; the number of segments for everybody."""

FREE = Kind(target=0)
"""Plans that either side may lead; whom they aim at is looked at apart."""

SEEDS = 64
"""Games the planner plays."""
AHEAD = 3
"""Phases it plans."""
DEFAULTS = [[None]]
"""Who keeps to the default answers and makes no plays."""
QUARTER = 13
"""Weeks a phase should have where the scenario has no strategy meetings."""
CROWD = 12
FIRST_LOOK = 12
"""Generations in which every target is looked at."""
SECOND_LOOK = 80
"""More for the best of them."""


@frozen(kw_only=True, eq=False)
class Planned:
    """What the planner reached."""

    values: Array
    """By the scenario's measure, $, one a seed."""
    steps: tuple[Step, ...]
    """Its mean plan, one entry a period."""

    @property
    def value(self) -> float:
        return float(self.values.mean())

    @property
    def value_se(self) -> float:
        """Standard error of the value, $."""
        return float(self.values.std(ddof=1) / len(self.values) ** 0.5)


@frozen(kw_only=True, eq=False)
class Desk:
    """Where the planner's games stand before a period."""

    scenario: Scenario
    setting: Setting
    """The true one; its modifiers are those that were announced."""
    chronicle: Chronicle
    books: Books
    state: State
    order_rate: Array
    """As the books show, (1, S, G)."""
    price: Array
    """Asked last, (1, 1, G)."""
    done: tuple[Decisions, ...] = ()
    """By period."""

    @property
    def period(self) -> int:
        return len(self.done) + 1

    @property
    def week(self) -> int:
        return self.scenario.first_week(self.period)

    @property
    def games(self) -> int:
        games: int = self.state.cash.shape[-1]
        return games

    def played(self, plan: Decisions) -> "Desk":
        """A period on, under the true rules and luck."""
        told, plan = self.chronicle.begun(self.period, self.books, plan, DEFAULTS)
        setting = evolve(self.setting, modifiers=told.modifiers)
        (weeks,) = play(setting, self.state, [plan], self.week)
        state, flows = weeks[-1][0], [flows for _, flows in weeks]
        return evolve(
            self,
            setting=setting,
            chronicle=told,
            books=Books(scenario=self.scenario, period=self.period + 1, state=state, weeks=flows, decided=plan),
            state=state,
            order_rate=np.mean([flows.use for flows in flows], axis=0),
            price=plan.price,
            done=(*self.done, plan),
        )

    def planned(self, hours: Array, price: Array, target: Targets, period: int) -> Decisions:
        """A plan whose hours are parts of the budget as it is known."""
        factor = self.chronicle.budget(self.period) / self.scenario.firm.hours
        return stretched(plans(self.scenario, hours, price, target, period=period), factor)


def planned(scenario: Scenario, seed: int, seeds: int = SEEDS) -> Planned:
    """
    Let the planner play.

    Args:
        scenario: The world; the planner reads of it what an owner knows.
        seed: Of the solver's candidates.
        seeds: How many games, seeds 0, 1, …
    """
    desk = _opened(scenario, seeds)
    every = phase_length(scenario)
    targets = np.empty((scenario.periods, seeds), np.int64)
    while desk.period <= scenario.periods:
        hours, price, target = _thought(desk, every, seed + desk.period)
        for period in range(desk.period, min(desk.period + every, scenario.periods + 1)):
            targets[period - 1] = target
            desk = desk.played(desk.planned(hours[0], price[0], target, period))
    values = _worth(scenario, desk.setting, desk.state, desk.done, scenario.periods)
    return Planned(values=values, steps=_steps(scenario, desk.done, targets))


def phase_length(scenario: Scenario) -> int:
    """Periods between two plans: those between strategy meetings, or about a quarter."""
    if scenario.strategy_every > 1:
        return scenario.strategy_every
    return max(1, round(QUARTER / scenario.weeks_per_period))


def _opened(scenario: Scenario, seeds: int) -> Desk:
    luck = seeded(1, seeds, scenario.play.noise)
    rules = rules_of(scenario)
    price = np.full((1, 1, seeds), scenario.firm.price)
    state = opening(scenario, games=seeds)
    return Desk(
        scenario=scenario,
        setting=Setting(rules=rules, luck=luck, weeks_per_period=scenario.weeks_per_period),
        chronicle=Chronicle(scenario=scenario, luck=luck),
        books=Books(scenario=scenario, period=1, state=state),
        state=state,
        order_rate=use(paid_ratio(price, rules.segments.worth, rules.pricing), rules.customers),
        price=price,
    )


def _thought(desk: Desk, every: int, seed: int) -> tuple[Array, Array, Targets]:
    """Hours (phases, 5, G), prices (phases, G) and target (G,) of the best plan found on each game's beliefs."""
    options = len(desk.scenario.segments) + (len(desk.scenario.segments) > 1)
    dream = _imagined(desk)
    looks = []
    for target in range(options):
        aims = np.full(desk.games, target)
        searches = Searches.begun(np.zeros((AHEAD * GENES, desk.games)), CROWD, seed)
        searches.advance(FIRST_LOOK, lambda genes, aims=aims: dream.values(genes, aims, every))  # type: ignore[misc]
        looks.append(searches)
    found = np.argmax([searches.values for searches in looks], axis=0)
    best = Searches([looks[target].each[game] for game, target in enumerate(found)])
    best.advance(SECOND_LOOK, lambda genes: dream.values(genes, found, every))
    hours, price = read(desk.scenario, best.genes, [FREE] * desk.games)
    return hours, price, found


@frozen(kw_only=True, eq=False)
class Dream:
    """Worlds that the owners of all games believe in, one game a candidate and node, in which plans are tried."""

    desk: Desk
    setting: Setting
    state: State
    factor: Array | float
    """Hours there are to plan, as a factor on the first budget."""
    past: tuple[Decisions, ...]
    """The last periods, as the caretaker remembers them."""

    def values(self, genes: Array, target: Targets, every: int) -> Array:
        """
        What candidates are worth where the plan ends, $, (G × crowd,).

        Args:
            genes: (phases × 6, G × crowd).
            target: Of each game's candidates, (G,).
            every: Periods of a phase.
        """
        desk, scenario = self.desk, self.desk.scenario
        hours, price = read(scenario, genes, [FREE] * genes.shape[-1])
        aims = np.repeat(target, genes.shape[-1] // len(target) * len(NODES))
        last = min(desk.period + AHEAD * every - 1, scenario.periods)
        plan = [
            stretched(
                plans(scenario, _each_node(hours[phase]), _each_node(price[phase]), aims, period=period), self.factor
            )
            for period, phase in ((period, (period - desk.period) // every) for period in range(desk.period, last + 1))
        ]
        state = self.state
        for weeks in play(self.setting, state, plan, desk.week):
            state = weeks[-1][0]
        worths = _worth(scenario, self.setting, state, (*self.past, *plan), last)
        return np.asarray(worths.reshape(-1, len(NODES)) @ WEIGHTS)


def _imagined(desk: Desk) -> Dream:
    spread = np.repeat(np.arange(desk.games), CROWD * len(NODES))
    owner = known_of(desk.scenario, desk.state, desk.order_rate, desk.price)
    owner = evolve(owner.games(spread), unsure={})
    draws = np.zeros((owner.unknowns, len(spread)))
    draws[: len(desk.scenario.segments)] = np.tile(NODES, desk.games * CROWD)
    rules, state = worlds(owner, draws)
    setting = Setting(
        rules=rules,
        modifiers=tuple(modifier.games(spread) for modifier in _announced(desk)),
        luck=Luck.of(0, len(spread), "off"),
        weeks_per_period=desk.scenario.weeks_per_period,
    )
    past = tuple(decisions.games(spread) for decisions in desk.done[-PERIODS_REMEMBERED:])
    hours = desk.chronicle.budget(desk.period) / desk.scenario.firm.hours
    factor = hours if isinstance(hours, float) else np.broadcast_to(hours, (1, 1, desk.games))[..., spread]
    return Dream(desk=desk, setting=setting, state=state, factor=factor, past=past)


def _announced(desk: Desk) -> tuple[Modifier, ...]:
    """What the owner knows before a period."""
    everybody = np.full(desk.games, len(desk.scenario.segments))
    idle = plans(desk.scenario, np.zeros((len(ACTIVITIES), desk.games)), desk.price[0, 0], everybody)
    return desk.chronicle.announced(desk.period, desk.books, idle, DEFAULTS)[0]


def _each_node(values: Array) -> Array:
    return np.repeat(values, len(NODES), axis=-1)


def _worth(scenario: Scenario, setting: Setting, state: State, done: tuple[Decisions, ...], last: int) -> Array:
    """By the scenario's measure after period ``last``, $, (G,); where the game goes on, the firm counts in any case."""
    standing = Standing(scenario=scenario, setting=setting, state=state, done=done, period=last)
    return value(standing) if last == scenario.periods else standing.worth


def _steps(scenario: Scenario, done: tuple[Decisions, ...], targets: Targets) -> tuple[Step, ...]:
    """The mean over the games of what was decided."""
    names = [*scenario.segments, "all"]
    return tuple(
        Step(
            hours=Hours(**{name: float(getattr(decisions, name).mean()) for name in ACTIVITIES}),
            price=float(decisions.price.mean()),
            target={name: float((aims == n).mean()) for n, name in enumerate(names) if (aims == n).any()},
        )
        for decisions, aims in zip(done, targets, strict=True)
    )
