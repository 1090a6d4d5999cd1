"""Weeks and states of the engine as the reports people read."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from simgame.model.customers import retention, use
from simgame.model.money import customer_value
from simgame.model.pricing import paid_ratio, pocket_price
from simgame.model.research import fit
from simgame.model.state import Array, State, Week
from simgame.report import Costs, Report, RivalReport, SegmentReport, SegmentTruth
from simgame.scenario import PeriodDecisions, Scenario


def opening_report(scenario: Scenario, state: State, going_concern: float) -> Report:
    """How the firm stands before the first week, as period 0."""
    return Report(
        period=0,
        week=0,
        budget=scenario.firm.hours,
        rivals={
            name: RivalReport(price=each.price, awareness=each.awareness)
            for name, each in scenario.rivals.faces.items()
        },
        price=scenario.firm.price,
        pocket_price=scenario.firm.price,
        **_stocks(state),
        segments=_segments(scenario, (), state),
        truth=_truth(scenario, state),
        customer_value=_customer_value(scenario, state),
        going_concern=going_concern,
    )


def report(  # noqa: PLR0913  # everything known of a period
    scenario: Scenario,
    decided: PeriodDecisions,
    weeks: Sequence[Week],
    states: tuple[State, State],
    *,
    period: int,
    week: int | None = None,
    going_concern: float,
    budget: float | None = None,
) -> Report:
    """
    The report of one firm in one game: flows summed over the weeks, stocks as they stand after them.

    Args:
        scenario: Names the segments.
        decided: The period's decisions.
        weeks: The weeks covered; arrays of one firm and one game.
        states: At their start and at their end.
        period: From 1.
        week: The last week covered; the period's last where left out.
        going_concern: Profit of the weeks after under a caretaker, $.
        budget: Hours a week there were; the scenario's where left out.
    """
    free = (scenario.firm.hours if budget is None else budget) - scenario.hours_taken(decided.plays)
    flows: dict[str, Any] = {name: _total(weeks, name) for name in FLOWS}
    start, state = states
    calls = flows["worked"] + flows["lost_leads"] + _one(state.leads)
    came = flows["wins"] - flows["customers_lost"]
    return Report(
        **flows,
        **_stocks(state),
        brought=max(0.0, calls - _one(start.leads) - flows["inbound"]),
        period=period,
        week=week if week is not None else period * scenario.weeks_per_period,
        hours=decided.hours,
        spend=decided.spend,
        price=decided.price if decided.price is not None else scenario.firm.price,
        pocket_price=_total(weeks, "pocket_price") / len(weeks),
        costs=_costs(weeks),
        plays=decided.plays,
        budget=free,
        unspent_hours=max(0.0, free - decided.hours.total),
        customers_moved=_one(state.customers) - _one(start.customers) - came,
        care_hours=_total(weeks, "spare") if scenario.cares else 0.0,
        cared_share=_total(weeks, "cared") / len(weeks),
        rivals=_rivals(scenario, weeks[-1]),
        attention_share=_total(weeks, "attention") / len(weeks),
        segments=_segments(scenario, weeks, state),
        truth=_truth(scenario, state),
        customer_value=_one(weeks[-1].customer_value),
        going_concern=going_concern,
    )


FLOWS = (
    "revenue",
    "inbound",
    "outreach",
    "referrals",
    "worked",
    "lost_leads",
    "decided",
    "wins",
    "neglected",
    "customers_lost",
    "orders",
    "first_orders",
    "served",
)
"""What a week and a report call by the same name, summed over the weeks."""


def _total(weeks: Sequence[Week], name: str) -> float:
    return sum(_one(getattr(flows, name)) for flows in weeks)


def _stocks(state: State) -> dict[str, Any]:
    """What a state and a report call by the same name."""
    return {name: _one(getattr(state, name)) for name in ("cash", "backlog", "skill", "alignment", "position")}


def _costs(weeks: Sequence[Week]) -> Costs:
    return Costs(
        promotion=_total(weeks, "promotion_spend"),
        research=_total(weeks, "research_spend"),
        **{name: _total(weeks, name) for name in ("delivery", "fixed", "wages", "interest", "extras")},
    )


def _one(values: Array) -> float:
    """The sum over segments of the only firm and game."""
    return float(sum(values[0, :, 0].tolist()))


def _customer_value(scenario: Scenario, state: State) -> float:
    price = np.full((1, 1, 1), scenario.firm.price)
    ratio = _paid_ratio(scenario)
    held = retention(state.satisfaction, ratio, scenario.model.customers)
    margin = pocket_price(price, np.zeros_like(price), scenario.model.pricing) - scenario.firm.unit_cost
    return _one(customer_value(state.customers, _use(scenario), held, margin))


def _paid_ratio(scenario: Scenario) -> Array:
    """The first price in the eyes of each segment, (1, S, 1)."""
    worth = np.array([[segment.worth] for segment in scenario.segments.values()])
    return paid_ratio(np.full((1, 1, 1), scenario.firm.price), worth, scenario.model.pricing)


def _use(scenario: Scenario) -> Array:
    """Orders a customer placed in a week at the first price, (1, S, 1)."""
    return use(_paid_ratio(scenario), scenario.model.customers)


def _segments(scenario: Scenario, weeks: Sequence[Week], state: State) -> dict[str, SegmentReport]:
    believed_fit = fit(state.position, state.believed_need, scenario.model.research)
    order_rate = np.mean([flows.use for flows in weeks], axis=0) if weeks else _use(scenario)
    return {
        name: SegmentReport(
            awareness=_at(state.awareness, n),
            believed_fit=_at(believed_fit, n),
            waiting=_at(state.leads, n),
            opportunities=_at(state.opportunities, n),
            customers=_at(state.customers, n),
            satisfaction=_at(state.satisfaction, n),
            believed_need=_at(state.believed_need, n),
            need_sd=_at(np.sqrt(state.need_variance), n),
            stated_worth=_at(state.stated_worth, n),
            stated_worth_sd=_at(np.sqrt(state.stated_worth_variance), n),
            tested_worth=_at(state.tested_worth, n),
            tested_worth_sd=_at(np.sqrt(state.tested_worth_variance), n),
            order_rate=_at(order_rate, n),
            prospects=segment.prospects,
            inbound=sum(_at(flows.inbound, n) for flows in weeks),
            outreach=sum(_at(flows.outreach, n) for flows in weeks),
            referrals=sum(_at(flows.referrals, n) for flows in weeks),
            wins=sum(_at(flows.wins, n) for flows in weeks),
        )
        for n, (name, segment) in enumerate(scenario.segments.items())
    }


def _rivals(scenario: Scenario, week: Week) -> dict[str, RivalReport]:
    return {
        name: RivalReport(price=float(week.rival_prices[n, 0, 0]), awareness=float(week.rivals_known[n, 0, 0]))
        for n, name in enumerate(scenario.rivals.faces)
    }


def _truth(scenario: Scenario, state: State) -> dict[str, SegmentTruth]:
    fits = fit(state.position, state.need, scenario.model.research)
    return {
        name: SegmentTruth(fit=_at(fits, n), need=_at(state.need, n), worth=segment.worth)
        for n, (name, segment) in enumerate(scenario.segments.items())
    }


def _at(values: Array, segment: int) -> float:
    return float(values[0, segment, 0])
