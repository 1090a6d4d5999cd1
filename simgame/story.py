"""What happened and what will, in sentences: for screens, and for the commands that print results."""

from collections.abc import Iterator, Mapping

from simgame.figures import between, counted, money, people, price
from simgame.report import Report
from simgame.scenario import MARKETING, PeriodDecisions, Scenario

GOALS = {"wins": ("sale", "sales"), "leads": ("person asking", "people asking")}
"""What goals count in people, one and many."""
COSTS = {
    "delivery": "Doing the work",
    "fixed": "Rent and the like",
    "wages": "Wages",
    "promotion": "Promotion",
    "research": "Research",
    "interest": "Interest",
    "extras": "Answers and plays",
}
"""What each of ``report.Costs`` is called, in the order of the page."""
BILL_SEEN = 0.02
"""Share by which a cost that nobody decided must move to be news."""
PRICE_SEEN = 0.02
"""Share by which a rival's price must move to be news."""


def opening(report: Report) -> str:
    """Where the firm stands before anything was decided."""
    return (
        f"{counted(report.waiting, 'call')} {_verb(report.waiting, 'wait')} for an answer. "
        f"{counted(report.opportunities, 'quote')} {_be(report.opportunities)} open. "
        f"You have {counted(report.customers, 'customer')}."
    )


def happened(report: Report) -> str:
    """The period at the telephone, in two or three sentences."""
    if not report.period:
        return opening(report)
    waited = _waited(report)
    told = [f"The phone rang {_times(report.calls)}."]
    if waited >= 0.5:
        told = [f"{people(waited)} waited, {people(report.calls)} more rang."]
    told.append(f"You answered {people(report.worked)}.")
    if report.lost_leads >= 0.5:
        told.append(f"{people(report.lost_leads)} hung up.")
    if report.decided >= 0.5:
        told.append(f"{people(report.wins)} of {people(report.decided)} bought.")
    return " ".join(told)


def guessed(report: Report, low: float, high: float) -> str:
    """A guess of sales beside what came."""
    return f"You guessed {between(low, high)} sales; {people(report.wins)} bought."


def _waited(report: Report) -> float:
    """Calls left over from the period before."""
    return report.worked + report.lost_leads + report.waiting - report.calls


def too_late(report: Report, scenario: Scenario) -> float:
    """
    Callers who hung up and whom no hour of the period could have saved: they waited before it, in [0, hung up].

    0 where something in the scenario may change how long callers wait.
    """
    if any(effect.on == "prospecting.lead_memory" for _, effect in scenario.effects()):
        return 0.0
    gone = (1 - scenario.model.prospecting.lead_memory) * max(_waited(report), 0.0)
    return min(gone, report.lost_leads)


def in_short(report: Report) -> str:
    """The period in one row of a small screen."""
    if not report.period:
        return f"{people(report.waiting)} calls wait, {counted(report.opportunities, 'quote')}"
    calls = counted(_waited(report) + report.calls, "call")
    return f"{calls}, {people(report.worked)} answered, {people(report.wins)} bought"


def earned(report: Report, scenario: Scenario) -> str:
    """Money of the period in one sentence."""
    kind = "made" if report.profit >= 0 else "lost"
    amount = money(abs(round(report.profit)), scenario.currency)
    return f"You took {money(report.revenue, scenario.currency)} and {kind} {amount}."


def an_order(report: Report, scenario: Scenario) -> Iterator[str]:
    """What becomes of the price of one order, and how many orders a new customer begins with."""
    sign, unit = scenario.currency, scenario.unit
    asked, given, cost = report.price, report.given_away, report.order_cost or scenario.firm.unit_cost
    parts = ", ".join(
        f"{price(round(amount, 2), sign)} {says}"
        for amount, says in ((given, "given away"), (cost, "to make it"), (asked - given - cost, "left"))
    )
    yield f"Of each {price(asked, sign)} asked for one {unit}: {parts}."
    if people(report.wins) != people(report.first_orders):
        each = report.first_orders / max(report.wins, 1.0)
        yield f"A new customer orders {each:.3g} at once: {people(report.wins)} bought {people(report.first_orders)}."


def rivals_moved(now: Report, before: Report, scenario: Scenario) -> Iterator[str]:
    """Rivals that ask another price than before, with both prices."""
    for name, rival in now.rivals.items():
        was = before.rivals[name].price
        if abs(rival.price - was) >= PRICE_SEEN * was:
            less = "less" if rival.price < was else "more"
            old, new = price(was, scenario.currency), price(rival.price, scenario.currency)
            yield f"{scenario.rivals.faces[name].name} asks {less}: {new}, was {old}."


def bills_moved(now: Report, before: Report, scenario: Scenario) -> Iterator[str]:
    """What the owner pays without having decided it, where it moved: rent, wages and what an order costs to make."""
    for cost in ("fixed", "wages"):
        is_now, was = getattr(now.costs, cost), getattr(before.costs, cost)
        if before.period and abs(is_now - was) >= BILL_SEEN * max(was, 1.0):
            went = "rose" if is_now > was else "fell"
            old, new = (money(round(amount), scenario.currency) for amount in (was, is_now))
            yield f"{COSTS[cost]} {went} from {old} to {new}."
    if before.served and now.served and abs(now.order_cost - before.order_cost) >= BILL_SEEN * before.order_cost:
        old, new = (price(round(each.order_cost, 2), scenario.currency) for each in (before, now))
        yield f"One {scenario.unit} costs you {new} to make, was {old}."


