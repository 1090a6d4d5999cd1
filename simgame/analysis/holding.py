"""What holds a firm back after each period, worked out by relieving one stage after the other."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from attrs import evolve, field, frozen

from simgame.analysis.advisers import FREE
from simgame.analysis.batch import total
from simgame.analysis.beliefs import NODES, WEIGHTS, known, worlds
from simgame.analysis.forecast import begun
from simgame.constraint import CAPACITY, PRICE, Held, Relief, constraint
from simgame.game import Game
from simgame.measure import measure_of
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, State, Week
from simgame.proposed import proposed
from simgame.rules import Rules
from simgame.scenario import ACTIVITIES, PeriodDecisions, Scenario

MORE = 0.1
"""Hours moved, or put on top, as a share of the first week's."""
LEAST = 1.0
"""Fewer hours are not worth a move."""
PRICES = (0.95, 1.05)
"""What the price is tried at, as a share of it."""
KEPT = 256
"""Answers kept: the periods of a long game and of its branches."""
ROOM = 1.1
"""What the shop is tried at, as a share of what it can deliver."""


@frozen(kw_only=True)
class Try:
    """The plan with one stage relieved."""

    stage: str
    amount: float
    source: str | None = None
    """As in ``Relief``."""

    def hours(self, activity: str) -> float:
        """What it changes of an activity's hours, a week."""
        return self.amount * ((activity == self.stage) - (activity == self.source))

    @property
    def on_top(self) -> float:
        """Hours that the week has not, on top of it."""
        return self.amount if self.source is None and self.stage in ACTIVITIES else 0.0


@frozen
class Course:
    """What was decided in a scenario so far; scenarios are told apart as objects, for comparing two takes long."""

    scenario: Scenario = field(eq=id)
    seed: int
    log: tuple[PeriodDecisions, ...] = field(hash=False)


@frozen
class Holding:
    """What held a firm back after each period of a game, from 1; worked out once, some 20 ms, however many ask."""

    game: Game
    known: Mapping[int, Held] = field(factory=dict, eq=False, repr=False)
    """What need not be worked out, by period."""

    def __getitem__(self, period: int) -> Held:
        course = Course(self.game.scenario, self.game.seed, self.game.log[:period])
        return self.known.get(period) or _held(course)


@lru_cache(maxsize=KEPT)
def _held(course: Course) -> Held:
    return held(Game(scenario=course.scenario, seed=course.seed, log=course.log))


def held(game: Game) -> Held:
    """
    What holds a firm back where a game stands: the plan it goes on with, and the same with one stage relieved.

    An activity gets a few hours of another, the price moves a little, the shop has more room; then each activity gets
    hours on top, for the same wages. All is on what the owner believes, over the time that hours have to pay, as the
    advisers look at it; chance is off. Once the game is over, it is its last period that is looked at.

    Args:
        game: Of at least one period.
    """
    plan, ended = proposed(game), game.latest
    if game.over:
        game, plan = evolve(game, log=game.log[:-1]), game.log[-1]
    plan = evolve(plan, price=plan.price or game.latest.price)
    tries = _tries(game, plan)
    profit, wins, revenue = _played(game, plan, tries)
    reliefs: dict[str, Relief] = {}
    more: dict[str, Relief] = {}
    for n, each in enumerate(tries, 1):
        gains = {"profit": profit[n] - profit[0], "wins": wins[n] - wins[0]}
        found = more if each.on_top else reliefs
        if each.stage not in found or gains["profit"] > found[each.stage].profit:
            found[each.stage] = Relief(**gains, amount=each.amount, source=each.source)
    return constraint(reliefs, more, revenue[0], ended.backlog / max(ended.orders, 1.0))


def _tries(game: Game, plan: PeriodDecisions) -> list[Try]:
    """What could be relieved, and by how much."""
    scenario = game.scenario
    opened, most = scenario.open_levers(game.period), MORE * scenario.firm.hours
    levers = [name for name in ACTIVITIES if name in opened]
    there = {FREE: game.left_beside(plan.plays) - plan.hours.total, **{n: getattr(plan.hours, n) for n in levers}}
    low, high = scenario.price_range_or_default
    prices = [round((plan.price or scenario.firm.price) * factor, 2) for factor in PRICES]
    return [
        *(
            Try(stage=lever, amount=min(most, left), source=source)
            for lever in levers
            for source, left in there.items()
            if source != lever and left >= LEAST
        ),
        *(Try(stage=PRICE, amount=asked) for asked in prices if PRICE in opened and low <= asked <= high),
        Try(stage=CAPACITY, amount=(ROOM - 1) * scenario.firm.capacity),
        *(Try(stage=lever, amount=most) for lever in levers),
    ]


def _played(game: Game, plan: PeriodDecisions, tries: list[Try]) -> list[list[float]]:
    """Profit, wins and revenue of the plan, then of the same with each relief."""
    owner = evolve(known(game), unsure={})
    games = (1 + len(tries)) * len(NODES)
    draws = np.zeros((owner.unknowns, games))
    draws[: len(game.scenario.segments)] = np.tile(NODES, 1 + len(tries))
    rules, state = worlds(owner, draws)
    modifiers, planned = begun(game, plan)
    same = planned.games(np.zeros(games, int))
    moved: dict[str, Any] = {
        name: getattr(same, name) + _column(0.0, [each.hours(name) for each in tries]) for name in ACTIVITIES
    }
    asked = plan.price or 0.0
    prices = _column(asked, [each.amount if each.stage == PRICE else asked for each in tries])
    horizon = measure_of(game.scenario).horizon(game.scenario, game.weeks_played)
    setting = Setting(
        rules=_roomier(rules, tries),
        modifiers=modifiers,
        luck=Luck.of(0, games, "off"),
        weeks_per_period=horizon,
    )
    (weeks,) = play(setting, state, [evolve(same, **moved, price=prices)], game.weeks_played + 1)
    return [_over_worlds(weeks, name) for name in ("profit", "wins", "revenue")]


def _column(usual: float, tried: list[float]) -> Array:
    """One number a plan, the usual one first, for all worlds of it, (1, 1, G)."""
    return np.repeat([usual, *tried], len(NODES)).reshape(1, 1, -1)


def _roomier(rules: Rules, tries: list[Try]) -> Rules:
    """More hours in the budget for the same wages, and a larger shop, where they are tried."""
    firm = rules.firm
    hours: Any = firm.hours + _column(0.0, [each.on_top for each in tries])
    wage: Any = firm.wage * firm.hours / hours
    room = [each.amount if each.stage == CAPACITY else 0.0 for each in tries]
    capacity: Any = firm.capacity + _column(0.0, room)
    return evolve(rules, firm=evolve(firm, hours=hours, wage=wage, capacity=capacity))


def _over_worlds(weeks: list[tuple[State, Week]], name: str) -> list[float]:
    """The mean over the worlds of each plan, which stand side by side."""
    values = total(weeks, name)
    low, middle, high = (weight * values[n :: len(NODES)] for n, weight in enumerate(WEIGHTS))
    return list((low + middle + high).tolist())
