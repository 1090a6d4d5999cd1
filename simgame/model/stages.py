"""The stages of a week up to the sale, each a record of what it found; field names are those of State and Week."""

import numpy as np
from attrs import evolve, frozen

from simgame.model import closing, money, pricing, promotion, prospecting, research, rivals, world
from simgame.model.luck import Draws
from simgame.model.state import TINY, Array, Decisions, State, Weeks, over_firms
from simgame.rules import Rules


@frozen
class Start:
    """What a week starts from."""

    state: State
    decisions: Decisions
    rules: Rules
    draws: Draws
    week: Weeks


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
    economy = world.next_economy(state.economy, start.draws.economy, rules.world)
    free = np.maximum(0, rules.segments.prospects - over_firms(state.customers))
    return Market(
        need=world.drift(state.need, start.draws.need_drift, rules.research.need_drift),
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
    return Pull(
        awareness=awareness, inbound=start.draws.happening(asking, start.draws.inbound, start.rules.noise.inbound_sd)
    )


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
    outreach = start.draws.happening(cold, start.draws.outreach, start.rules.noise.outreach_sd)
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
    spare: Array
    """Hours of closing that no opportunity took, (F, 1, G)."""
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
    others = start.rules.rivals.pull + rivals.pull(state.rival_awareness, state.rival_price, start.rules)
    expected = decided * closing.win_rate(appeal, pull.awareness, others)
    happened = start.draws.happening(expected, start.draws.wins, start.rules.noise.win_sd)
    if start.draws.noise == "counts":
        most = np.floor(np.minimum(pipeline.open, market.free))
        wins = np.floor(closing.share_out(np.minimum(happened, most), market.free))
    else:
        wins = closing.share_out(np.minimum(happened, decided), market.free)
    neglected = (pipeline.open - decided) * rules.stale_rate * (1 - attention)
    return Sale(
        attention=attention,
        spare=closing.spare(pipeline.open, start.decisions.closing, attention, rules),
        decided=decided,
        wins=wins,
        neglected=neglected,
        opportunities=pipeline.open - decided - neglected,
    )