def kept(report: Report, goals: Mapping[str, float], scenario: Scenario) -> tuple[str, ...]:
    """Goals beside what came, a sentence each."""
    return tuple(_kept(report, measure, goal, scenario) for measure, goal in goals.items())


def _kept(report: Report, measure: str, goal: float, scenario: Scenario) -> str:
    aimed, came = goal_said(measure, goal, scenario), getattr(report, measure)
    short = goal_size(measure, goal - came, scenario)
    end = "reached" if reached(report, {measure: goal}) else f"{short} short"
    return f"Your goal was {aimed}; {goal_size(measure, came, scenario)} came: {end}."


def reached(report: Report, goals: Mapping[str, float]) -> bool:
    """Whether all goals were reached, as people read the figures: whole."""
    return all(round(getattr(report, measure)) >= round(goal) for measure, goal in goals.items())


def goal_said(measure: str, goal: float, scenario: Scenario) -> str:
    """A goal with what it is of, ``20 sales`` or ``$3,000 of revenue``."""
    if measure in GOALS:
        return counted(goal, *GOALS[measure])
    return f"{goal_size(measure, goal, scenario)} of {measure}"


def goal_size(measure: str, amount: float, scenario: Scenario) -> str:
    """So much of what a goal is of: people, or money."""
    return people(amount) if measure in GOALS else money(round(amount), scenario.currency)


def opened(scenario: Scenario, period: int) -> tuple[tuple[str, str], ...]:
    """Levers that can be moved for the first time in this period, each with the reason the scenario gives."""
    return tuple(
        (lever, scenario.unlock[lever].say)
        for lever in scenario.open_levers(period)
        if lever in scenario.unlock and scenario.unlock[lever].period == period
    )


def warnings(now: Report, plan: PeriodDecisions, ahead: Report, scenario: Scenario) -> tuple[str, ...]:
    """
    What in a plan cannot work, the gravest first; none for a sound one.

    Args:
        now: How the firm stands.
        plan: Hours and money a week, as they would be committed.
        ahead: What the plan should bring.
        scenario: Whose rules hold.
    """
    return (
        *_unserved(now, plan, ahead, scenario),
        *_money_short(plan, ahead, scenario),
        *_stretched(now, plan, ahead, scenario),
    )


def _unserved(now: Report, plan: PeriodDecisions, ahead: Report, scenario: Scenario) -> Iterator[str]:
    idle = {lever for lever in scenario.open_levers(now.period + 1) if not getattr(plan.hours, lever, True)}
    if "prospecting" in idle and now.waiting >= 1:
        yield f"{counted(now.waiting, 'call')} {_verb(now.waiting, 'wait')}, 0 hours to answer them."
    elif "prospecting" in idle and ahead.calls >= 1:
        yield f"About {counted(ahead.calls, 'call')} will come, 0 hours to answer them."
    if "closing" in idle and now.opportunities >= 1:
        yield f"{counted(now.opportunities, 'quote')} {_be(now.opportunities)} open, 0 hours to close them."


def _money_short(plan: PeriodDecisions, ahead: Report, scenario: Scenario) -> Iterator[str]:
    asked = plan.price if plan.price is not None else ahead.price
    cost = scenario.firm.unit_cost
    if asked <= cost:
        yield (
            f"You ask {money(asked, scenario.currency)} for what costs {money(cost, scenario.currency)} to do: "
            "every order loses money."
        )
    if ahead.cash < -scenario.firm.credit:
        yield f"The till runs dry: about {money(ahead.cash, scenario.currency)} at the end."


def _stretched(now: Report, plan: PeriodDecisions, ahead: Report, scenario: Scenario) -> Iterator[str]:
    if plan.hours.prospecting and ahead.lost_leads >= 5 and ahead.lost_leads > ahead.worked:
        gone = too_late(ahead, scenario)
        if ahead.lost_leads - gone > ahead.worked / 2:
            yield f"About {people(ahead.lost_leads)} callers will hang up; you answer {people(ahead.worked)}."
        else:
            yield f"About {people(gone)} callers waited too long; no hour brings them back."
    if plan.hours.closing and ahead.neglected >= 3 and ahead.neglected > ahead.wins:
        quotes = ahead.decided + ahead.neglected
        yield f"About {people(ahead.neglected)} of {people(quotes)} quotes will get no time."
    if ahead.backlog > max(now.backlog, scenario.firm.capacity / 2):
        yield f"About {counted(ahead.backlog, scenario.unit)} will be late: the shop is full."
    if not any(getattr(plan.hours, activity) for activity in MARKETING) and now.period:
        yield "0 hours on marketing: fewer people will call each month."


def _times(count: float) -> str:
    return {"1": "once", "0": "not once"}.get(people(count), f"{people(count)} times")


def _be(count: float) -> str:
    return "is" if people(count) == "1" else "are"


def _verb(count: float, many: str) -> str:
    return f"{many}s" if people(count) == "1" else many
