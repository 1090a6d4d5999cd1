"""The way to a customer, step by step: marketing before the telephone rings, sales after."""

from attrs import frozen

from simgame.figures import people, percent
from simgame.report import Report
from simgame.scenario import Scenario

MOST = 8
"""Steps on the side of sales up to which there is room for those who asked for a quote."""
SEEN = 0.5
"""People that plays and news brought, from which they are told."""


@frozen
class Step:
    """One stage on the way to a customer."""

    says: str
    count: float
    """Below 0 where people were taken away."""
    leak: float = 0.0
    lost: str = ""
    """What became of those who left here."""
    note: str = ""
    stands: bool = False
    """Whether it is a stock: it is there, and did not come about in the period."""


def marketing_steps(report: Report) -> list[Step]:
    known = report.awareness * report.prospects
    return [
        Step("Know you", known, note=percent(report.awareness), stands=True),
        Step("Called you", report.inbound),
        *([Step("Plays, news", report.brought)] if report.brought >= SEEN else ()),
        Step("Friends sent", report.referrals),
    ]


def phone_steps(report: Report) -> list[Step]:
    return [
        Step("rang", report.calls),
        Step("answered", report.worked),
        Step("hung up", report.lost_leads),
        Step("waiting", report.waiting, stands=True),
    ]


def asked_quote(report: Report, before: Report, scenario: Scenario) -> float | None:
    """
    How many of those answered asked for a quote, in [0, answered].

    None where that cannot be told from the quotes that are open, as where news may bring quotes, too.

    Args:
        report: Of one period.
        before: Of the period before; the opening where there is none.
        scenario: Of both.
    """
    if not report.period or any(effect.on == "stock.opportunities" for _, effect in scenario.effects()):
        return None
    ended = report.decided + report.neglected + report.opportunities
    asked = ended - before.opportunities - report.outreach - report.referrals
    return asked if -SEEN < asked < report.worked + SEEN else None


def sales_steps(report: Report, asked: float | None = None) -> list[Step]:
    """
    From the telephone to reorders.

    Args:
        report: Of one period.
        asked: Those answered who asked for a quote; None where it is not known.
    """
    steps = _sales_steps(report)
    if asked is None or not round(report.worked) or len(steps) >= MOST:
        return steps
    quotes = min(max(round(asked), 0), round(report.worked))
    return [steps[0], Step("Asked a quote", quotes, round(report.worked) - quotes, "didn't"), *steps[1:]]


def _sales_steps(report: Report) -> list[Step]:
    return [
        Step("Answered", report.worked, report.lost_leads, "hung up"),
        Step("Cold calls", report.outreach, note="quotes"),
        Step("Quotes open", report.opportunities, report.neglected, "no time", stands=True),
        Step("Decided", report.decided, report.decided - report.wins, "said no"),
        Step("Bought", report.wins, note=_first_orders(report)),
        *([Step("Plays, news", report.customers_moved)] if abs(report.customers_moved) >= SEEN else ()),
        Step("Customers", report.customers, report.customers_lost, "left", stands=True),
        *([Step("Rung again", report.rung, note=f"in {report.care_hours:.0f} h")] if report.care_hours >= SEEN else ()),
        Step("Reorders", report.reorders, report.backlog, "late"),
    ]


def _first_orders(report: Report) -> str:
    """How much new customers ordered at once, where that is not one order each."""
    return "" if people(report.first_orders) == people(report.wins) else f"{people(report.first_orders)} orders"
