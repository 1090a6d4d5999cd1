"""What came of a game: the verdict, hours, what counts, demand, and where sales and money came from."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from simgame.analysis.attribution import Attribution
from simgame.analysis.parts import EXACT, in_all
from simgame.figures import counted, money, people, points_said, short_money
from simgame.planning.ending import scale
from simgame.scenario import ACTIVITIES, SIDES
from simgame.sharing.fall_chart import Step, fall_chart
from simgame.sharing.handout import Handout
from simgame.sharing.hours_strip import Lane, hours_strip
from simgame.sharing.lines_chart import Line, lines_chart
from simgame.sharing.markup import element
from simgame.sharing.pairs_chart import pairs_chart
from simgame.sharing.parts import figure, paragraph, section
from simgame.sharing.points_chart import Axis, Point, points_chart


def verdict(told: Handout) -> Element:
    """What the game came to, and where that lies between habit and par."""
    review, measure, currency = told.review, told.measure, told.scenario.currency
    ending = f" {measure.ending} {review.moved} {review.since}. "
    amount = element("strong", money(round(told.score.value), currency))
    return section("The result", element("p", amount, ending, *_made(told), class_="verdict"), *_points(told))


def _made(told: Handout) -> Iterator[Element | str]:
    """What the figure is made of, or what does not count in it."""
    parts, last, currency = told.measure.parts, told.review.last, told.scenario.currency
    if not parts:
        yield told.measure.beyond.format(money(round(last.going_concern), currency))
        return
    for number, (name, part) in enumerate(parts.items()):
        yield f" and {name} " if number else f"The {name} "
        yield element("span", money(round(part(last)), currency), class_="amount")
    yield "."


def _points(told: Handout) -> Iterator[Element]:
    par, points = told.par, told.score.points
    if par is None or points is None:
        yield paragraph("There are no points: nobody has measured par for this scenario yet.", "quiet")
        return
    ends = " ".join(scale(par, told.scenario.currency))
    said = points_said(points)
    best = par.points(par.ceiling)
    marks = [
        Point(at=0, says="0 habit", tone="plain", filled=False),
        Point(at=100, says="100 par", tone="par", name="par"),
        Point(at=best, says=f"{best:.0f} best", tone="best", name="best"),
    ]
    low, high = min(0.0, points), max(100.0, best, points)
    room = (high - low) * 0.04
    axis = Axis(low=low - room, high=high + room)
    you = Point(at=points, says=f"you {said}", tone="key")
    seen = f"A line of points with you at {said}, habit at 0, par at 100 and the best plan at {best:.0f}."
    yield figure(
        lambda width: points_chart(you, marks, axis, width, seen),
        f"{said} points. {ends} Best, {short_money(par.ceiling, told.scenario.currency)}, knows the truth.",
    )


def hours(told: Handout) -> Element:
    """Where the hours went, period by period."""
    reports, period = told.game.reports, told.scenario.period
    lanes = []
    for side, names in SIDES.items():
        own = [name for name in names if name in told.levers]
        lanes += [Lane(name=side)] if own else []
        lanes += [Lane(name=name, given=tuple(getattr(report.hours, name) for report in reports)) for name in own]
    most = max(max(lane.given, default=0.0) for lane in lanes)
    mean = {
        side: sum(getattr(report.hours, name) for report in reports for name in names) / len(reports)
        for side, names in SIDES.items()
    }
    idle = sum(report.unspent_hours for report in reports) / len(reports)
    said = f"Marketing had {mean['marketing']:.0f} hours a week, sales {mean['sales']:.0f}"
    left = f"; {idle:.0f} went to nothing" if round(idle) else ""
    caption = f"{said}{left}. A full lane is {most:.3g} hours a week; means stand at the right, {period}s below."
    return section("Your hours", figure(lambda width: hours_strip(lanes, most, width, f"{said}{left}."), caption))


def course(told: Handout) -> Element:
    """What counts from the opening to the end, beside the plans to compare with."""
    measure, currency, period = told.measure, told.scenario.currency, told.scenario.period
    say = partial(short_money, currency=currency)
    lines = [Line(name=name, values=values) for name, values in told.courses.items()]
    ends = {line.name: money(round(line.values[-1]), currency) for line in lines}
    others = {"par": "par's plan", "best": "the best plan"}
    beside = ", ".join(f"{words} at {ends[name]}" for name, words in others.items() if name in ends)
    ended = f"You ended at {ends['you']}{', ' if beside else ''}{beside}."
    how = "All three had the same luck: their mean hours, price and aim were played again here." if beside else ""
    caption = " ".join(filter(None, (f"{measure.name} at the end of each {period}. {ended}", how, _best(told))))
    return section(
        f"{measure.name}, {period} by {period}", figure(lambda width: lines_chart(lines, say, width, ended), caption)
    )


def _best(told: Handout) -> str:
    """The period that added most, or took least off, as a sentence."""
    best, period = told.review.best, told.scenario.period
    change = told.review.changes[best - 1]
    did = "added most" if change >= 0 else "took least off"
    return f"{period.capitalize()} {best} {did}: {short_money(abs(change), told.scenario.currency)}."


def demand(told: Handout) -> Element:
    """Who asked, beside who bought."""
    reports, period = told.game.reports, told.scenario.period
    pairs = [(report.asked, report.wins) for report in reports]
    asked, bought = (sum(amounts) for amounts in zip(*pairs, strict=True))
    said = f"{counted(asked, 'person', 'people')} asked, {people(bought)} bought."
    cold = told.review.cold
    lost = f" {counted(cold, 'caller')} hung up, most in {period} {told.review.coldest}." if round(cold) else ""
    names = ("demand created: asked", "demand satisfied: bought")
    caption = f"{said}{lost} Marketing makes the telephone ring; sales answers it. Some who bought were called first."
    return section(
        "Demand created, demand satisfied", figure(lambda width: pairs_chart(pairs, names, width, said), caption)
    )


def causes(told: Handout) -> Element:
    """Where sales and money came from."""
    sales, revenue = told.closer.sales, told.closer.revenue
    say = partial(money, currency=told.scenario.currency)
    bought, taken = _steps(sales), _steps(revenue)
    read = {"sales": _read(bought, "sales"), "money": _read(taken, "money in")}
    return section(
        "What earned what",
        element("h3", "Sales"),
        figure(lambda width: fall_chart(bought, people, width, read["sales"]), f"{read['sales']} {EXACT}"),
        element("h3", "Money in"),
        figure(lambda width: fall_chart(taken, say, width, read["money"]), read["money"]),
    )


def _steps(shares: Attribution) -> list[Step]:
    tones = {**{name: name for name in ACTIVITIES}, "whole": "key"}
    return [
        Step(name=part.label, amount=part.amount, tone=tones.get(part.source, "quiet"), whole=part.source == "whole")
        for part in in_all(shares)
    ]


def _read(parts: list[Step], of: str) -> str:
    """Who earned most, in a sentence."""
    worked = [part for part in parts if part.name in ACTIVITIES]
    if not worked:
        return f"No hour earned any {of}."
    first, *rest = sorted(worked, key=lambda part: -part.amount)
    then = f", then {rest[0].name}" if rest and rest[0].amount > 0 else ""
    return f"Of all {of}, {first.name} earned most{then}."
