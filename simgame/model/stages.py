"""The stages of a week in order, each a record of what it found; field names are those of State and Week."""

import numpy as np
from attrs import evolve, frozen

from simgame.model import closing, customers, money, pricing, promotion, prospecting, research, world
from simgame.model.alignment import align
from simgame.model.luck import Luck, Site
from simgame.model.state import TINY, Array, Decisions, State, Weeks, over_firms, over_segments
from simgame.rules import Rules


@frozen
class Start:
    """What a week starts from."""

    state: State
    decisions: Decisions
    rules: Rules
    luck: Luck
    week: Weeks

    def normal(self, site: Site, firms: int = 1, segments: int = 1) -> Array:
        """Standard normal shocks of this week, (firms, segments, G)."""
        return self.luck.normal(self.week, site, (firms, segments))

    def happening(self, mean: Array, site: Site, spread: float = 0.0) -> Array:
        """What happens this week where ``mean`` is expected."""
        return self.luck.happening(mean, self.week, site, spread)


def within_means(decisions: Decisions, cash: Array, rules: Rules) -> Decisions:
    """The decisions a firm can carry out: no money it cannot spend, no hours it has not got."""
    hours = decisions.hours
    stretch = np.minimum(1, rules.firm.hours / np.maximum(hours, TINY))
    return evolve(
        decisions,
        research=decisions.research * stretch,
        pricing=decisions.pricing * stretch,
        promotion=decisions.promotion * stretch,
        prospecting=decisions.prospecting * stretch,
        closing=decisions.closing * stretch,
        promotion_spend=money.affordable(decisions.promotion_spend, cash, rules.firm),
        research_spend=money.affordable(decisions.research_spend, cash, rules.firm),
    )


@frozen
class Market:
    """What nobody decides."""

    need: Array
    economy: Array
    demand: Array
    free: Array
    """People nobody serves, (1, S, G)."""
    free_share: Array


def market(start: Start) -> Market:
    """Season, economy, needs, and who is free to buy."""
    state, rules = start.state, start.rules
    economy = world.next_economy(state.economy, start.normal(Site.ECONOMY), rules.world)
    shock = start.normal(Site.NEED_DRIFT, segments=state.leads.shape[1])
    free = np.maximum(0, rules.segments.prospects - over_firms(state.customers))
    return Market(
        need=world.drift(state.need, shock, rules.research.need_drift),
        economy=economy,
        demand=world.demand(start.week, economy, rules.world),
        free=free,
        free_share=free / rules.segments.prospects,
    )


@frozen
class Offer:
    """What buyers are offered."""

    fit: Array
    pocket_price: Array
    list_ratio: Array
    paid_ratio: Array


def offer(start: Start, market: Market) -> Offer:
    """Product and price in the eyes of each segment."""
    rules, decisions = start.rules, start.decisions
    return Offer(
        fit=research.fit(start.state.position, market.need + rules.segments.need, rules.research),
        pocket_price=pricing.pocket_price(decisions.price, decisions.pricing, rules.pricing),
        list_ratio=pricing.list_ratio(decisions.price, rules.segments.worth),
        paid_ratio=pricing.paid_ratio(decisions.price, rules.segments.worth, rules.pricing),
    )


@frozen
class Pull:
    """Demand created."""

    awareness: Array
    inbound: Array


def promoted(start: Start, market: Market, offer: Offer) -> Pull:
    """Awareness spreads, and the phone rings."""
    state, decisions, rules = start.state, start.decisions, start.rules.promotion
    effort = promotion.effort(decisions.promotion, decisions.promotion_spend, rules)
    reached = promotion.reach(effort, decisions.promotion_weights, start.rules.segments.prospects, rules)
    awareness = promotion.spread_awareness(state.awareness, reached, rules)
    free = market.free / state.leads.shape[0]
    asking = promotion.inbound(free, awareness, reached, offer.fit, offer.list_ratio, market.demand, rules)
    return Pull(awareness=awareness, inbound=start.happening(asking, Site.INBOUND, start.rules.noise.inbound_sd))


@frozen
class Pipeline:
    """Leads worked, strangers called."""

    leads: Array
    lost_leads: Array
    worked: Array
    outreach: Array
    referrals: Array
    open: Array
    """Opportunities before any is decided, (F, S, G)."""


