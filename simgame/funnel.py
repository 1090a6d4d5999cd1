"""The way to a customer, step by step: marketing before the telephone rings, sales after."""

from attrs import frozen

from simgame.figures import percent
from simgame.report import Report

SEEN = 0.5
"""People that plays and news brought, from which they are told."""


@frozen
class Step:
    """One stage on the way to a customer."""

    says: str
    count: float
    leak: float = 0.0
    lost: str = ""
    """What became of those who left here."""
    note: str = ""


def marketing_steps(report: Report) -> list[Step]:
    known = report.awareness * report.prospects
    return [
        Step("Know you", known, note=percent(report.awareness)),
        Step("Called you", report.inbound),
        *([Step("Plays, news", report.brought)] if report.brought >= SEEN else ()),
        Step("Friends sent", report.referrals),
    ]


def phone_steps(report: Report) -> list[Step]:
    return [
        Step("rang", report.calls),
        Step("answered", report.worked),
        Step("hung up", report.lost_leads),
        Step("waiting", report.waiting),
    ]


def sales_steps(report: Report) -> list[Step]:
    return [
        Step("Answered", report.worked, report.lost_leads, "hung up"),
        Step("By cold calls", report.outreach),
        Step("Quotes open", report.opportunities, report.neglected, "no time"),
        Step("Decided", report.decided, report.decided - report.wins, "said no"),
        Step("Bought", report.wins),
        Step("Customers", report.customers, report.customers_lost, "left"),
        Step("Reorders", report.reorders, report.backlog, "late"),
    ]
