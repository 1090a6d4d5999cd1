"""A scenario and its players' decisions as the arrays the engine reads."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from attrs import asdict

from simgame.model.rivals import MEMORY
from simgame.model.state import Array, Decisions, State
from simgame.rules import Faces, Rules, Segments
from simgame.scenario import ACTIVITIES, PeriodDecisions, Scenario

Log = Sequence[PeriodDecisions]


def rules_of(scenario: Scenario, firms: int = 1) -> Rules:
    """All numbers of the scenario; people grow in number with the firms that share them."""
    people = np.array([[segment.prospects * firms] for segment in scenario.segments.values()])
    worth = np.array([[segment.worth] for segment in scenario.segments.values()])
    return Rules(
        **asdict(scenario.model, recurse=False),
        firm=scenario.firm,
        rivals=scenario.rivals.background,
        faces=faces_of(scenario),
        segments=Segments(prospects=people, worth=worth, need=0.0),
    )


def faces_of(scenario: Scenario) -> Faces:
    """The rivals with a face, in file order."""
    faces, closing = list(scenario.rivals.faces.values()), scenario.model.closing

    def each(name: str) -> Array:
        return np.array([getattr(face, name) for face in faces], float).reshape(-1, 1, 1)

    fits = [[face.fit.get(segment, face.usual_fit) for segment in scenario.segments] for face in faces]
    fit = np.array(fits, float).reshape(len(faces), len(scenario.segments), 1)
    told = ("awareness", "price", "reacts", "firmness", "drift", "notices_price", "notices_promotion")
    return Faces(
        **{name: each(name) for name in told},
        appeal=closing.base_appeal + closing.fit_appeal * fit,
        awareness_appeal=np.full((len(faces), 1, 1), closing.awareness_appeal),
        price_appeal=np.full((len(faces), 1, 1), closing.price_appeal),
    )


def opening(scenario: Scenario, firms: int = 1, games: int = 1) -> State:
    """How every firm stands in every game before the first week."""

    def by_segment(values: Sequence[float], owners: int = firms) -> Array:
        return np.broadcast_to(np.array(values, float).reshape(1, -1, 1), (owners, len(values), games)).copy()

    def by_firm(value: float, owners: int = firms, weeks: int = 1) -> Array:
        return np.full((owners, weeks, games), float(value))

    segments = list(scenario.segments.values())
    starts = [segment.start for segment in segments]
    beliefs = [segment.belief for segment in segments]
    faces = len(scenario.rivals.faces)
    watched = MEMORY if faces else 0
    habit = scenario.habit
    effort = habit.hours.promotion + habit.spend.promotion / scenario.model.promotion.money_per_hour
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
        rival_awareness=by_firm(1.0, owners=faces),
        rival_price=by_firm(1.0, owners=faces),
        past_prices=by_firm(scenario.firm.price, weeks=watched),
        past_efforts=by_firm(effort, weeks=watched),
        need=by_segment([segment.need for segment in segments], owners=1),
        economy=by_firm(0.0, owners=1),
    )


def decisions_of(scenario: Scenario, entries: Sequence[Sequence[PeriodDecisions]]) -> Decisions:
    """
    One period's decisions of all firms in all games, without what answers and plays cost.

    Args:
        scenario: Names the segments.
        entries: By firm and game; prices filled in.
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
        extras=np.zeros((len(entries), 1, len(entries[0]))),
    )


def weights(scenario: Scenario, target: Mapping[str, float]) -> list[float]:
    """Shares by segment in file order, sum 1; equal where nobody is named."""
    named = [target.get(segment, 0.0) for segment in scenario.segments] if target else [1.0] * len(scenario.segments)
    total = sum(named)
    return [weight / total for weight in named]