def prospected(start: Start, market: Market, offer: Offer, pull: Pull) -> Pipeline:
    """Some leads went cold; the others are called back first, strangers after."""
    state, decisions, rules = start.state, start.decisions, start.rules.prospecting
    kept = rules.lead_memory * state.leads
    queue = kept + pull.inbound
    follow_up = prospecting.follow_up_share(state.alignment, rules)
    worked, left = prospecting.call_back(queue, follow_up, decisions.prospecting, rules)
    cold = prospecting.cold_outreach(
        left, decisions.prospecting_weights, pull.awareness, market.free_share, market.demand, offer.fit, rules
    )
    outreach = start.happening(cold, Site.OUTREACH, start.rules.noise.outreach_sd)
    return Pipeline(
        leads=queue - worked,
        lost_leads=state.leads - kept,
        worked=worked,
        outreach=outreach,
        referrals=state.referrals_due,
        open=state.opportunities + rules.qualified_share * offer.fit * worked + outreach + state.referrals_due,
    )


@frozen
class Sale:
    """Demand satisfied."""

    attention: Array
    decided: Array
    wins: Array
    neglected: Array
    opportunities: Array


def closed(start: Start, market: Market, offer: Offer, pull: Pull, pipeline: Pipeline) -> Sale:
    """Opportunities that get time decide; those that get none go stale."""
    state, rules = start.state, start.rules.closing
    attention = closing.attention(pipeline.open, start.decisions.closing, rules)
    decided = pipeline.open * rules.decision_rate * attention
    appeal = closing.appeal(offer.fit, pull.awareness, offer.paid_ratio, state.skill, rules)
    expected = decided * closing.win_rate(appeal, pull.awareness, start.rules.rivals.pull)
    happened = start.happening(expected, Site.WINS, start.rules.noise.win_sd)
    if start.luck.noise == "counts":
        most = np.floor(np.minimum(pipeline.open, market.free))
        wins = np.floor(closing.share_out(np.minimum(happened, most), market.free))
    else:
        wins = closing.share_out(np.minimum(happened, decided), market.free)
    neglected = (pipeline.open - decided) * rules.stale_rate * (1 - attention)
    return Sale(
        attention=attention,
        decided=decided,
        wins=wins,
        neglected=neglected,
        opportunities=pipeline.open - decided - neglected,
    )


@frozen
class Delivery:
    """Orders delivered and late."""

    use: Array
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
    orders = market.demand * over_segments(state.customers * use) + first_orders
    due = orders + state.backlog
    served = np.minimum(due, rules.firm.capacity)
    return Delivery(
        use=use,
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
    aim = customers.experience(offer.fit, delivery.service, offer.paid_ratio, rules)
    satisfaction = customers.settle(state.satisfaction, aim, state.customers, sale.wins, rules)
    retention = customers.retention(satisfaction, offer.paid_ratio, rules)
    leaving = state.customers * (1 - retention)
    if start.luck.noise == "counts":
        leaving = np.minimum(start.happening(leaving, Site.CHURN), state.customers)
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
    firms, segments = state.leads.shape[:2]
    alignment = align(state.alignment, decisions.promotion_weights, decisions.prospecting_weights, rules.alignment)
    answers = research.answers(decisions.research, decisions.research_spend, segments, rules.research)
    talks = pipeline.worked + pipeline.outreach + pipeline.referrals
    need, need_variance = research.learn_need(
        state.believed_need,
        state.need_variance,
        market.need + rules.segments.need,
        answers + rules.research.call_learning * alignment * talks,
        start.normal(Site.NEEDS_HEARD, firms, segments),
        rules.research,
    )
    stated, stated_variance = research.learn_worth(
        state.stated_worth,
        state.stated_worth_variance,
        rules.segments.worth,
        answers,
        start.normal(Site.WORTH_STATED, firms, segments),
        rules.research,
        bias=rules.research.worth_bias,
    )
    tested, tested_variance = research.learn_worth(
        state.tested_worth,
        state.tested_worth_variance,
        rules.segments.worth,
        decisions.pricing / segments,
        start.normal(Site.WORTH_TESTED, firms, segments),
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


def paid(start: Start, offer: Offer, delivery: Delivery) -> Books:
    """The whole hours budget is paid, used or not."""
    cash, decisions, firm = start.state.cash, start.decisions, start.rules.firm
    revenue = offer.pocket_price * delivery.served
    delivering = firm.unit_cost * delivery.served
    fixed = np.broadcast_to(np.asarray(firm.fixed, dtype=float), cash.shape)
    wages = np.broadcast_to(np.asarray(firm.wage * firm.hours, dtype=float), cash.shape)
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
