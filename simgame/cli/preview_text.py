"""What players will see of a scenario and what its numbers come to, in eighty columns of plain text."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from simgame.analysis.next_hour import UNITS, shown
from simgame.authoring.timeline import Ahead, by_rule, told
from simgame.cli.plot import blocks, plot
from simgame.cli.table import table
from simgame.figures import counted, money, people, percent, price, short_money
from simgame.measure import measure_of

if TYPE_CHECKING:
    from simgame.analysis.curves import Curve
    from simgame.analysis.glance import Demand, Glance
    from simgame.scenario import Answer, Effect, Event, Scenario

WIDTH = 80
ROWS = 9
PRICES = 7
"""Prices in the table of calls."""
MARKS = "abcdefghijkl"
"""Letters that segments are drawn with."""
FAR = 11
"""Blocks of a curve over hours."""
FEW = 10
"""Calls under this have a decimal."""
LONGEST = 16
"""Letters of a segment's name."""


def preview_text(found: "Glance", calls: Mapping[str, tuple[float, ...]], ahead: Iterable[Ahead]) -> str:
    """All sections, one under the other."""
    scenario = found.scenario
    sections = (
        ("", _head(scenario)),
        ("How it stands at first", _opening(scenario)),
        ("Who is there", _segments(scenario)),
        ("What players have to find out", _hidden(scenario)),
        ("Who buys, of 100 who decide, at each list price", _demand(found.demand, scenario)),
        (f"Calls in a {scenario.period} at first, at each list price", _calls(found.demand, calls, scenario)),
        ("What hours bring, around the owner's habit", _hours(found.curves, scenario)),
        ("What comes when", _ahead(ahead, scenario)),
        ("What comes by rule", _ruled(scenario)),
        ("Plays", _plays(scenario)),
        ("Hints", _hints(scenario)),
        ("Before the first period", _paragraphs(scenario.texts.briefing)),
        ("To discuss at the end", [line for text in scenario.texts.debrief for line in _bullet(text)]),
    )
    shown = ([*([title, "-" * len(title)] if title else []), *lines] for title, lines in sections if lines)
    return "\n\n".join("\n".join(lines) for lines in shown)


def _head(scenario: "Scenario") -> list[str]:
    length = f"{counted(scenario.periods, scenario.period)} of {counted(scenario.weeks_per_period, 'week')}"
    meets = ""
    if scenario.strategy_every > 1:
        meets = f"; target, price and plays every {scenario.strategy_every}"
    lines = [scenario.title, "=" * len(scenario.title)]
    lines += _wrapped(f"{scenario.level}, about {scenario.minutes} minutes: {length}{meets}")
    return lines + (_wrapped(f"Teaches {', '.join(scenario.teaches)}.") if scenario.teaches else [])


def _opening(scenario: "Scenario") -> list[str]:
    firm, currency = scenario.firm, scenario.currency
    wages = firm.wage * firm.hours
    week = wages + firm.fixed
    low, high = scenario.price_range_or_default
    cash = f"{money(firm.cash, currency)} in the till"
    if week:
        cash += f", {firm.cash / week:.0f} weeks of wages and rent"
    moves = "fixed" if scenario.play.price == "fixed" else f"from {price(low, currency)} to {price(high, currency)}"
    lines = [
        f"{firm.hours:g} hours a week, {money(wages, currency)} in wages; {money(firm.fixed, currency)} a week besides",
        f"{cash}",
        f"one {scenario.unit} at {price(firm.price, currency)} ({moves}), {price(firm.unit_cost, currency)} to deliver",
        f"room for {people(firm.capacity)} a week",
        f"the product stands at {firm.position:g} between 0, {firm.scale[0]}, and 10, {firm.scale[1]}",
        f"players move {', '.join(scenario.open_levers(1))}" + ("; others open later" if scenario.unlock else ""),
    ]
    for name in scenario.difficulty:
        told_apart = scenario.at_difficulty(name)
        lines.append(
            f"{name}: {money(told_apart.firm.cash, currency)}, luck {told_apart.play.noise}, "
            f"{'with' if told_apart.play.help else 'without'} advisers and hints"
        )
    return [line for each in lines for line in _bullet(each)]


def _segments(scenario: "Scenario") -> list[str]:
    header = ("", "", "people", "know it", "waiting", "quotes", "customers", "content")
    rows = [
        (
            *named,
            people(segment.prospects),
            percent(segment.start.awareness),
            people(segment.start.leads),
            people(segment.start.opportunities),
            people(segment.start.customers),
            f"{segment.start.satisfaction:.0f}",
        )
        for named, segment in zip(_names(scenario), scenario.segments.values(), strict=True)
    ]
    lines = table(header, rows, words=("",)).split("\n")
    for face in scenario.rivals.faces.values():
        known = f"{percent(face.awareness)} of all know it, {price(face.price, scenario.currency)}"
        lines += _bullet(f"{face.name}: {known}")
    return lines


def _hidden(scenario: "Scenario") -> list[str]:
    currency = scenario.currency
    header = ("", "", "want", "thought", "±", "worth", "thought ", "± ")
    rows = [
        (
            *named,
            f"{segment.need:g}",
            f"{segment.belief.need:g}",
            f"{segment.belief.need_sd:g}",
            price(segment.worth, currency),
            price(segment.belief.worth, currency),
            price(segment.belief.worth_sd, currency),
        )
        for named, segment in zip(_names(scenario), scenario.segments.values(), strict=True)
    ]
    return table(header, rows, words=("",)).split("\n")


def _names(scenario: "Scenario") -> list[tuple[str, str]]:
    """The letter and the name of each segment."""
    return [(MARKS[n], segment.name[:LONGEST]) for n, segment in enumerate(scenario.segments.values())]


