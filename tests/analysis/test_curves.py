from functools import cache

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.batch import total
from simgame.analysis.beliefs import NODES, WEIGHTS, known, worlds
from simgame.analysis.curves import MEASURES, Curve, brought, curves
from simgame.analysis.forecast import begun
from simgame.arrays import decisions_of
from simgame.game import Game
from simgame.measure import YEAR
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.scenario import ACTIVITIES, Firm, Hours, PeriodDecisions, Scenario, Unlock
from tests.analysis.truth import MIXED, SALES, SHOP, elsewhere, shop

BUDGET = SHOP.firm.hours
FEW = settings(max_examples=10)
PARTS = st.lists(st.integers(0, 8), min_size=5, max_size=5)


@cache
def some(periods: int = 1) -> Game:
    return shop(periods)


def plan(parts: list[int]) -> PeriodDecisions:
    return evolve(MIXED, hours=Hours(**dict(zip(ACTIVITIES, map(float, parts), strict=True))))


def alone(game: Game, entry: PeriodDecisions, weeks: int) -> dict[str, float]:
    """What a plan brings in so many weeks, run by itself in the same three worlds."""
    owner = evolve(known(game), unsure={})
    draws = np.zeros((owner.unknowns, len(NODES)))
    draws[: len(game.scenario.segments)] = NODES
    rules, state = worlds(owner, draws)
    setting = Setting(
        rules=rules, modifiers=begun(game, entry)[0], luck=Luck.of(0, len(NODES), "off"), weeks_per_period=weeks
    )
    (flows,) = play(setting, state, [decisions_of(game.scenario, [[entry]])], game.weeks_played + 1)
    leads = sum(total(flows, name) for name in ("inbound", "outreach", "referrals"))
    found = {"leads": leads, **{name: total(flows, name) for name in MEASURES[1:]}}
    return {name: float(np.broadcast_to(values, len(NODES)) @ WEIGHTS) for name, values in found.items()}


def value_at(curve: Curve, hours: float) -> float:
    return curve.later["wins"][curve.hours.index(pytest.approx(hours))]


@FEW
@given(parts=PARTS, held=st.booleans())
def test_at_the_hours_of_the_plan_a_curve_is_the_forecast_of_the_plan(parts: list[int], held: bool) -> None:  # noqa: FBT001
    entry = plan(parts)
    now, later = (alone(some(), entry, weeks) for weeks in (SHOP.weeks_per_period, YEAR))
    for name, curve in curves(some(), entry, held=held).items():
        assert curve.hours[curve.own] == getattr(entry.hours, name)
        for measure in MEASURES:
            assert curve.now[measure][curve.own] == pytest.approx(now[measure], rel=1e-9, abs=1e-9)
            assert curve.later[measure][curve.own] == pytest.approx(later[measure], rel=1e-9, abs=1e-9)


@FEW
@given(parts=PARTS)
def test_curves_reach_from_no_hours_to_the_budget(parts: list[int]) -> None:
    for curve in curves(some(), plan(parts)).values():
        assert curve.hours[0] == 0
        assert curve.hours[-1] == BUDGET
        assert list(curve.hours) == sorted(set(curve.hours))
        assert all(len(values) == len(curve.hours) for values in (*curve.now.values(), *curve.later.values()))


def test_with_no_hours_of_closing_nobody_buys_and_with_all_on_it_nobody_else_works() -> None:
    closing = curves(some(), MIXED)["closing"]
    assert closing.now["wins"][0] == closing.later["wins"][0] == 0
    everything = evolve(MIXED, hours=Hours(closing=BUDGET))
    assert closing.later["wins"][-1] == pytest.approx(alone(some(), everything, YEAR)["wins"])


