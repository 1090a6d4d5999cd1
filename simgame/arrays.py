"""A scenario and its players' decisions as the arrays the engine reads."""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np
from attrs import asdict
from numpy.typing import NDArray

from simgame.model.luck import Luck, Site
from simgame.model.modifiers import Modifier
from simgame.model.state import Array, Decisions, State
from simgame.rules import Rules, Segments
from simgame.scenario import ACTIVITIES, Effect, Event, PeriodDecisions, Scenario

Log = Sequence[PeriodDecisions]


def rules_of(scenario: Scenario, firms: int = 1) -> Rules:
    """All numbers of the scenario; people grow in number with the firms that share them."""
    people = np.array([[segment.prospects * firms] for segment in scenario.segments.values()])
    worth = np.array([[segment.worth] for segment in scenario.segments.values()])
    return Rules(
        **asdict(scenario.model, recurse=False),
        firm=scenario.firm,
        rivals=scenario.rivals.background,
        segments=Segments(prospects=people, worth=worth, need=0.0),
    )


def opening(scenario: Scenario, firms: int = 1, games: int = 1) -> State:
    """How every firm stands in every game before the first week."""

    def by_segment(values: Sequence[float], owners: int = firms) -> Array:
        return np.broadcast_to(np.array(values, float).reshape(1, -1, 1), (owners, len(values), games)).copy()

    def by_firm(value: float, owners: int = firms) -> Array:
        return np.full((owners, 1, games), float(value))

    segments = list(scenario.segments.values())
    starts = [segment.start for segment in segments]
    beliefs = [segment.belief for segment in segments]
    worth = by_segment([belief.worth for belief in beliefs])
    worth_variance = by_segment([belief.worth_sd**2 for belief in beliefs])
    return State(
        awareness=by_segment([start.awareness for start in starts]),
        leads=by_segment([start.leads for start in starts]),
        opportunities=by_segment([start.opportunities for start in starts]),
        customers=by_segment([start.customers for start in starts]),
        satisfaction=by_segment([start.satisfaction for start in starts]),
        referrals_due=by_segment([0.0] * len(segments)),
        believed_need=by_segment([belief.need for belief in beliefs]),
        need_variance=by_segment([belief.need_sd**2 for belief in beliefs]),
        stated_worth=worth,
        stated_worth_variance=worth_variance,
        tested_worth=worth,
        tested_worth_variance=worth_variance,
        position=by_firm(scenario.firm.position),
        skill=by_firm(scenario.firm.skill),
        alignment=by_firm(scenario.firm.alignment),
        backlog=by_firm(0.0),
        cash=by_firm(scenario.firm.cash),
        need=by_segment([segment.need for segment in segments], owners=1),
        economy=by_firm(0.0, owners=1),
    )


def decisions_of(scenario: Scenario, entries: Sequence[Sequence[PeriodDecisions]], period: int) -> Decisions:
    """
    One period's decisions of all firms in all games.

    Args:
        scenario: Names the segments and the questions of the period.
        entries: By firm and game; prices filled in.
        period: From 1.
    """

    def each(read: Any) -> Array:  # noqa: ANN401  # a function from one entry to numbers
        table = np.array([[np.atleast_1d(read(entry)) for entry in games] for games in entries], float)
        return np.ascontiguousarray(np.moveaxis(table, -1, 1))

    hours = {activity: each(lambda entry, name=activity: getattr(entry.hours, name)) for activity in ACTIVITIES}
    return Decisions(
        **hours,
        price=each(lambda entry: entry.price),
        promotion_spend=each(lambda entry: entry.spend.promotion),
        research_spend=each(lambda entry: entry.spend.research),
        promotion_weights=each(lambda entry: weights(scenario, entry.target.promotion)),
        prospecting_weights=each(lambda entry: weights(scenario, entry.target.prospecting)),
        product_weights=each(lambda entry: weights(scenario, entry.target.product)),
        extras=each(lambda entry: extra_cost(scenario, entry, period)),
    )


def weights(scenario: Scenario, target: Mapping[str, float]) -> list[float]:
    """Shares by segment in file order, sum 1; equal where nobody is named."""
    named = [target.get(segment, 0.0) for segment in scenario.segments] if target else [1.0] * len(scenario.segments)
    total = sum(named)
    return [weight / total for weight in named]


def extra_cost(scenario: Scenario, entry: PeriodDecisions, period: int) -> float:
    """What the answers to the period's questions cost, $."""
    return sum(
        event.answers[entry.answers.get(name) or event.default or ""].cost
        for name, event in scenario.questions(period).items()
    )


def modifiers_of(scenario: Scenario, logs: Sequence[Sequence[Log]], luck: Luck) -> tuple[Modifier, ...]:
    """
    What all events do, by what was answered.

    Args:
        scenario: Has the events.
        logs: By firm and game; a question not reached or not answered takes its default.
        luck: Decides events that only may happen.
    """
    found: list[Modifier] = []
    for name, event in scenario.events.items():
        happens = None if event.chance >= 1 else happening(name, event, luck)
        found += [_modifier(scenario, effect, event.at, happens) for effect in event.effects]
        period = scenario.period_of(event.at)
        for answer_name, answer in event.answers.items():
            given = [[_answer(log, period, name, event) == answer_name for log in games] for games in logs]
            chosen = np.array(given, dtype=bool)[:, None, :]
            holds = chosen if happens is None else chosen & happens
            found += [_modifier(scenario, effect, event.at, holds) for effect in answer.effects]
    return tuple(found)


def _answer(log: Log, period: int, name: str, event: Event) -> str | None:
    given = log[period - 1].answers.get(name) if len(log) >= period else None
    return given or event.default


def happening(name: str, event: Event, luck: Luck) -> NDArray[np.bool_]:
    """In which games the event happens, (1, 1, G); one draw a game, whatever is decided."""
    drawn = luck.uniform(event.at, Site.EVENTS, (1, 1), first_unit=crc32(name.encode()))
    return np.asarray(drawn < event.chance)


def _modifier(scenario: Scenario, effect: Effect, week: int, holds: NDArray[np.bool_] | None) -> Modifier:
    group, _, name = effect.on.partition(".")
    first = week + effect.delay
    return Modifier(
        group=group,
        name=name,
        times=effect.times,
        plus=effect.plus,
        segment=None if effect.segment is None else list(scenario.segments).index(effect.segment),
        announced=week,
        first=first,
        last=np.inf if effect.weeks is None else first + effect.weeks - 1,
        holds=holds if holds is None or not effect.market else np.asarray(holds.any(axis=0, keepdims=True)),
    )
