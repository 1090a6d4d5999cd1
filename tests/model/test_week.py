from typing import Any

import numpy as np
import pytest
from attrs import evolve, fields
from hypothesis import given

from simgame.model.simulate import play
from simgame.model.state import State, Week, over_firms, over_segments
from simgame.model.week import step
from tests.model.worlds import World, world, worlds

SHARES = ("awareness", "skill", "alignment")
NEVER_NEGATIVE = (
    "leads", "opportunities", "customers", "satisfaction", "referrals_due", "need_variance",
    "stated_worth_variance", "tested_worth_variance", "backlog",
)  # fmt: skip
FLOWS = tuple(flow.name for flow in fields(Week) if flow.name != "customer_value")
RIVALRY = {"rival_awareness", "rival_price", "rival_prices", "rivals_known", "past_prices", "past_efforts"}
"""With axes of their own."""
WEEKS = 4


def course(drawn: World) -> list[tuple[State, State, Week]]:
    """Weeks of the world's plan: the state before, the state after, what flowed."""
    before, found = drawn.state, []
    for ((after, flows),) in play(drawn.setting, before, [drawn.plan] * WEEKS):
        found.append((before, after, flows))
        before = after
    return found


@given(worlds())
def test_what_cannot_be_negative_never_is_and_shares_stay_shares(drawn: World) -> None:
    for _, state, flows in course(drawn):
        for name in NEVER_NEGATIVE + SHARES:
            assert (getattr(state, name) >= 0).all(), name
        for name in SHARES:
            assert (getattr(state, name) <= 1 + 1e-12).all(), name
        assert (state.satisfaction <= 100).all()
        assert all((getattr(flows, name) >= 0).all() for name in FLOWS)


@given(worlds())
def test_every_number_is_finite_and_has_its_axes(drawn: World) -> None:
    firms, segments, games = drawn.state.leads.shape
    for _, state, flows in course(drawn):
        for record in (state, flows):
            for number in fields(type(record)):
                value = getattr(record, number.name)
                assert np.isfinite(value).all(), number.name
                assert value.ndim == 3, number.name
                if number.name in RIVALRY:
                    continue
                assert value.shape[0] in (1, firms), number.name
                assert value.shape[1] in (1, segments), number.name
                assert value.shape[2] == games, number.name


@given(worlds())
def test_customers_never_exceed_prospects(drawn: World) -> None:
    for _, state, _ in course(drawn):
        assert (over_firms(state.customers) <= drawn.setting.rules.segments.prospects * (1 + 1e-12)).all()


@given(worlds())
def test_cash_moves_only_by_revenue_and_cost(drawn: World) -> None:
    for before, after, flows in course(drawn):
        assert after.cash - before.cash == pytest.approx(flows.revenue - flows.cost, abs=1e-6)


@given(worlds())
def test_people_and_orders_neither_vanish_nor_appear(drawn: World) -> None:
    rules = drawn.setting.rules
    for before, after, flows in course(drawn):
        assert before.leads + flows.inbound == pytest.approx(after.leads + flows.worked + flows.lost_leads)
        qualified = rules.prospecting.qualified_share * flows.fit * flows.worked
        opened = before.opportunities + qualified + flows.outreach + before.referrals_due
        assert opened == pytest.approx(after.opportunities + flows.decided + flows.neglected)
        assert after.customers == pytest.approx(before.customers - flows.customers_lost + flows.wins)
        assert before.backlog + flows.orders == pytest.approx(after.backlog + flows.served)


@given(worlds(noises=("counts",)))
def test_people_are_counted_whole(drawn: World) -> None:
    for _, _, flows in course(drawn):
        for name in ("inbound", "outreach", "wins"):
            assert (getattr(flows, name) % 1 == 0).all(), name


@given(worlds(noises=("counts",)))
def test_no_more_is_won_than_stands_open(drawn: World) -> None:
    for before, after, flows in course(drawn):
        assert (flows.wins <= after.opportunities + flows.decided + flows.neglected + 1e-9).all()
        assert (flows.customers_lost <= before.customers).all()


@given(worlds(noises=("off", "smooth")))
def test_no_more_is_won_than_is_decided(drawn: World) -> None:
    assert all((flows.wins <= flows.decided + 1e-12).all() for _, _, flows in course(drawn))


@given(worlds())
def test_more_promotion_never_lowers_awareness(drawn: World) -> None:
    promoting = evolve(drawn.plan, promotion=drawn.plan.promotion + 1)
    ample = evolve(drawn.setting.rules, firm=evolve(drawn.setting.rules.firm, hours=1_000.0))
    less, more = (step(drawn.state, plan, ample, drawn.draws, 1)[0].awareness for plan in (drawn.plan, promoting))
    assert (more >= less).all()


@given(worlds(noises=("off",)))
def test_the_whole_budget_of_hours_is_paid_and_no_more_is_worked(drawn: World) -> None:
    twice = evolve(drawn.plan, closing=drawn.plan.closing + 2 * drawn.setting.rules.firm.hours)
    fitted = drawn.setting.rules.firm.hours / twice.hours
    scaled = {
        name: getattr(twice, name) * fitted for name in ("research", "pricing", "promotion", "prospecting", "closing")
    }
    over, flows = step(drawn.state, twice, drawn.setting.rules, drawn.draws, 1)
    exact, _ = step(drawn.state, evolve(twice, **scaled), drawn.setting.rules, drawn.draws, 1)
    assert over.cash == pytest.approx(exact.cash)
    assert (flows.wages == drawn.setting.rules.firm.wage * drawn.setting.rules.firm.hours).all()


@given(worlds(noises=("off",)))
def test_an_overdrawn_firm_spends_no_money(drawn: World) -> None:
    poor = evolve(drawn.state, cash=np.full_like(drawn.state.cash, -1.0))
    _, flows = step(poor, drawn.plan, drawn.setting.rules, drawn.draws, 1)
    assert not flows.promotion_spend.any()
    assert not flows.research_spend.any()
    assert (flows.interest > 0).all()


@given(worlds(firms=1, noises=("counts",)))
def test_more_opportunities_never_win_fewer_in_the_same_world(drawn: World) -> None:
    """More of what is expected never brings fewer: the draw is the same, and the caps only rise."""
    quick: Any = np.array(1e-9)
    rules = evolve(drawn.setting.rules, closing=evolve(drawn.setting.rules.closing, opportunity_hours=quick))
    more = evolve(drawn.state, opportunities=drawn.state.opportunities + 2.5)
    few, many = (step(state, drawn.plan, rules, drawn.draws, 1)[1].wins for state in (drawn.state, more))
    assert (many >= few).all()


@given(worlds(noises=("off",)))
def test_totals_over_segments_and_firms_are_sums(drawn: World) -> None:
    leads = drawn.state.leads
    assert over_segments(leads) == pytest.approx(leads.sum(axis=1, keepdims=True))
    assert over_firms(leads) == pytest.approx(leads.sum(axis=0, keepdims=True))


def test_games_can_be_picked_and_joined_again() -> None:
    state = world(1).state
    parts = [state.games([0]), state.games([1, 2])]
    joined = State.joined(parts)
    assert all((getattr(joined, number.name) == getattr(state, number.name)).all() for number in fields(State))


def test_games_can_be_weighed_into_their_mean() -> None:
    state = world(1, games=2).state
    first, second = state.games([0]), state.games([1])
    mean = state.mean(np.array([0.25, 0.75]))
    for number in fields(State):
        expected = 0.25 * getattr(first, number.name) + 0.75 * getattr(second, number.name)
        assert getattr(mean, number.name) == pytest.approx(expected)
