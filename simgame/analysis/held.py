"""What holds a firm back in words: one line a period, what relief would bring, and how the stages compare."""

from collections.abc import Callable

from attrs import evolve, frozen

from simgame.analysis.advisers import NOTICED
from simgame.analysis.holding import Holding
from simgame.constraint import CAPACITY, EVEN, HOURS, PRICE, Held, Relief
from simgame.figures import about, counted, hours, money, people, price
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Scenario
from simgame.story import too_late

LOST = 0.05
"""Share of callers from which their hanging up shows that prospecting is short."""
SAVED = 0.2
"""Share of those who hung up from which it matters that hours would have reached them."""
NAMES = {
    **{name: f"too little {name}" for name in ACTIVITIES},
    "research": "the offer",
    "pricing": "discounts",
    PRICE: "the price",
    CAPACITY: "the shop",
    HOURS: "hours",
    EVEN: "nothing",
}
"""What holds a firm back, by stage."""
PEOPLED = ("research", "promotion", "prospecting", "closing")
"""Stages whose relief is told in sales."""
APART = {"research": (PRICE, "not the price"), PRICE: ("research", "not the offer")}
"""The other reason to say no, and how it is ruled out where its relief brings less than half."""


@frozen
class Shown:
    """What a period shows of a stage."""

    said: str
    count: float | None = None
    """What may have changed since the period before; None where that says nothing."""
    kind: str = ""
    """Only counts of one kind are compared."""
    again: str = ""
    """What is said instead where the stage held before, too."""
    sign: str = ""
    """Of money, where the count is money."""

    @property
    def fewer(self) -> str:
        return "less" if self.sign else "fewer"


def held_back(holding: Holding, period: int) -> str:
    """
    What held the firm back in a period, in a sentence of at most 14 words; what changed where it held before, too.

    Args:
        holding: Of a game.
        period: From 1, played; 0 tells what the till holds.
    """
    scenario = holding.game.scenario
    if not period:
        return f"The till holds {money(holding.game.opening.cash, scenario.currency)}."
    report, held = holding.game.reports[period - 1], holding[period]
    if locked := _locked(report, scenario):
        return locked
    if late := _too_late(held, report, scenario):
        return late
    shown = _shown(held, report, scenario)
    return _again(holding, period, shown) if _lasted(holding, period) > 1 else _fresh(held, shown)


def in_full(holding: Holding, period: int) -> str:
    """What held the firm back in a period, and what relief would bring."""
    scenario, told = holding.game.scenario, held_back(holding, period)
    if not period or _locked(holding.game.reports[period - 1], scenario):
        return told
    return f"{told} {relieved(holding[period], scenario)}".strip()


def relieved(held: Held, scenario: Scenario) -> str:
    """What relief of the stage would bring, as a sentence; empty where what held the firm back says it, too."""
    there = held.relief
    if there is None or held.stage == HOURS or (held.stage == PRICE and not _cheaper(held)):
        return ""
    gain = _gain(held.stage, there, scenario)
    return f"{_done(held.stage, there, scenario)}: {gain} {measure_of(scenario).within}."


def ranked(held: Held, scenario: Scenario) -> tuple[str, ...]:
    """How the stages compare, a line each."""
    head = f"Going by what you believe, this would bring {measure_of(scenario).within}:"
    told = (f"{_done(stage, each, scenario)}: {_money(each, scenario)}." for stage, each in held.ranked)
    return (head, *told)


def _locked(report: Report, scenario: Scenario) -> str:
    """That nobody could do it yet; empty where they could, or where nothing was lost."""
    shut = [name for name in scenario.play.levers if name not in scenario.open_levers(report.period)]
    calls = report.worked + report.lost_leads + report.waiting
    if "prospecting" in shut and report.lost_leads > LOST * calls:
        return f"Nobody could pick up yet: {people(report.lost_leads)} of {people(calls)} callers hung up."
    if "closing" in shut and people(report.neglected) != "0":
        return f"Nobody could close yet: {counted(report.neglected, 'quote')} got no time."
    return ""


