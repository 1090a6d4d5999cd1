"""The way to a customer, step by step: marketing before the telephone rings, sales after."""

from attrs import frozen

from simgame.figures import people, percent
from simgame.report import Report

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


def sales_steps(report: Report) -> list[Step]:
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
