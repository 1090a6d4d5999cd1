"""The next period as the player's beliefs have it; the truth stays out."""

import numpy as np
from attrs import evolve

from simgame.accounts import report
from simgame.arrays import decisions_of, modifiers_of, rules_of
from simgame.game import Game
from simgame.model.luck import Luck
from simgame.model.pricing import paid_ratio
from simgame.model.simulate import Setting, play
from simgame.model.state import State
from simgame.report import Report
from simgame.rules import Rules
from simgame.scenario import PeriodDecisions

NODES = np.array([-(3**0.5), 0.0, 3**0.5])
"""Standard deviations off the mean at which a normal belief is looked at (Gauss-Hermite, three points)."""
WEIGHTS = np.array([1 / 6, 2 / 3, 1 / 6])
"""What each counts."""


def expected(game: Game, decisions: PeriodDecisions) -> Report:
    """
    What the next period would bring on the firm's beliefs, luck left out; worth is not forecast.

    The mean over three worlds: needs as believed, and as far off as the firm is unsure (Gauss-Hermite nodes of its
    belief), so that not knowing counts. Willingness to pay is what price tests say; how often customers order at the
    price they paid last is seen, not believed. Events not announced yet are left out.

    Args:
        game: Up to the period to plan; not over.
        decisions: The plan; a missing price keeps the last one.
    """
    previous = game.log[-1].price if game.log else None
    entry = evolve(decisions, price=decisions.price or previous or game.scenario.firm.price)
    state = game.played.states[-1]
    week = game.weeks_played + 1
    worlds = len(NODES)
    modifiers = modifiers_of(game.scenario, [[(*game.log, entry)]], game.played.setting.luck)
    setting = Setting(
        rules=believed_rules(game, state),
        modifiers=tuple(
            modifier for modifier in modifiers if modifier.announced < week or _asked(game, modifier.announced)
        ),
        luck=Luck.of(0, worlds, "off"),
        weeks_per_period=game.scenario.weeks_per_period,
    )
    plan = decisions_of(game.scenario, [[entry] * worlds], game.period)
    believed = evolve(
        state.games(np.zeros(worlds, int)),
        need=state.believed_need[:1] + NODES * np.sqrt(state.need_variance[:1]),
        economy=np.zeros((1, 1, worlds)),
    )
    (weeks,) = play(setting, believed, [plan], week)
    flows = [flows.mean(WEIGHTS) for _, flows in weeks]
    end = weeks[-1][0].mean(WEIGHTS)
    return report(game.scenario, entry, flows, end, period=game.period, going_concern=0.0)


def believed_rules(game: Game, state: State) -> Rules:
    """The rules with believed willingness to pay, and ordering as often as is seen at the price paid last."""
    rules = rules_of(game.scenario)
    worth = state.tested_worth[0]
    price = game.log[-1].price if game.log else None
    paid = np.full((1, 1, 1), price or game.scenario.firm.price)
    response = rules.customers.order_price_response
    gap = paid_ratio(paid, worth, rules.pricing) - paid_ratio(paid, rules.segments.worth, rules.pricing)
    seen = rules.customers.order_rate * np.exp(response * gap)
    return evolve(
        rules,
        segments=evolve(rules.segments, worth=worth),
        customers=evolve(rules.customers, order_rate=seen),  # type: ignore[arg-type]  # one number a segment
    )


def _asked(game: Game, week: int) -> bool:
    return any(event.at == week for event in game.questions.values())
