"""The stages of a week after the sale; field names are those of State and Week."""

import numpy as np
from attrs import frozen

from simgame.model import closing, customers, money, promotion, research, rivals
from simgame.model.alignment import align
from simgame.model.stages import Market, Offer, Pipeline, Sale, Start
from simgame.model.state import Array, filled, over_segments


@frozen
class Delivery:
    """Orders delivered and late."""

    use: Array
    cared: Array
    """Share of customers who got the time they want after the sale, (F, 1, G)."""
    orders: Array
    first_orders: Array
    served: Array
    backlog: Array
    service: Array


def delivered(start: Start, market: Market, offer: Offer, sale: Sale) -> Delivery:
    """Customers order, the firm delivers what it can."""
    state, rules = start.state, start.rules
    use = customers.use(offer.paid_ratio, rules.customers)
    first_orders = over_segments(rules.customers.first_orders * sale.wins)
    cared = customers.cared(state.customers, sale.spare, rules.customers)
    ordered = customers.reorders(use, cared, rules.customers)
    orders = market.demand * over_segments(state.customers * ordered) + first_orders
    due = orders + state.backlog
    served = np.minimum(due, rules.firm.capacity)
    return Delivery(
        use=use,
        cared=cared,
        orders=orders,
        first_orders=first_orders,
        served=served,
        backlog=due - served,
        service=customers.service(due - served, rules.firm.capacity, rules.customers),
    )


@frozen
class Aftercare:
    """Who stays, how they feel, whom they send."""

    satisfaction: Array
    retention: Array
    customers_lost: Array
    customers: Array
    referrals_due: Array


def kept(start: Start, market: Market, offer: Offer, sale: Sale, delivery: Delivery) -> Aftercare:
    """Customers are pleased or not, stay or leave, and tell their friends."""
    state, rules = start.state, start.rules.customers
    aim = customers.experience(offer.fit, delivery.service, offer.paid_ratio, delivery.cared, rules)
    satisfaction = customers.settle(state.satisfaction, aim, state.customers, sale.wins, rules)
    retention = customers.retention(satisfaction, offer.paid_ratio, rules)
    leaving = state.customers * (1 - retention)
    if start.draws.noise == "counts":
        leaving = np.minimum(start.draws.happening(leaving, start.draws.churn), state.customers)
    return Aftercare(
        satisfaction=satisfaction,
        retention=retention,
        customers_lost=leaving,
        customers=state.customers - leaving + sale.wins,
        referrals_due=customers.referrals(state.customers, satisfaction, market.free_share, rules),
    )


@frozen
class Lessons:
    """What the firm knows and can do afterwards."""

    believed_need: Array
    need_variance: Array
    stated_worth: Array
    stated_worth_variance: Array
    tested_worth: Array
    tested_worth_variance: Array
    position: Array
    skill: Array
    alignment: Array


def learned(start: Start, market: Market, pipeline: Pipeline) -> Lessons:
    """Practice, alignment, beliefs, and a product that follows them."""
    state, decisions, rules = start.state, start.decisions, start.rules
    segments = state.leads.shape[1]
    alignment = align(state.alignment, decisions.promotion_weights, decisions.prospecting_weights, rules.alignment)
    answers = research.answers(decisions.research, decisions.research_spend, segments, rules.research)
    talks = pipeline.worked + pipeline.outreach + pipeline.referrals
    need, need_variance = research.learn_need(
        state.believed_need,
        state.need_variance,
        market.need + rules.segments.need,
        answers + rules.research.call_learning * alignment * talks,
        start.draws.needs_heard,
        rules.research,
    )
    stated, stated_variance = research.learn_worth(
        state.stated_worth,
        state.stated_worth_variance,
        rules.segments.worth,
        answers,
        start.draws.worth_stated,
        rules.research,
        bias=rules.research.worth_bias,
    )
    tested, tested_variance = research.learn_worth(
        state.tested_worth,
        state.tested_worth_variance,
        rules.segments.worth,
        decisions.pricing / segments,
        start.draws.worth_tested,
        rules.research,
    )
    aim = over_segments(decisions.product_weights * need)
    return Lessons(
        believed_need=need,
        need_variance=need_variance,
        stated_worth=stated,
        stated_worth_variance=stated_variance,
        tested_worth=tested,
        tested_worth_variance=tested_variance,
        position=research.adapt(state.position, aim, decisions.research, rules.research),
        skill=closing.practise(state.skill, decisions.closing, rules.closing),
        alignment=alignment,
    )


@frozen
class Books:
    """What came in and went out."""

    cash: Array
    revenue: Array
    delivery: Array
    fixed: Array
    wages: Array
    promotion_spend: Array
    research_spend: Array
    interest: Array
    extras: Array


@frozen
class Rivalry:
    """Where rivals with a face stand afterwards, and what they remember of the firms."""

    rival_awareness: Array
    rival_price: Array
    past_prices: Array
    past_efforts: Array
    rival_prices: Array
    rivals_known: Array


def answered(start: Start, aftercare: Aftercare) -> Rivalry:
    """Rivals go home a little, and some answer what the leading firm did."""
    state, decisions, faces = start.state, start.decisions, start.rules.faces
    effort = promotion.effort(decisions.promotion, decisions.promotion_spend, start.rules.promotion)
    cut = rivals.move(decisions.price, state.past_prices, aftercare.customers)
    raised = rivals.move(effort, state.past_efforts, aftercare.customers)
    share = start.draws.answering(faces.reacts)
    return Rivalry(
        rival_awareness=rivals.louder(state.rival_awareness, raised, share, faces),
        rival_price=rivals.cheaper(state.rival_price, cut, share, faces),
        past_prices=rivals.remembered(state.past_prices, decisions.price),
        past_efforts=rivals.remembered(state.past_efforts, effort),
        rival_prices=faces.price * state.rival_price,
        rivals_known=np.minimum(1, faces.awareness * state.rival_awareness),
    )


def paid(start: Start, offer: Offer, delivery: Delivery) -> Books:
    """The whole hours budget is paid, used or not."""
    cash, decisions, firm = start.state.cash, start.decisions, start.rules.firm
    revenue = offer.pocket_price * delivery.served
    delivering = firm.unit_cost * delivery.served
    fixed = filled(cash.shape, firm.fixed)
    wages = filled(cash.shape, firm.wage * firm.hours)
    interest = money.interest(cash, firm)
    spend = decisions.promotion_spend + decisions.research_spend
    return Books(
        cash=cash + revenue - delivering - fixed - wages - spend - interest - decisions.extras,
        revenue=revenue,
        delivery=delivering,
        fixed=fixed,
        wages=wages,
        promotion_spend=decisions.promotion_spend,
        research_spend=decisions.research_spend,
        interest=interest,
        extras=decisions.extras,
    )
