"""The market and the money as they stand, and the words of the game, in sentences."""

from collections.abc import Iterator
from math import isinf

from simgame.analysis.knowing import SURE
from simgame.figures import counted, money, people, percent, price, weeks
from simgame.game import Game
from simgame.glossary import GLOSSARY, Term, matching, term
from simgame.measure import measure_of, parts_said
from simgame.plain.behind import before
from simgame.plain.typed import quoted
from simgame.planning.rivals import rivals_said
from simgame.report import SegmentReport
from simgame.story import COSTS

MOST_FOUND = 5
"""Words that a search lists."""
TOP = 10.0
"""End of the scale that products and needs lie on."""


def market(game: Game) -> Iterator[str]:
    """What the owner believes of each segment, how the firm stands in it, and what rivals ask."""
    scenario, report = game.scenario, game.latest
    low, high = scenario.firm.scale
    yield f"The scale of wishes: 0 is {low}, 10 is {high}."
    yield f"Your offer stands at {report.position:.1f}. You ask {price(report.price, scenario.currency)}."
    yield "The truth lies between the two numbers 9 times in 10."
    for key, segment in report.segments.items():
        yield from _segment(scenario.segments[key].name, segment, scenario.currency)
    yield from rivals_said(game)


def _segment(name: str, segment: SegmentReport, currency: str) -> Iterator[str]:
    def reach(guess: float, sd: float) -> tuple[str, str]:
        return money(round(max(guess - SURE * sd, 0.0)), currency), money(round(guess + SURE * sd), currency)

    sure = SURE * segment.need_sd
    low, high = max(segment.believed_need - sure, 0.0), min(segment.believed_need + sure, TOP)
    yield f"{name}: {counted(segment.prospects, 'buyer')}, {percent(segment.awareness)} know you."
    yield f"They want {segment.believed_need:.1f}, between {low:.1f} and {high:.1f}."
    for says, guess, sd in (
        ("They say they would pay", segment.stated_worth, segment.stated_worth_sd),
        ("Price tests say", segment.tested_worth, segment.tested_worth_sd),
    ):
        yield f"{says} {money(round(guess), currency)}, between {' and '.join(reach(guess, sd))}."
    yield (
        f"{counted(segment.customers, 'customer')}, happy {people(segment.satisfaction)} of 100; "
        f"{counted(segment.waiting, 'call')} waiting; {counted(segment.opportunities, 'quote')} open."
    )


def ledger(game: Game) -> Iterator[str]:
    """Revenue and costs beside those of the period before, the till, and what counts."""
    now, earlier, period = game.latest, before(game), game.scenario.period
    measure = measure_of(game.scenario)

    def cash(amount: float) -> str:
        return money(round(amount), game.scenario.currency)

    def line(name: str, amount: float, then: float) -> str:
        return f"{name}: {cash(amount)}{f', last {period} {cash(then)}' if earlier.period else ''}."

    if now.period:
        yield f"Money of {period} {now.period}."
        yield line("Revenue", now.revenue, earlier.revenue)
        spent = {label: (getattr(now.costs, cost), getattr(earlier.costs, cost)) for cost, label in COSTS.items()}
        yield from (line(label, *amounts) for label, amounts in spent.items() if any(amounts))
        yield line("Profit", now.profit, earlier.profit)
    else:
        yield f"No {period} is played yet."
    left = now.runway(game.scenario.weeks_per_period)
    yield f"Till: {cash(now.cash)}{'' if isinf(left) else f', at this loss it lasts {weeks(left)}'}."
    if parts := parts_said(game.scenario, now):
        yield f"{measure.name}: {cash(measure.figure(now))}, made of {parts}. {measure.meaning}."
    else:
        yield f"{measure.meaning}. {measure.beyond.format(cash(now.going_concern))}".strip()


def words(asked: str) -> Iterator[str]:
    """All words by group, or what one means."""
    if not asked:
        groups = {entry.group: [each.word for each in GLOSSARY if each.group == entry.group] for entry in GLOSSARY}
        yield from (f"{group.capitalize()}: {', '.join(names)}." for group, names in groups.items())
        yield "Type what is, and one of them."
        return
    found = term(asked)
    terms = (found,) if found else matching(asked)[:MOST_FOUND]
    if not terms:
        yield f"{quoted(asked)} is no word of the game. Type words for all of them."
    yield from map(_explained, terms)


def _explained(entry: Term) -> str:
    also = f" Books call it {entry.also}." if entry.also else ""
    return f"{entry.word[:1].upper()}{entry.word[1:]}: {entry.meaning}{also}"
