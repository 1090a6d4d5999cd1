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


def expected(game: Game, decisions: PeriodDecisions) -> Report:
    """
    What the next period would bring if the firm's beliefs were right and luck stayed out; worth is not forecast.

    Needs and willingness to pay are what the owner believes; how often customers order at the price they paid last is
    seen, not believed. Events not announced yet are left out.

    Args:
        game: Up to the period to plan; not over.
        decisions: The plan; a missing price keeps the last one.
    """
    previous = game.log[-1].price if game.log else None
    entry = evolve(decisions, price=decisions.price or previous or game.scenario.firm.price)
    state = game.played.states[-1]
    week = game.weeks_played + 1
    luck = Luck.of(0, noise="off")
    modifiers = modifiers_of(game.scenario, [[(*game.log, entry)]], game.played.setting.luck)
    setting = Setting(
        rules=believed_rules(game, state),
        modifiers=tuple(
            modifier for modifier in modifiers if modifier.announced < week or _asked(game, modifier.announced)
        ),
        luck=luck,
        weeks_per_period=game.scenario.weeks_per_period,
    )
    plan = decisions_of(game.scenario, [[entry]], game.period)
    believed = evolve(state, need=state.believed_need[:1], economy=np.zeros_like(state.economy))
    (weeks,) = play(setting, believed, [plan], week)
    flows = [flows for _, flows in weeks]
    end, _ = weeks[-1]
    return report(game.scenario, entry, flows, end, period=game.period, going_concern=0.0, constraint="")


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
