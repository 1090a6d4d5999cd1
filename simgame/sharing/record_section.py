"""Every period of a game as tables: what was decided, what came of it, and what happened on the way."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from simgame.diary import diary
from simgame.figures import money, people, percent, price, signed_money
from simgame.planning.levers import EVERYBODY, whom
from simgame.report import Report
from simgame.scenario import PeriodDecisions, Scenario
from simgame.sharing.handout import Handout
from simgame.sharing.markup import element
from simgame.sharing.parts import section, table

REACHED = {"promotion": "heard", "prospecting": "called", "product": "made for"}
"""What is aimed, and how it is said."""
PEOPLE = {"Calls", "Answered", "Hung up", "Bought", "Customers"}
"""Columns that are counted in people."""


def record(told: Handout) -> Element:
    """The tables."""
    period = told.scenario.period
    return section(f"{period.capitalize()} by {period}", _decided(told), _came(told), *_happened(told))


def _decided(told: Handout) -> Element:
    scenario, currency = told.scenario, told.scenario.currency
    head = (scenario.period.capitalize(), *(name.capitalize() for name in told.levers), "Price")
    money_too = scenario.play.money != "never"
    spent = ("Promotion money", "Research money") if money_too else ()
    aims = len(scenario.segments) > 1
    rows = [
        (
            str(report.period),
            *(f"{getattr(report.hours, name):.4g}" for name in told.levers),
            price(report.price, currency),
            *((money(report.spend.promotion, currency), money(report.spend.research, currency)) if money_too else ()),
            *((for_whom(entry, scenario),) if aims else ()),
        )
        for entry, report in zip(told.game.log, told.game.reports, strict=True)
    ]
    said = "What you decided: hours and money a week"
    return table(said, (*head, *spent, *(("For",) if aims else ())), rows)


def for_whom(entry: PeriodDecisions, scenario: Scenario) -> str:
    """Whom a period was for, in words; apart for who heard, who was called and whom the product follows, if need be."""
    said = {name: _whom(getattr(entry.target, name), scenario) for name in REACHED}
    if len(set(said.values())) == 1:
        return said["promotion"]
    return ", ".join(f"{REACHED[name]}: {who}" for name, who in said.items())


def _whom(weights: Mapping[str, float], scenario: Scenario) -> str:
    total = sum(weights.values())
    shares = {name: weights.get(name, 0.0) / total for name in scenario.segments} if total else {}
    there = {name: share for name, share in shares.items() if share}
    if len({round(share, 6) for share in shares.values()}) <= 1:
        return whom(scenario)[EVERYBODY]
    if len(there) == 1:
        return scenario.segments[next(iter(there))].name
    return " + ".join(f"{scenario.segments[name].name} {percent(share)}" for name, share in there.items())


def _came(told: Handout) -> Element:
    measure, currency = told.measure, told.scenario.currency
    flows: dict[str, Callable[[Report], float]] = {
        "Calls": lambda report: report.calls,
        "Answered": lambda report: report.worked,
        "Hung up": lambda report: report.lost_leads,
        "Bought": lambda report: report.wins,
        "Money in": lambda report: report.revenue,
        "Profit": lambda report: report.profit,
    }
    stocks: dict[str, Callable[[Report], float]] = {
        "Customers": lambda report: report.customers,
        **({"Till": lambda report: report.cash} if measure.parts else {}),
        measure.name: measure.figure,
    }

    def said(name: str, amount: float) -> str:
        if name in PEOPLE:
            return people(amount)
        return signed_money(amount, currency) if name == "Profit" else money(round(amount), currency)

    reports = told.game.reports
    every = {**flows, **stocks}
    rows = [(str(report.period), *(said(name, amount(report)) for name, amount in every.items())) for report in reports]
    sums = [said(name, sum(map(amount, reports))) for name, amount in flows.items()]
    ends = [said(name, amount(reports[-1])) for name, amount in stocks.items()]
    head = (told.scenario.period.capitalize(), *every)
    return table("What came of it", head, rows, ("in all", *sums, *ends))


def _happened(told: Handout) -> Iterator[Element]:
    """News, answers, plays, goals and notes; nothing where there were none."""
    days: dict[int, list[str]] = {day.period: list(day.told) for day in diary(told.game)}
    for number, entry in enumerate(told.game.log, 1):
        if entry.note:
            days.setdefault(number, []).append(f"Your note: {entry.note}")
    if not days:
        return
    yield element("h3", "What happened on the way")
    period = told.scenario.period.capitalize()
    yield element(
        "dl",
        *(
            part
            for number in sorted(days)
            for part in (element("dt", f"{period} {number}"), *(element("dd", each) for each in days[number]))
        ),
        class_="diary",
    )
