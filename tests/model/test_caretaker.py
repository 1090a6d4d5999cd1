import numpy as np
import pytest
from attrs import evolve

from simgame.analysis.trials import by_game, weekly
from simgame.arrays import opening
from simgame.model.caretaker import caretaker, going_concern
from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier
from simgame.model.simulate import Setting
from simgame.scenario import ACTIVITIES
from tests.model.lessons import RULES, WORLD
from tests.model.lessons import plan_of as plans

QUIET = Setting(rules=RULES, luck=Luck.of(3, 1, "counts"))
PLAN = plans((6, 3, 10, 9, 12))


def test_the_caretaker_works_equal_hours_on_the_levers_of_the_game_and_spends_nothing() -> None:
    keeping = caretaker([PLAN], 40, ("promotion", "closing"))
    hours = {name: float(getattr(keeping, name).reshape(())) for name in ACTIVITIES}
    assert hours == {"research": 0, "pricing": 0, "promotion": 20, "prospecting": 0, "closing": 20}
    for money in (keeping.promotion_spend, keeping.research_spend, keeping.extras):
        assert not money.any()


def test_the_caretaker_keeps_the_mean_price_and_targets_of_the_last_three_periods() -> None:
    prices = [90.0, 60.0, 66.0, 72.0]
    recent = [evolve(PLAN, price=PLAN.price * 0 + price) for price in prices]
    aimed = np.array([0.9, 0.1, 0.0]).reshape(1, 3, 1)
    recent[-1] = evolve(recent[-1], promotion_weights=aimed)
    keeping = caretaker(recent, 40, ACTIVITIES)
    assert float(keeping.price.reshape(())) == pytest.approx(66)
    assert keeping.promotion_weights == pytest.approx((2 * PLAN.promotion_weights + aimed) / 3)
    assert float(caretaker(recent[:1], 40, ACTIVITIES).price.reshape(())) == 90


def test_going_concern_is_the_caretakers_profit_with_luck_off() -> None:
    keeping = caretaker([PLAN], 40, ACTIVITIES)
    worth = going_concern(QUIET, opening(WORLD), keeping, 52, 1)
    profit = sum(by_game(flows.profit)[0] for _, flows in weekly(RULES, opening(WORLD), [keeping] * 52))
    assert float(worth.reshape(())) == pytest.approx(profit)


def test_the_season_runs_on() -> None:
    keeping = caretaker([PLAN], 40, ACTIVITIES)
    state = opening(WORLD, games=2)
    luck = Luck.of(3, 2, "counts")
    both = going_concern(evolve(QUIET, luck=luck), state, keeping.games([0, 0]), 13, np.array([1, 27]).reshape(1, 1, 2))
    spring, autumn = both[0, 0]
    assert spring > autumn


def test_running_effects_end_in_their_time_and_coming_ones_never_start() -> None:
    keeping = caretaker([PLAN], 40, ACTIVITIES)
    running = Modifier(group="firm", name="fixed", plus=100.0, announced=8, first=8, last=12)
    coming = Modifier(group="firm", name="fixed", plus=1e6, announced=20, first=20)
    without, cut = (
        float(going_concern(evolve(QUIET, modifiers=modifiers), opening(WORLD), keeping, 52, 11).reshape(()))
        for modifiers in ((), (running, coming))
    )
    assert without - cut == pytest.approx(200)
