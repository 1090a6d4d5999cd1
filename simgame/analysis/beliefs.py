"""What an owner knows, and the worlds that could lie behind it; the truth stays out."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from attrs import evolve, fields, frozen

from simgame.arrays import rules_of
from simgame.game import Game
from simgame.model import research
from simgame.model.luck import Luck, Site
from simgame.model.modifiers import modified
from simgame.model.normal import normal_quantile
from simgame.model.pricing import paid_ratio
from simgame.model.state import TINY, Array, State
from simgame.rules import Model, Rules
from simgame.scenario import Scenario
from simgame.units import Interval

UNSURE = 0.15
"""Sd of the log of a hidden number where the scenario says nothing."""
NODES = np.array([-(3**0.5), 0.0, 3**0.5])
"""Standard deviations off the mean at which a belief is looked at (Gauss-Hermite), so that not knowing counts."""
WEIGHTS = np.array([1 / 6, 2 / 3, 1 / 6])
"""What each counts."""


@frozen(kw_only=True, eq=False)
class Known:
    """All that a forecast may read. What the rules hide stands in it as the owner believes it."""

    rules: Rules
    """As published; the worth of the segments is as believed, (1, S, G)."""
    state: State
    """As seen; needs as believed, the economy as usual."""
    worth_sd: Array
    """Of the believed worth, $, (1, S, G)."""
    order_rate: Array
    """
    Orders a customer places in a week at ``price`` when nothing special is on, as the books show, (1, S, G); not read
    where nobody is one.
    """
    price: Array
    """Asked last, $, (1, 1, G)."""
    economy_sd: float
    """Of the log of demand over its usual level."""
    unsure: Mapping[str, float]
    """Sd of the log of each number nobody can see, by path."""

    def games(self, picked: Any) -> "Known":  # noqa: ANN401  # whatever numpy takes as an index
        """The same for the games picked by an index or slice."""
        segments = self.rules.segments
        return evolve(
            self,
            rules=evolve(self.rules, segments=evolve(segments, worth=segments.worth[..., picked])),
            state=self.state.games(picked),
            worth_sd=self.worth_sd[..., picked],
            order_rate=self.order_rate[..., picked],
            price=self.price[..., picked],
        )

    @property
    def unknowns(self) -> int:
        """How many normals one world takes."""
        segments: int = self.state.leads.shape[1]
        return 2 * segments + len(self.unsure) + 1


def known(game: Game, period: int | None = None) -> Known:
    """What the owner of a game knows before the next period, or knew before one that was played."""
    before = (period or game.period) - 1
    seen = game.reports[before - 1] if before else game.opening
    rates = np.array([[[segment.order_rate] for segment in seen.segments.values()]]) / _order_changes(game, before)
    return known_of(game.scenario, game.played.states[before], rates, np.full((1, 1, 1), seen.price))


def _order_changes(game: Game, period: int) -> Array:
    """What events, answers and plays made of the rate of orders in a played period: a factor, 1 at first, (1, S, 1)."""
    factors = np.ones((1, len(game.scenario.segments), 1))
    if not period:
        return factors
    usual, modifiers, weeks = rules_of(game.scenario), game.played.setting.modifiers, game.scenario.weeks_per_period
    for week in range(game.scenario.first_week(period), game.scenario.first_week(period) + weeks):
        now = modified(usual, modifiers, week).customers.order_rate
        factors = factors + (now / np.maximum(usual.customers.order_rate, TINY) - 1) / weeks
    return np.maximum(factors, TINY)


def known_of(scenario: Scenario, state: State, order_rate: Array, price: Array) -> Known:
    """
    What the owner of a firm in these states knows.

    Args:
        scenario: Of which needs and worth are not read.
        state: Of one firm in G games; need and economy are not read.
        order_rate: As in ``Known``.
        price: As in ``Known``.
    """
    rules = rules_of(scenario)
    worth, variance = believed_worth(state, rules.research.worth_bias)
    return Known(
        rules=evolve(rules, segments=evolve(rules.segments, worth=worth)),
        state=evolve(state, need=state.believed_need, economy=np.zeros_like(state.cash)),
        worth_sd=np.sqrt(variance),
        order_rate=order_rate,
        price=price,
        economy_sd=_economy_sd(scenario),
        unsure=unsure_of(scenario),
    )


def _economy_sd(scenario: Scenario) -> float:
    """Of an economy that has run for long; where there is no luck it never moves."""
    world = scenario.model.world
    return 0.0 if scenario.play.noise == "off" else float(world.economy_sd / np.sqrt(1 - world.economy_memory**2))


def unsure_of(scenario: Scenario) -> dict[str, float]:
    """Sd of the log of each number nobody can see, by path."""
    return {**dict.fromkeys(HIDDEN, UNSURE), **scenario.uncertainty}


def believed_worth(state: State, bias: float) -> tuple[Array, Array]:
    """Mean and variance of willingness to pay, (1, S, G)."""
    return research.believed_worth(
        state.tested_worth, state.tested_worth_variance, state.stated_worth, state.stated_worth_variance, bias
    )


def worlds(known: Known, draws: Array) -> tuple[Rules, State]:
    """
    Worlds in which the firm could be.

    Args:
        known: Of one game, or of G.
        draws: Standard normals of needs, worth, hidden numbers and economy in this order, (2 S + numbers + 1, G).

    Returns:
        Rules and state of G games. Needs are normal around the belief, worth, numbers and demand lognormal; how often
        customers order at the price they paid last is seen and the same in all of them, where there are customers.
    """
    segments = known.state.leads.shape[1]
    need, worth, numbers, economy = np.split(draws[None], [segments, 2 * segments, known.unknowns - 1], axis=1)
    believed = known.rules.segments.worth
    log_sd = np.sqrt(np.log1p((known.worth_sd / believed) ** 2))
    rules = _with_numbers(known.rules, known.unsure, numbers)
    drawn_worth = believed * np.exp(log_sd * worth - log_sd**2 / 2)
    paid = paid_ratio(known.price, drawn_worth, rules.pricing)
    seen = known.order_rate * np.exp(rules.customers.order_price_response * (paid - 1))
    state = known.state
    rate = np.where(state.customers > 0, seen, rules.customers.order_rate)
    rules = evolve(
        rules,
        segments=evolve(rules.segments, worth=drawn_worth),
        customers=evolve(rules.customers, order_rate=rate),  # type: ignore[arg-type]  # one number a segment and game
    )
    spread = state.games(np.zeros(draws.shape[-1], int)) if state.cash.shape[-1] == 1 else state
    need = state.need + np.sqrt(state.need_variance) * need
    return rules, evolve(spread, need=need, economy=known.economy_sd * economy)


def _with_numbers(rules: Rules, unsure: Mapping[str, float], normals: Array) -> Rules:
    changed: dict[str, dict[str, Any]] = {}
    for n, (path, sd) in enumerate(unsure.items()):
        group, _, name = path.partition(".")
        record = getattr(rules, group)
        bounds: Interval = getattr(fields(type(record)), name).metadata["bounds"]
        drawn = getattr(record, name) * np.exp(sd * normals[:, n : n + 1])
        changed.setdefault(group, {})[name] = np.clip(drawn, bounds.low, bounds.high)
    return evolve(rules, **{group: evolve(getattr(rules, group), **numbers) for group, numbers in changed.items()})


def _hidden() -> tuple[str, ...]:
    defaults = Model()
    return tuple(
        f"{group.name}.{number.name}"
        for group in fields(Model)
        for number in fields(type(getattr(defaults, group.name)))
        if number.metadata["hidden"]
    )


HIDDEN = _hidden()
"""Paths of the numbers that their owner cannot see."""


def stratified(numbers: int, games: int, seed: int) -> Array:
    """
    Standard normals, (numbers, games), spread evenly (Latin hypercube, McKay, Beckman & Conover 1979).

    Each row takes every quantile (i + 1/2) / games once, in an order of its own.
    """
    keys = Luck.of(seed, games).uniform(1, Site.BELIEFS, (numbers, 1))[:, 0]
    ranks = keys.argsort(axis=-1).argsort(axis=-1)
    return normal_quantile((ranks + 0.5) / games)