def test_more_hours_come_from_the_free_ones_first_and_then_from_all_others_in_proportion() -> None:
    entry = evolve(MIXED, hours=Hours(research=6, pricing=2, promotion=10, closing=12))
    promotion = curves(some(), entry)["promotion"]
    fewer = Hours(research=3.6, pricing=1.2, promotion=28, closing=7.2)
    for hours in (evolve(entry.hours, promotion=20), fewer):
        there = evolve(entry, hours=hours)
        assert value_at(promotion, hours.promotion) == pytest.approx(alone(some(), there, YEAR)["wins"])


def test_fewer_hours_go_to_all_others_in_proportion() -> None:
    entry = evolve(MIXED, hours=Hours(research=5, promotion=20, closing=15))
    there = evolve(entry, hours=Hours(research=8, promotion=8, closing=24))
    assert value_at(curves(some(), entry)["promotion"], 8) == pytest.approx(alone(some(), there, YEAR)["wins"])


def test_held_the_others_keep_their_hours_and_the_curve_ends_at_the_budget() -> None:
    entry = evolve(MIXED, hours=Hours(research=5, promotion=10, closing=15))
    promotion = curves(some(), entry, held=True)["promotion"]
    assert promotion.hours[-1] == 20
    there = evolve(entry, hours=evolve(entry.hours, promotion=20))
    assert promotion.later["wins"][-1] == pytest.approx(alone(some(), there, YEAR)["wins"])


def test_a_shut_lever_has_no_curve() -> None:
    later = evolve(SHOP, unlock={"research": Unlock(period=3, say="Ask."), "pricing": Unlock(period=2, say="Look.")})
    assert list(curves(Game(scenario=later, seed=1), SALES)) == ["promotion", "prospecting", "closing"]


def test_curves_do_not_follow_the_truth() -> None:
    other = elsewhere(some(), shift=1.5, factor=1.2, boom=0.2)
    assert curves(other, MIXED) == curves(some(), MIXED)


def test_a_plan_brings_the_same_bits_alone_and_among_others() -> None:
    game = some(2)
    hours = np.array([[getattr(split, name) for split in (MIXED.hours, SALES.hours)] for name in ACTIVITIES])
    both, one = (brought(game, known(game), MIXED, table) for table in (hours, hours[:, 1:]))
    for times in ("now", "later"):
        for measure in MEASURES:
            assert getattr(both, times)[measure][1] == getattr(one, times)[measure][0]


def sure_of(scenario: Scenario, need: float, need_sd: float) -> Game:
    """A shop whose product is where its owner thinks that everybody wants it."""
    told = {
        name: evolve(each, belief=evolve(each.belief, need=need, need_sd=need_sd))
        for name, each in scenario.segments.items()
    }
    firm: Firm = evolve(scenario.firm, position=need)
    return Game(scenario=evolve(scenario, segments=told, firm=firm), seed=1)


def test_research_is_worth_more_to_an_owner_who_does_not_know() -> None:
    def gain(need_sd: float) -> float:
        curve = curves(sure_of(SHOP, 5, need_sd), evolve(MIXED, hours=SALES.hours))["research"]
        return curve.later["wins"][curve.own + 1] / curve.later["wins"][curve.own]

    assert gain(0.01) < 1 < gain(3.0)


def test_what_an_answer_costs_is_paid_once() -> None:
    game = shop(1)
    yes, no = (curves(game, evolve(MIXED, answers={"big_order": answer})) for answer in ("yes", "no"))
    assert yes["closing"].now["revenue"] > no["closing"].now["revenue"]
    free = evolve(SHOP.events["big_order"].answers["yes"], cost=0)
    given = evolve(SHOP.events["big_order"], answers={**SHOP.events["big_order"].answers, "yes": free})
    costless = shop(1, evolve(SHOP, events={**SHOP.events, "big_order": given}))
    cheap = curves(costless, evolve(MIXED, answers={"big_order": "yes"}))["closing"]
    dear = yes["closing"]
    assert cheap.later["profit"][dear.own] - dear.later["profit"][dear.own] == pytest.approx(300)
