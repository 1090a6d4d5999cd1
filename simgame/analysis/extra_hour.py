"""What one more hour a week of an activity would have brought: a game replayed, by activity and period."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from simgame.analysis.batch import total
from simgame.arrays import opening
from simgame.game import Game
from simgame.model.simulate import Setting, play
from simgame.model.state import Array


@frozen(kw_only=True)
class Gain:
    """What one more hour a week brought in a game."""

    hours: float
    """How many there were: one a week wherever the lever was open."""
    wins: float
    """Per hour, by the end of the game."""
    later: float
    """Of these, per hour, in periods after the hour's own; negative where wins only came sooner."""


def gained(game: Game, activities: Sequence[str]) -> dict[str, Gain]:
    """
    Wins an hour brings, by activity: same decisions, same luck in its smooth form, all other hours as they were.

    The firm has the hour on top of its budget and its wages stay what they were; in weeks of fewer hands the hour
    shrinks like the others. Each activity is played without it, with it in the first period, in the first two and so
    on. Between two of these games one period's hours join, and what they bring then and later adds up to the whole.

    Args:
        game: Of at least one period.
        activities: Each with its lever open in one of the periods played.
    """
    periods = len(game.log)
    opened = np.array([[name in game.scenario.open_levers(n) for n in range(1, periods + 1)] for name in activities])
    joining = np.diff(_wins(game, activities, opened))
    weeks = opened.sum(axis=1) * game.scenario.weeks_per_period
    found = {}
    for name, hours, gains in zip(activities, weeks, joining, strict=True):
        wins, at_once = gains.sum() / hours, gains.trace() / hours
        found[name] = Gain(hours=float(hours), wins=float(wins), later=float(wins - at_once))
    return found


def _wins(game: Game, activities: Sequence[str], opened: NDArray[np.bool_]) -> Array:
    """Wins by activity, period, and how many of the first periods had the hour, (A, P, P + 1)."""
    played, (count, periods) = game.played, opened.shape
    setting = evolve(played.setting, luck=played.setting.luck.smoothed)
    until = np.tile(np.arange(periods + 1), count)
    owners = np.repeat(np.arange(count), periods + 1)
    state = opening(game.scenario, games=len(until))
    week, wins = 1, []
    for n, decisions in enumerate(played.decisions):
        there = (opened[owners, n] & (until > n)).astype(float).reshape(1, 1, -1)
        more = {name: getattr(decisions, name) + there * (owners == own) for own, name in enumerate(activities)}
        (weeks,) = play(_roomier(setting, there), state, [evolve(decisions, **more)], week)
        wins.append(total(weeks, "wins"))
        state, week = weeks[-1][0], week + len(weeks)
    return np.array(wins).reshape(periods, count, periods + 1).swapaxes(0, 1)


def _roomier(setting: Setting, more: Array) -> Setting:
    """The setting with more hours in the budget, (1, 1, G), for the same wages."""
    firm = setting.rules.firm
    hours: Any = firm.hours + more
    wage: Any = firm.wage * firm.hours / hours
    return evolve(setting, rules=evolve(setting.rules, firm=evolve(firm, hours=hours, wage=wage)))
