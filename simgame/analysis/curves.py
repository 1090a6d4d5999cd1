"""Response curves: what hours of an activity bring now and in the time there is, on what the owner believes."""

from collections.abc import Mapping

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.batch import total
from simgame.analysis.beliefs import NODES, WEIGHTS, Known, known, worlds
from simgame.analysis.forecast import begun
from simgame.analysis.mixes import with_hours
from simgame.game import Game
from simgame.measure import measure_of
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, State, Week
from simgame.scenario import ACTIVITIES, PeriodDecisions

LEVELS = 11
"""Hours at which a curve is looked at; the plan's own and one more come on top."""
MEASURES = ("leads", "wins", "revenue", "profit")
LEADS = ("inbound", "outreach", "referrals")


@frozen(kw_only=True, eq=False)
class Brought:
    """What plans bring, by measure, one number a plan, (N,); money in $."""

    now: Mapping[str, Array]
    """In the period."""
    later: Mapping[str, Array]
    """Within the time that hours have to pay, the period with it, if the plan is kept on."""


@frozen(kw_only=True)
class Curve:
    """What hours of one activity bring, by measure, one number a level; money in $."""

    hours: tuple[float, ...]
    """Levels, a week, rising; the plan's own is one of them, and where the budget has room so is an hour more."""
    own: int
    """Index of the plan's own level."""
    now: Mapping[str, tuple[float, ...]]
    """``leads``, ``wins``, ``revenue`` and ``profit`` of the period."""
    later: Mapping[str, tuple[float, ...]]
    """The same, summed over the time that hours have to pay, a year or until the till is counted, if the plan is kept
    on."""


def curves(game: Game, plan: PeriodDecisions, *, held: bool = False) -> dict[str, Curve]:
    """
    A curve for each activity whose lever is open; all of them are one batch, some 25 ms.

    The owner's beliefs stand in for the truth, chance is off, and events not announced yet are left out. More hours
    come from those that are free, then from the other activities in proportion; fewer go to the others in proportion.

    Args:
        game: Up to the period to plan; not over.
        plan: Of the period; a missing price keeps the last one.
        held: The others keep their hours, and a curve ends where the budget does.
    """
    budget = game.left_beside(plan.plays)
    hours = np.array([getattr(plan.hours, name) for name in ACTIVITIES])
    opened = [n for n, name in enumerate(ACTIVITIES) if name in game.scenario.open_levers(game.period)]
    splits = [_splits(hours, n, budget, held=held) for n in opened]
    found = brought(game, known(game), plan, np.concatenate(splits, axis=1))
    ends = np.cumsum([split.shape[1] for split in splits])
    return {
        ACTIVITIES[n]: _curve(split[n], hours[n], found, slice(end - split.shape[1], end))
        for n, split, end in zip(opened, splits, ends, strict=True)
    }


def brought(game: Game, owner: Known, plan: PeriodDecisions, hours: Array) -> Brought:
    """
    What a plan with other hours brings, on what its owner believes.

    Each plan is run in three worlds that differ in what buyers want, so that not knowing it counts.

    Args:
        game: Up to the period to plan; not over.
        owner: Of the game, before that period.
        plan: All but the hours; a missing price keeps the last one.
        hours: A week, by activity, (5, N).
    """
    scenario = game.scenario
    games = hours.shape[1] * len(NODES)
    entry = evolve(plan, price=plan.price or game.latest.price)
    owner = evolve(owner, unsure={})
    draws = np.zeros((owner.unknowns, games))
    draws[: len(scenario.segments)] = np.tile(NODES, hours.shape[1])
    rules, state = worlds(owner, draws)
    modifiers, planned = begun(game, entry)
    horizon = measure_of(scenario).horizon(scenario, game.weeks_played)
    setting = Setting(rules=rules, modifiers=modifiers, luck=Luck.of(0, games, "off"), weeks_per_period=horizon)
    same = planned.games(np.zeros(games, int))
    decisions = with_hours(same, np.repeat(hours, len(NODES), axis=1))
    (weeks,) = play(setting, state, [decisions], game.weeks_played + 1)
    return Brought(now=_measured(weeks[: scenario.weeks_per_period]), later=_measured(weeks))


def _splits(hours: Array, n: int, budget: float, *, held: bool) -> Array:
    """Hours by activity at every level of the ``n``-th, (5, levels)."""
    own, rest = hours[n], hours.sum() - hours[n]
    most = budget - rest if held else budget
    levels = np.unique([*np.linspace(0, most, LEVELS), own, min(own + 1, most)])
    left = np.where(levels > own, np.minimum(budget - levels, rest), own + rest - levels)
    kept = np.where(held | (levels == own) | (rest <= 0), 1.0, left / (rest or 1.0))
    splits = hours[:, None] * kept
    splits[n] = levels
    return np.asarray(splits)


def _curve(levels: Array, own: float, found: Brought, part: slice) -> Curve:
    return Curve(
        hours=tuple(levels.tolist()),
        own=int(np.searchsorted(levels, own)),
        now={name: tuple(values[part].tolist()) for name, values in found.now.items()},
        later={name: tuple(values[part].tolist()) for name, values in found.later.items()},
    )


def _measured(weeks: list[tuple[State, Week]]) -> dict[str, Array]:
    """Each measure over some weeks, the mean of the worlds, (N,)."""
    inbound, outreach, referrals = (total(weeks, name) for name in LEADS)
    figures = {"leads": inbound + outreach + referrals}
    figures |= {name: total(weeks, name) for name in MEASURES[1:]}
    return {name: _over_worlds(values) for name, values in figures.items()}


def _over_worlds(values: Array) -> Array:
    """The mean over the worlds of each plan, which stand side by side; in a fixed order, for the same bits always."""
    low, middle, high = (weight * values[n :: len(NODES)] for n, weight in enumerate(WEIGHTS))
    return np.asarray(low + middle + high)
