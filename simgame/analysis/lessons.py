"""Why in words: sentences made from the shares of a period, for screens and for commands that print them."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from simgame.analysis.aftercare import aftercare
from simgame.analysis.attribution import PAID, Attribution
from simgame.analysis.causes import Causes, in_whole_numbers
from simgame.analysis.held import in_full
from simgame.analysis.holding import Holding
from simgame.analysis.parts import each_side
from simgame.figures import counted, hours, money, people, price
from simgame.report import Report
from simgame.scenario import ACTIVITIES

TELLING = 1.5
"""People from which a change is worth a sentence: two of them, rounded."""
STOPPED = 0.5
"""Share of an activity's most hours at which it counts as cut."""
RECENT = 2
"""Periods in which a cut is told; where an activity stopped it is told as long as it works on."""
ONE_ROW = 66
"""Letters of the sentence on a small screen; with more, fewer sources are named."""
GIVEN_AWAY = 0.03
"""Share of the price lost to discounts that is worth a sentence."""
BRINGS = {"promotion": ("leads", "call"), "prospecting": ("leads", "quote"), "research": ("wins", "sale")}
"""What an activity is known by: the measure, and what one of it is called."""


def why(causes: Causes, period: int) -> str:
    """Where the sales of a period came from, in at most 14 words; the people who came where nothing was sold."""
    for measure, one, many in (("wins", "sale", "sales"), ("leads", "person", "people")):
        shares = causes[period][measure]
        if round(shares.total):
            rang = people(causes.game.reports[period - 1].inbound)
            some = f" ({rang} rang)" if measure == "leads" and rang != people(shares.total) else ""
            return _most(shares, f"{counted(shares.total, one, many)}{some}")
    return f"0 people came and 0 bought in {causes.game.scenario.period} {period}."


def _most(shares: Attribution, total: str) -> str:
    """The two activities that earned most by this period's work, and the one that did by earlier work."""
    earned = shares.activities.values()
    now, earlier = [share.this_period for share in earned], [share.earlier for share in earned]
    whole = in_whole_numbers([*now, *earlier, shares.base, shares.luck], round(shares.total))
    names = [*shares.activities, *(f"earlier {name}" for name in shares.activities)]
    ranked = sorted(zip(whole, names, strict=False), key=itemgetter(0), reverse=True)  # marketing first where even
    paying = [(amount, name) for amount, name in ranked if amount > 0]
    before = [each for each in paying if each[1].startswith("earlier")]
    fresh = [each for each in paying if each not in before]
    told = sorted([*fresh[:2], *before[:1]], key=itemgetter(0), reverse=True)
    if not told:
        return f"{total} came without anyone's hours."
    most, first = told[0]
    if most == round(shares.total) and not told[1:]:
        return f"All {total} came from {first}."
    if sum(amount for amount, _ in told) > round(shares.total):
        told = told[:2]
    if taken := _taken(told, whole, [*names, "luck"], round(shares.total)):
        paid = [f"{first.capitalize()} brought {most}", *(f"{name} {amount}" for amount, name in told[1:])]
        return f"{' and '.join(paid)}, {taken}: {total}."
    ways = [_adding_up(told[:many], total, round(shares.total)) for many in range(len(told), 0, -1)]
    return next((way for way in ways if len(way) <= ONE_ROW), ways[-1])


def _adding_up(told: Sequence[tuple[int, str]], total: str, whole: int) -> str:
    """The parts told, and all others as one."""
    (most, first), *others = told
    rest = whole - sum(amount for amount, _ in told)
    parts = [f"Of {total}, {first} brought {most}", *(f"{name} {amount}" for amount, name in others)]
    return f"{', '.join([*parts, f'all the rest {rest}'] if rest else parts)}."


def _taken(told: Sequence[tuple[int, str]], whole: Sequence[int], names: Sequence[str], total: int) -> str:
    """What took away from the parts told, where these come to more than the total: ``luck took 2``."""
    over = sum(amount for amount, _ in told) - total
    if over <= 0:
        return ""
    took = [name for amount, name in zip([*whole[: len(names) - 1], whole[-1]], names, strict=True) if amount == -over]
    return f"{took[0] if took else 'the rest'} took {over}"


def lessons(causes: Causes, period: int) -> tuple[str, ...]:
    """
    What a period teaches; each sentence has its number and at most 14 words.

    Args:
        causes: Of a game.
        period: The period looked at, from 1.
    """
    found = [*_moved(causes, period), *_faded(causes, period), *_grown(causes, period)]
    found += [
        *_held_back(causes, period),
        *_cared(causes, period),
        _each_side(causes[period]["wins"]),
    ]
    return tuple(found)


def _moved(causes: Causes, period: int) -> Iterator[str]:
    """More or fewer sales than before, and the two causes that did most of it."""
    if period == 1:
        return
    now, before = causes[period]["wins"], causes[period - 1]["wins"]
    moved = now.total - before.total
    if abs(moved) < TELLING:
        return
    changes = {name: now.activities[name].total - before.activities[name].total for name in ACTIVITIES}
    told = _causes({**changes, "luck": now.luck - before.luck}, moved)
    more = "more" if moved > 0 else "fewer"
    yield f"{people(abs(moved))} {more} sales than in {causes.game.scenario.period} {period - 1}: {told}."


