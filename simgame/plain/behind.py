"""What lies behind, in sentences: the result of a period around the telephone, why it came so, and every period."""

from collections.abc import Iterable, Iterator

from simgame import story
from simgame.analysis.calibration import MEASURE
from simgame.analysis.found import Found
from simgame.analysis.held import held_back
from simgame.analysis.holding import Holding
from simgame.analysis.moments import first_flood
from simgame.analysis.parts import FLOWS, Part, moved, note, shared
from simgame.diary import diary, headlines
from simgame.figures import MINUS, counted, hours, money, people, price
from simgame.funnel import SEEN, Step, asked_quote, marketing_steps, phone_steps, sales_steps
from simgame.game import Game
from simgame.measure import measure_of, parts_said
from simgame.plain.typed import Unclear, known
from simgame.report import Report
from simgame.scenario.diagnose import listed

EVERY = ("all", "every", "more")
"""What asks for each activity."""


def came(game: Game) -> Iterator[str]:
    """The last period in a few sentences."""
    report, scenario = game.latest, game.scenario
    yield f"{scenario.period.capitalize()} {report.period} is over. {story.happened(report)}"
    if first_flood(game):
        yield f"Your first flood: {people(report.lost_leads)} callers hung up, one by one."
    created = counted(report.leads + report.brought, "person", "people")
    yield f"Demand created: {created}. Demand satisfied: {people(report.wins)} bought."
    yield held_back(Holding(game), report.period)
    if ends := game.log[-1].prediction.get(MEASURE):
        yield story.guessed(report, *ends)
    yield from story.kept(report, game.goals(report.period), scenario)
    yield from money_came(game)
    yield from (f"News: {told}" for told in _unheard(game))


def _unheard(game: Game) -> Iterator[str]:
    """What was in the news, without what was told before the period was planned."""
    period = game.latest.period
    heard = {event.headline for event in game.news(period).values() if not event.answers}
    yield from (told for told in headlines(game, period) if not {told, told.removesuffix(".")} & heard)


def money_came(game: Game) -> Iterator[str]:
    """What a period did to the money."""
    report, currency, measure = game.latest, game.scenario.currency, measure_of(game.scenario)
    flows = (report.revenue + report.received, report.cost + report.received)
    took, paid = (money(round(amount), currency) for amount in flows)
    kept = money(abs(round(report.profit)), currency)
    yield f"You took {took} and paid {paid}: {kept} {'kept' if report.profit >= 0 else 'lost'}."
    made = f": {parts}" if (parts := parts_said(game.scenario, report)) else ""
    change = measure.figure(report) - measure.figure(before(game))
    yield f"{measure.name}: {money(round(measure.figure(report)), currency)}, {_way(change, currency)}{made}."


def before(game: Game) -> Report:
    """The report before the latest; the opening where there is none."""
    return (game.opening, *game.reports)[-2:][0]


def _way(change: float, currency: str) -> str:
    size = round(change)
    return f"{'up' if size > 0 else 'down'} {money(abs(size), currency)}" if size else "as before"


def funnel(game: Game) -> Iterator[str]:
    """Every step from buyers to reorders, a line each."""
    report = game.latest
    yield "Marketing created demand."
    yield from map(_step, marketing_steps(report))
    yield "The telephone."
    yield from (f"{step.says.capitalize()}: {people(step.count)}." for step in phone_steps(report))
    yield "Sales satisfied demand."
    yield from map(_step, sales_steps(report, asked_quote(report, before(game), game.scenario)))


def _step(step: Step) -> str:
    left = people(step.leak)
    share = " of all" if step.note.endswith("%") else ""
    tail = f"; {left} {step.lost}" if left != "0" else f", {step.note}{share}" if step.note else ""
    return f"{step.says}: {MINUS if step.count < 0 else ''}{people(abs(step.count))}{tail}."


def why(found: Found, words: list[str]) -> Iterator[str]:
    """
    Where the sales of the last period came from, or another measure, ``why money``, by activity with ``all``.

    Raises:
        Unclear: There is no such measure.
    """
    game = found.game
    counts = measure_of(game.scenario).name
    names = {"demand": "leads", "sales": "wins", "money": "revenue", counts.casefold(): "value"}
    every = any(word in EVERY for word in words)
    asked = [word for word in words if word not in EVERY]
    if len(asked) > 1:
        raise Unclear("Why takes one figure.", f"Type {_whys(names)}.")
    measure = names[known(asked[0], names)] if asked else "wins"
    period, head = game.scenario.period, {**FLOWS, "value": counts}[measure]
    yield found.why
    yield f"{head}, {period} {len(game.log)}:"
    yield from (_part(part, measure, game.scenario.currency) for part in _parts(found, measure, every=every))
    yield note(found.shares[measure], period, every=every)
    if measure == "leads" and game.latest.brought >= SEEN:
        yield f"{counted(game.latest.brought, 'call')} more came of plays and news, of nobody's hours."
    if not asked and not every:
        yield from found.lessons
        yield f"Type {_whys(name for name in names if name != 'sales')}; why all tells every activity."


def _whys(names: Iterable[str]) -> str:
    """What may be typed, word for word: ``why demand, why money or why worth``."""
    return listed([f"why {name}" for name in names])


def _parts(found: Found, measure: str, *, every: bool) -> list[Part]:
    scenario = found.game.scenario
    if measure == "value":
        return moved(found.gain, measure_of(scenario).name, scenario.period, every=every)
    return shared(found.shares[measure], scenario.period, every=every)


def _part(part: Part, measure: str, currency: str) -> str:
    size = money(abs(part.amount), currency) if measure in ("revenue", "value") else people(abs(part.amount))
    if part.source == "whole":
        return f"{part.label.capitalize()}: {MINUS if part.amount < 0 else ''}{size} in all."
    return f"{part.label.capitalize()}: {MINUS if part.amount < 0 else ''}{size}."


def history(game: Game) -> Iterator[str]:
    """A paragraph a period: what was decided and what came of it."""
    days = {day.period: day.told for day in diary(game)}
    for report in game.reports:
        yield from _period(game, report)
        yield from days.get(report.period, ())


def _period(game: Game, report: Report) -> Iterator[str]:
    scenario, measure = game.scenario, measure_of(game.scenario)

    def cash(amount: float) -> str:
        return money(round(amount), scenario.currency)

    levers = [name for name in scenario.play.levers if getattr(report.hours, name)]
    given = ", ".join(f"{name} {hours(getattr(report.hours, name))}" for name in levers) or "no hours given"
    spent = report.costs.promotion + report.costs.research
    paid = f" Spent {cash(spent)} on marketing." if spent else ""
    asked = price(report.price, scenario.currency)
    yield f"{scenario.period.capitalize()} {report.period}. {given.capitalize()}. Price {asked}.{paid}"
    yield (
        f"{counted(report.calls, 'call')}, {people(report.worked)} answered, {people(report.wins)} bought; "
        f"{counted(report.customers, 'customer')}."
    )
    till = f"till {cash(report.cash)}, " if measure.parts else ""
    ended = f"{till}{measure.said} {cash(measure.figure(report))}"
    yield f"Revenue {cash(report.revenue)}, profit {cash(report.profit)}, {ended}."
    if goals := game.goals(report.period):
        aimed = ", ".join(story.goal_said(name, goal, scenario) for name, goal in goals.items())
        yield f"Goal {aimed}: {'reached' if story.reached(report, goals) else 'not reached'}."