def _demand(demand: "Demand", scenario: "Scenario") -> list[str]:
    curves = {MARKS[n]: values for n, values in enumerate(demand.shares.values())}
    most = max(max(values) for values in curves.values())
    ends = [_short(value, scenario) for value in np.linspace(demand.prices[0], demand.prices[-1], 5)]
    here = demand.at(scenario.firm.price)
    names = "; ".join(
        f"{MARKS[n]} {segment.name} {100 * here[key]:.0f}" for n, (key, segment) in enumerate(scenario.segments.items())
    )
    title = f"At {price(scenario.firm.price, scenario.currency)}: {names}"
    return [*_wrapped(title), *plot(curves, WIDTH, ROWS, f"{100 * most:.0f}", "0", ends)]


def _short(value: float, scenario: "Scenario") -> str:
    """A price in the room that pictures and tables have."""
    return price(value, scenario.currency) if value < 1_000 else short_money(value, scenario.currency)  # noqa: PLR2004  # fits


def prices_of(demand: "Demand") -> tuple[float, ...]:
    """The prices of the table of calls, evenly over the range."""
    return tuple(np.linspace(demand.prices[0], demand.prices[-1], PRICES).tolist())


def _calls(demand: "Demand", calls: Mapping[str, tuple[float, ...]], scenario: "Scenario") -> list[str]:
    header = ("", "", *(_short(value, scenario) for value in prices_of(demand)))
    rows = [
        (*named, *(f"{value:.1f}" if value < FEW else people(value) for value in calls[key]))
        for named, key in zip(_names(scenario), scenario.segments, strict=True)
    ]
    return table(header, rows, words=("",)).split("\n")


def _hours(curves: "Mapping[str, Curve]", scenario: "Scenario") -> list[str]:
    header = ("activity", "what", f"this {scenario.period}", "most", measure_of(scenario).within, "most ")
    rows = []
    for name, curve in curves.items():
        measure = shown(name, curves)
        cells = []
        for values in (curve.now[measure], curve.later[measure]):
            best = max(range(len(values)), key=values.__getitem__)
            most = people(values[best]) if measure in UNITS else short_money(values[best], scenario.currency)
            cells += [blocks(values, FAR), f"{most} at {curve.hours[best]:.0f} h"]
        rows.append((name, UNITS.get(measure, measure), *cells))
    lines = table(header, rows, words=header).split("\n")
    return [*lines, *_wrapped("From 0 hours at the left to all at the right; the others share the rest as they did.")]


def _ahead(ahead: Iterable[Ahead], scenario: "Scenario") -> list[str]:
    lines: list[str] = []
    for each in ahead:
        marks = ["strategy meeting"] if each.meets and scenario.strategy_every > 1 else []
        marks += [f"{lever} opens" for lever in each.opens]
        lines.append(
            f"{scenario.period} {each.period}, weeks {each.first_week} to {each.last_week}"
            + (f": {', '.join(marks)}" if marks else "")
        )
        lines += [line for said in each.opens.values() if said for line in _indented(said)]
        for event in each.events.values():
            lines += _event(event, f"week {event.at}", scenario)
    return lines


def _ruled(scenario: "Scenario") -> list[str]:
    return [line for event in by_rule(scenario).values() for line in _event(event, f"when {event.when}", scenario)]


def _event(event: "Event", when: str, scenario: "Scenario") -> Iterator[str]:
    chance = f", {percent(event.chance)} likely" if event.chance < 1 else ""
    again = f", again after {counted(event.again_after, scenario.period)}" if event.again_after else ""
    yield from _bullet(f"{when}{chance}{again}: {event.headline}")
    yield from _indented(event.text)
    yield from _effects(event.effects)
    for name, answer in event.answers.items():
        yield from _answer(answer, scenario, usual=name == event.default)


def _answer(answer: "Answer", scenario: "Scenario", *, usual: bool) -> Iterator[str]:
    cost = f" for {money(answer.cost, scenario.currency)}" if answer.cost else ""
    yield from _indented(f"- {answer.say}{cost}{' (of who says nothing)' if usual else ''}", by=4)
    yield from _effects(answer.effects, by=6)


def _plays(scenario: "Scenario") -> list[str]:
    lines = []
    for play in scenario.plays.values():
        terms = [play.function]
        terms += [money(play.cost, scenario.currency)] if play.cost else []
        terms += [f"{play.hours:g} hours"] if play.hours else []
        terms += [f"every {play.cooldown + 1} {scenario.period}s at most"] if play.cooldown else []
        terms += [counted(play.limit, "time")] if play.limit else []
        terms += [f"if {play.requires}"] if play.requires else []
        terms += [f"works {percent(play.chance)} of the time"] if play.chance < 1 else []
        lines += [*_bullet(f"{play.name}: {', '.join(terms)}"), *_indented(play.text), *_effects(play.effects)]
    if lines:
        lines = [
            f"{scenario.play.offered} of {len(scenario.plays)} on the table, {scenario.play.picks} to choose.",
            *lines,
        ]
    return lines


def _hints(scenario: "Scenario") -> list[str]:
    return [line for hint in scenario.coach.values() for line in _bullet(f"when {hint.when}: {hint.say}")]


def _effects(effects: "Iterable[Effect]", by: int = 4) -> list[str]:
    return [line for effect in effects for line in _indented(f"> {told(effect)}", by=by)]


def _paragraphs(text: str) -> list[str]:
    lines = [line for part in text.strip().splitlines() for line in (_wrapped(part) or [""])]
    return [*lines, f"({len(text.split())} words)"] if lines else []


def _bullet(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="* ", subsequent_indent="  ")


def _indented(text: str, by: int = 2) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=" " * by, subsequent_indent=" " * (by + 2 * text.startswith(("-", ">")))
    )


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
