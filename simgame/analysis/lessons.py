"""Why in words: sentences made from the shares of a period, for screens and for commands that print them."""

from collections.abc import Iterator, Mapping
from operator import itemgetter

from simgame import story
from simgame.analysis.attribution import PAID, Attribution
from simgame.analysis.causes import Causes, in_whole_numbers
from simgame.figures import counted, hours, money, people, price
from simgame.report import Report
from simgame.scenario import ACTIVITIES

TELLING = 1.5
"""People from which a change is worth a sentence: two of them, rounded."""
STOPPED = 0.5
"""Share of an activity's most hours at which it counts as cut."""
ONE_ROW = 66
"""Letters of the sentence on a small screen; with more, the third source is left out."""
SMALL = 0.15
"""Share of the budget under which an activity counts as starved."""
GIVEN_AWAY = 0.03
"""Share of the price lost to discounts that is worth a sentence."""
BRINGS = {"promotion": ("leads", "call"), "prospecting": ("leads", "quote"), "research": ("wins", "sale")}
"""What an activity is known by: the measure, and what one of it is called."""
NEEDED = {"demand": "promotion", "prospecting": "prospecting", "closing": "closing", "offer": "research"}
"""The activity whose hours would help where this holds a firm back."""


def why(causes: Causes, period: int) -> str:
    """Where the sales of a period came from, in at most 14 words; the people who came where nothing was sold."""
    for measure, one, many in (("wins", "sale", "sales"), ("leads", "person", "people")):
        shares = causes[period][measure]
        if round(shares.total):
            return _most(shares, counted(shares.total, one, many))
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
    (most, first), rest = told[0], told[1:]
    if most > round(shares.total) and shares.luck < 0:
        return f"{first.capitalize()} brought {most}, luck took {people(-shares.luck)}: {total} in all."
    if most == round(shares.total) and not rest:
        return f"All {total} came from {first}."
    shares_told = [f"Of {total}, {first} brought {most}", *(f"{name} {amount}" for amount, name in rest)]
    return f"{', '.join(shares_told if len(', '.join(shares_told)) < ONE_ROW else shares_told[:2])}."


def lessons(causes: Causes, period: int) -> tuple[str, ...]:
    """
    What a period teaches; each sentence has its number and at most 14 words.

    Args:
        causes: Of a game.
        period: The period looked at, from 1.
    """
    found = [*_moved(causes, period), *_faded(causes, period), *_grown(causes, period)]
    found += [*_held_back(causes, period), *_given_away(causes, period), _each_side(causes[period]["wins"])]
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
    for name, (measure, one) in BRINGS.items():
        cut = _cut_in(causes.game.reports[:period], name)
        if cut is None:
            continue
        still, was = (causes[n][measure].activities[name].total for n in (period, cut - 1))
        if was < TELLING:
            continue
        when, left = causes.game.scenario.period, getattr(causes.game.reports[period - 1].hours, name)
        did = f"cut {name} to {hours(left)}" if left else f"stopped {name}"
        fewer = f", {people(was - still)} fewer than in {when} {cut - 1}" if round(was - still) > 0 else ""
        yield f"You {did} in {when} {cut}. It {'still ' if round(still) else ''}brought {counted(still, one)}{fewer}."
        sold = [causes[n]["wins"].activities[name].total for n in (cut - 1, period)]
        if measure != "wins" and round(sold[0]) > round(sold[1]):
            yield f"Sales from {name}: {people(sold[0])} in {when} {cut - 1}, {people(sold[1])} now."


def _cut_in(reports: tuple[Report, ...], name: str) -> int | None:
    """The period since which an activity has at most half of its most hours and money; None where it goes on."""
    effort = [getattr(report.hours, name) for report in reports]
    paid = [getattr(report.spend, name) if name in PAID else 0.0 for report in reports]
    low = [
        hour <= STOPPED * max(effort) and money <= STOPPED * max(paid) for hour, money in zip(effort, paid, strict=True)
    ]
    if not low[-1] or all(low):
        return None
    return len(low) - low[::-1].index(False) + 1  # the period after the last that was not low


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
    """What lost most, and that its activity had hardly any hours where it had."""
    report, scenario = causes.game.reports[period - 1], causes.game.scenario
    told = story.held_back(report, scenario)
    name = NEEDED.get(report.constraint)
    if name in scenario.open_levers(period) and (given := getattr(report.hours, name)) < SMALL * report.budget:
        told += f" {name.capitalize()} had {given:.4g} of {hours(report.budget)}."
    yield told


def _given_away(causes: Causes, period: int) -> Iterator[str]:
    """Discounts where nobody looked after the price."""
    report, scenario = causes.game.reports[period - 1], causes.game.scenario
    lost = report.price - report.pocket_price
    if "pricing" in scenario.open_levers(period) and not report.hours.pricing and lost >= GIVEN_AWAY * report.price:
        asked = price(report.price, scenario.currency)
        yield f"Pricing had 0 h: {money(lost, scenario.currency)} of every {asked} was given away."


def _each_side(wins: Attribution) -> str:
    """What marketing and sales would have sold without each other, and with, where luck is left out."""
    alone = [people(wins.base + side) for side in (wins.marketing, wins.sales)]
    both = f"Together {people(wins.total - wins.luck)}{', before luck' if round(wins.luck) else ''}."
    return f"Alone, marketing would sell {alone[0]} and sales {alone[1]}. {both}"