def _causes(changes: Mapping[str, float], moved: float) -> str:
    """What moved most the same way, and the next; or what held against it, where the first alone moved further."""
    ranked = sorted(changes, key=changes.__getitem__, reverse=moved > 0)
    first, second, against = ranked[0], ranked[1], ranked[-1]
    other = against if abs(changes[first]) > abs(moved) + 1 else second
    told = [f"{name} brought {_more(changes[name])}" for name in (first, other) if round(changes[name])]
    return ", ".join([*told[:1], *(words.replace(" brought", "") for words in told[1:])]) or "a bit of everything"


def _more(change: float) -> str:
    return f"{people(abs(change))} {'more' if change > 0 else 'fewer'}"


def _faded(causes: Causes, period: int) -> Iterator[str]:
    """What an activity still brings whose hours were cut, and what it brought before."""
    reports, when = causes.game.reports[:period], causes.game.scenario.period
    for name, (measure, one) in BRINGS.items():
        cut = _cut_in(reports, name)
        if cut is None:
            continue
        still, was = (causes[n][measure].activities[name].total for n in (period, cut - 1))
        if was < TELLING:
            continue
        before, after = (getattr(reports[n - 1].hours, name) for n in (cut - 1, cut))
        did = f"cut {name} from {before:.4g} to {hours(after)}" if after else f"stopped {name}"
        fewer = f", {people(was - still)} fewer than in {when} {cut - 1}" if round(was - still) > 0 else ""
        yield f"You {did} in {when} {cut}. It {'still ' if round(still) else ''}brought {counted(still, one)}{fewer}."
        sold = [causes[n]["wins"].activities[name].total for n in (cut - 1, period)]
        if measure != "wins" and round(sold[0]) > round(sold[1]):
            yield f"Sales from {name}: {people(sold[0])} in {when} {cut - 1}, {people(sold[1])} now."


def _cut_in(reports: tuple[Report, ...], name: str) -> int | None:
    """The period with at most half the hours and money of the one before; None where that is long ago, or undone."""
    given = [(getattr(report.hours, name), getattr(report.spend, name) if name in PAID else 0.0) for report in reports]
    for n in range(len(given) - 1, 0, -1):
        (hour, money), (hour_before, money_before) = given[n], given[n - 1]
        if hour > hour_before or money > money_before:
            return None
        if (hour, money) != given[n - 1] and hour <= STOPPED * hour_before and money <= STOPPED * money_before:
            return n + 1 if given[n] == (0, 0) or len(given) - n <= RECENT else None
    return None


def _grown(causes: Causes, period: int) -> Iterator[str]:
    """What earlier promotion brings more than a period ago: it adds up."""
    if period == 1 or _cut_in(causes.game.reports[:period], "promotion"):
        return
    now, before = (causes[n]["leads"].activities["promotion"].earlier for n in (period, period - 1))
    if now - before < TELLING:
        return
    when = causes.game.scenario.period
    more = f", {people(now - before)} more than in {when} {period - 1}" if round(before) else ""
    yield f"Promotion of earlier {when}s brought {counted(now, 'call')}{more}."


def _held_back(causes: Causes, period: int) -> Iterator[str]:
    """What held the firm back, and what relief would bring."""
    holding = Holding(causes.game)
    yield in_full(holding, period)
    if holding[period].stage != "pricing":
        yield from _given_away(causes, period)


def _cared(causes: Causes, period: int) -> Iterator[str]:
    """Hours of closing that went to customers after the sale, and what that did."""
    report, scenario = causes.game.reports[period - 1], causes.game.scenario
    if people(report.care_hours) == "0":
        return
    did = aftercare(causes.game, period)
    spare = f"{report.care_hours / scenario.weeks_per_period:.0f} h of closing a week found no quote"
    orders, points = counted(did.orders, "more reorder"), counted(did.satisfaction, "point")
    yield (
        f"{spare}: {people(report.rung)} of {counted(report.customers, 'customer')} were rung. "
        f"That brought {orders} and {points} of satisfaction; {people(did.stayed)} fewer left."
    )


def _given_away(causes: Causes, period: int) -> Iterator[str]:
    """Discounts where nobody looked after the price."""
    report, scenario = causes.game.reports[period - 1], causes.game.scenario
    lost = report.price - report.pocket_price
    if "pricing" in scenario.open_levers(period) and not report.hours.pricing and lost >= GIVEN_AWAY * report.price:
        asked = price(report.price, scenario.currency)
        yield f"Pricing had 0 h: {money(lost, scenario.currency)} of every {asked} was given away."


def _each_side(wins: Attribution) -> str:
    """What marketing and sales would have sold without each other, and with, where luck is left out."""
    marketing, sales, both, lucky = each_side(wins)
    together = f"Together {people(both)}{', before luck' if lucky else ''}."
    return f"Alone, marketing would sell {people(marketing)} and sales {people(sales)}. {together}"