def _too_late(held: Held, report: Report, scenario: Scenario) -> str:
    """That no hour of prospecting would have saved those who hung up; empty where some would, or few hung up."""
    calls, gone = report.worked + report.lost_leads + report.waiting, too_late(report, scenario)
    if held.stage != "prospecting" or gone <= LOST * calls or _savable(report, scenario):
        return ""
    return f"{people(gone)} of {people(calls)} callers waited too long; no hour brings them back."


def _savable(report: Report, scenario: Scenario) -> bool:
    """Whether so many hung up whom hours would have reached that prospecting shows to be short."""
    calls = report.worked + report.lost_leads + report.waiting
    saved = report.lost_leads - too_late(report, scenario)
    return saved > max(LOST * calls, SAVED * report.lost_leads)


def _alike(now: Held, before: Held) -> bool:
    """Whether the same thing held, the price in the same direction."""
    return now.stage == before.stage and (now.stage != PRICE or _cheaper(now) == _cheaper(before))


def _cheaper(held: Held) -> bool:
    """Whether it is a lower price that would bring most: it sells more."""
    return held.reliefs[PRICE].wins > 0


def _fresh(held: Held, shown: Shown) -> str:
    """Something else than in the period before."""
    if held.stage == HOURS:
        return f"Only hours were short: {shown.said}."
    return f"{_capital(NAMES[held.stage])} held you back{_ruled_out(held)}: {shown.said}."


def _again(holding: Holding, period: int, shown: Shown) -> str:
    """The same as in the period before, and what changed."""
    scenario, stage = holding.game.scenario, holding[period].stage
    name = _short_name(stage)
    if stage == "pricing" and (then := holding[period].second):
        report, given = holding.game.reports[period - 1], money(round(shown.count or 0.0), scenario.currency)
        other = _shown(evolve(holding[period], stage=then), report, scenario).said
        other = other.replace("would bring", "brings").removesuffix(f" {measure_of(scenario).within}")
        return f"Still {name}, {given} given away; then {_short_name(then)}: {other}."
    if shown.count is None:
        times = f"{_lasted(holding, period)} {scenario.period}s{'' if stage == HOURS else ' now'}"
        return f"Still {name}, {times}: {shown.again or shown.said}."
    was = _shown(holding[period - 1], holding.game.reports[period - 2], scenario)
    return f"Still {name}: {shown.again or shown.said}{_since(shown, was, f'{scenario.period} {period - 1}')}."


def _short_name(stage: str) -> str:
    return stage if NAMES[stage].startswith("too little") else NAMES[stage]


def _lasted(holding: Holding, period: int) -> int:
    """For how many periods up to this one the same has held the firm back."""
    first, scenario = period, holding.game.scenario
    while (
        first > 1
        and not _locked(holding.game.reports[first - 2], scenario)
        and _alike(holding[period], holding[first - 1])
    ):
        first -= 1
    return period - first + 1


def _since(shown: Shown, was: Shown, before: str) -> str:
    """How much its count changed since the period before; empty where the two cannot be compared."""
    if shown.count is None or was.count is None or shown.kind != was.kind:
        return ""
    moved = round(shown.count) - round(was.count)
    size = f"{shown.sign}{abs(moved):,}"
    return f", {size} {'more' if moved > 0 else shown.fewer} than in {before}" if moved else f", as in {before}"


def _ruled_out(held: Held) -> str:
    """That it was not the other reason to say no, where that is clear."""
    other, said = APART.get(held.stage, ("", ""))
    there = held.reliefs.get(other)
    clear = held.relief and there and 2 * there.profit < held.relief.profit
    return f", {said}" if clear and (held.stage != PRICE or _cheaper(held)) else ""


def _shown(held: Held, report: Report, scenario: Scenario) -> Shown:
    return SHOWN[held.stage](held, report, scenario)


def _asked(_held: Held, report: Report, _scenario: Scenario) -> Shown:
    return Shown(f"{counted(report.asked, 'person', 'people')} asked", report.asked)


def _at_the_phone(_held: Held, report: Report, scenario: Scenario) -> Shown:
    calls = report.worked + report.lost_leads + report.waiting
    if _savable(report, scenario):
        return Shown(f"{people(report.lost_leads)} of {people(calls)} callers hung up", report.lost_leads, "hung up")
    quotes = counted(report.outreach, "cold call", "cold calls")
    return Shown(
        f"{quotes} became {'a quote' if people(report.outreach) == '1' else 'quotes'}", report.outreach, "cold"
    )


