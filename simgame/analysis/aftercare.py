"""What the hours that went to customers after the sale did: a period replayed without them."""

from typing import Any

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.batch import total
from simgame.game import Game
from simgame.model.simulate import play
from simgame.model.state import over_segments


@frozen(kw_only=True)
class Aftercare:
    """What would not have been without it."""

    orders: float
    """Orders more in the period."""
    stayed: float
    """Customers fewer who left in it."""
    satisfaction: float
    """Points more at its end, mean over customers."""


def aftercare(game: Game, period: int) -> Aftercare:
    """
    The same period where hours that no opportunity took do nothing; a few ms.

    Args:
        game: Its luck, in its smooth form.
        period: From 1, played.
    """
    played, there = game.played, np.array([1.0, 0.0]).reshape(1, 1, -1)
    rules = played.setting.rules
    orders, points = rules.customers.care_orders * there, rules.customers.care_points * there
    kept: Any = {"care_orders": orders, "care_points": points}
    cared = evolve(rules.customers, **kept)
    setting = evolve(played.setting, rules=evolve(rules, customers=cared), luck=played.setting.luck.smoothed)
    both = np.zeros(2, int)
    plan = [played.decisions[period - 1].games(both)]
    (weeks,) = play(setting, played.states[period - 1].games(both), plan, game.scenario.first_week(period))
    end = weeks[-1][0]
    pleased = over_segments(end.satisfaction * end.customers) / np.maximum(over_segments(end.customers), 1)
    figures = (total(weeks, "orders"), -total(weeks, "customers_lost"), pleased[0, 0])
    more = [float(with_it - without) for with_it, without in figures]
    return Aftercare(orders=more[0], stayed=more[1], satisfaction=more[2])