def _after_the_phone(_held: Held, report: Report, scenario: Scenario) -> Shown:
    if people(report.neglected) != "0":
        return Shown(f"{counted(report.neglected, 'quote')} got no time", report.neglected, "no time")
    if not scenario.cares:
        return Shown(f"{counted(report.opportunities, 'quote')} stayed open", report.opportunities, "open")
    alone = report.customers * (1 - report.cared_share)
    said = f"nobody rang {people(alone)} of your {counted(report.customers, 'customer')}"
    return Shown(said, alone, "customers")


def _refused(held: Held, report: Report, scenario: Scenario) -> Shown:
    if held.stage == PRICE and not _cheaper(held):
        there = held.reliefs[PRICE]
        asked, brings = price(there.amount, scenario.currency), money(about(there.profit), scenario.currency)
        return Shown(f"{asked} would bring {brings} more {measure_of(scenario).within}")
    refused = report.decided - report.wins
    return Shown(f"{people(refused)} of {people(report.decided)} said no", refused)


def _given_away(_held: Held, report: Report, scenario: Scenario) -> Shown:
    given, asked = (price(amount, scenario.currency) for amount in (report.given_away, report.price))
    took = report.given_away * report.served
    again = f"{money(round(took), scenario.currency)} was given away"
    return Shown(f"{given} of each {asked} was given away", took, again=again, sign=scenario.currency)


def _late(_held: Held, report: Report, scenario: Scenario) -> Shown:
    if people(report.backlog) == "0":
        return Shown(f"{counted(report.served, scenario.unit)} filled it", report.served, "served")
    late = "is" if people(report.backlog) == "1" else "are"
    return Shown(f"{counted(report.backlog, scenario.unit)} {late} late", report.backlog, "late")


def _little(held: Held, _report: Report, scenario: Scenario) -> Shown:
    given, most = max(((each.amount, each.profit) for each in held.more.values()), key=lambda each: each[1])
    brings = money(about(max(most, 0.0)), scenario.currency)
    return Shown(f"{hours(given)} more anywhere bring {brings} {measure_of(scenario).within}")


def _short(held: Held, _report: Report, scenario: Scenario) -> Shown:
    """Hours on top of the week's; for what, where an adviser does not say that it would sell fewer."""
    there, moved = held.more[held.lever], held.reliefs.get(held.lever)
    gain = f"{_gain(held.lever, there, scenario)} {measure_of(scenario).within}"
    fewer = moved is not None and min(moved.wins, there.wins) <= -NOTICED
    return Shown(f"{there.amount:.4g} extra {'bring' if fewer else f'for {held.lever},'} {gain}")


SHOWN: dict[str, Callable[[Held, Report, Scenario], Shown]] = {
    "promotion": _asked,
    "prospecting": _at_the_phone,
    "closing": _after_the_phone,
    "research": _refused,
    PRICE: _refused,
    "pricing": _given_away,
    CAPACITY: _late,
    HOURS: _short,
    EVEN: _little,
}


def _done(stage: str, relief: Relief, scenario: Scenario) -> str:
    """``4 h from pricing to promotion``."""
    if stage == PRICE:
        return f"Asking {price(relief.amount, scenario.currency)}"
    if stage == CAPACITY:
        return f"Room for {counted(relief.amount, scenario.unit)} more a week"
    if relief.source is None:
        return f"{hours(relief.amount)} extra for {stage}"
    source = f"h from {relief.source}" if relief.source else "free hours"
    return f"{relief.amount:.4g} {source} to {stage}"


def _gain(stage: str, relief: Relief, scenario: Scenario) -> str:
    """``20 more sales``, or money where those say little of it."""
    if stage in PEOPLED and round(relief.wins) > 0:
        return counted(about(relief.wins), "more sale")
    return _money(relief, scenario)


def _money(relief: Relief, scenario: Scenario) -> str:
    amount = money(about(abs(relief.profit)), scenario.currency)
    return f"{amount} {'more' if relief.profit >= 0 else 'less'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
