"""Whether decisions keep to a scenario's rules."""

import math
from collections.abc import Collection, Iterator, Mapping

from attrs import evolve, fields, frozen

from simgame.characters import printable
from simgame.errors import DecisionsRefused
from simgame.scenario.decisions import ACTIVITIES, PeriodDecisions, Spend, Target
from simgame.scenario.diagnose import did_you_mean, listed
from simgame.scenario.limits import LARGEST, NAMED, text_fault
from simgame.scenario.scenario import Scenario

NOTE = 140
"""Characters of a note."""
MEASURES = ("leads", "wins", "revenue", "profit")
"""What a prediction or a goal can be about."""
_ROUNDING = 1e-6
"""Hours and dollars that are only rounding."""


def check_decisions(  # noqa: PLR0913  # all that rules are kept to
    scenario: Scenario,
    period: int,
    decisions: PeriodDecisions,
    previous: PeriodDecisions | None,
    *,
    offered: Collection[str] | None = None,
    hours: float | None = None,
) -> PeriodDecisions:
    """
    The decisions with the price filled in, and between strategy meetings the target too where none is named.

    Args:
        scenario: Whose rules hold.
        period: The period they are for, from 1.
        decisions: What is to be played.
        previous: What was played in the period before; None in the first.
        offered: Plays on the table; any where nobody knows.
        hours: A week there are to plan; the scenario's where left out, and any where it changes them.

    Raises:
        DecisionsRefused: They break rules; every fault is listed with field, value and bound.
    """
    known = math.inf if scenario.changes_hours else scenario.firm.hours
    check = _Check(scenario, period, decisions, previous, offered, known if hours is None else hours)
    if faults := tuple(check.faults()):
        raise DecisionsRefused(faults)
    return evolve(decisions, price=check.price, target=check.target)


@frozen
class _Check:
    scenario: Scenario
    period: int
    decisions: PeriodDecisions
    previous: PeriodDecisions | None
    offered: Collection[str] | None
    hours: float

    @property
    def standing_price(self) -> float:
        """The list price before this period."""
        before = self.previous.price if self.previous else None
        return self.scenario.firm.price if before is None else before

    @property
    def standing_target(self) -> Target:
        return self.previous.target if self.previous else self.scenario.habit.target

    @property
    def price(self) -> float:
        return self.standing_price if self.decisions.price is None else self.decisions.price

    @property
    def target(self) -> Target:
        unsaid = self.decisions.target == Target()
        return self.standing_target if unsaid and self.closed("target") else self.decisions.target

    def closed(self, lever: str) -> str:
        """Why a lever cannot be moved in this period; empty where it can."""
        if lever not in self.scenario.open_levers(self.period):
            unlock = self.scenario.unlock.get(lever)
            return (
                f"opens in period {unlock.period}"
                if unlock and unlock.period > self.period
                else "is not part of this game"
            )
        if lever in {"price", "target"} and not self.scenario.is_strategy(self.period):
            return f"changes every {self.scenario.strategy_every} periods, next in period {self.next_meeting}"
        return ""

    @property
    def next_meeting(self) -> int:
        """The first period after this one in which strategy is set."""
        every = self.scenario.strategy_every
        return self.period + every - (self.period - 1) % every

    def faults(self) -> Iterator[str]:
        if self.period > self.scenario.periods:
            yield f"period: {self.period} is after the game, which has {self.scenario.periods}"
        yield from self._hours()
        yield from self._price()
        yield from self._spend()
        yield from self._target()
        yield from self._answers()
        yield from self._plays()
        yield from self._ranges()
        if fault := text_fault(self.decisions.note, NOTE):
            yield f"note: {fault}"

    def _hours(self) -> Iterator[str]:
        hours, budget = self.decisions.hours, max(0.0, self.hours - self.played_hours)
        if hours.total > budget + _ROUNDING:
            rest = f" beside {self.played_hours:g} for plays" if self.played_hours else ""
            yield f"hours: {hours.total:g} a week planned; {budget:g} is the most{rest}"
        for activity in ACTIVITIES:
            if getattr(hours, activity) and (why := self.closed(activity)):
                yield f"hours.{activity}: {getattr(hours, activity):g}, but {activity} {why}"

    @property
    def played_hours(self) -> float:
        """Hours a week that the plays of the period take."""
        return self.scenario.hours_taken(self.decisions.plays)

    def _plays(self) -> Iterator[str]:
        plays, known = self.decisions.plays, self.scenario.plays
        if plays and not known:
            yield f"plays: {_names(plays)} named, but this scenario has none"
            return
        for name in plays:
            if name not in known:
                hint = did_you_mean(name, known) or f"choose {listed(known)}"
                yield f"plays: `{printable(name, NAMED)}` is no play; {hint}"
            elif self.offered is not None and name not in self.offered and self.scenario.is_strategy(self.period):
                choices = f"choose {listed(self.offered)}" if self.offered else "nothing is"
                yield f"plays: `{name}` is not on the table in period {self.period}; {choices}"
        if plays and not self.scenario.is_strategy(self.period):
            yield f"plays: {_names(plays)} named, but the next strategy meeting is in period {self.next_meeting}"
        if len(set(plays)) < len(plays):
            yield "plays: one is named twice"
        elif len(plays) > self.scenario.play.picks:
            yield f"plays: {len(plays)} named; {self.scenario.play.picks} is the most at a meeting"

    def _price(self) -> Iterator[str]:
        price, (low, high) = self.price, self.scenario.price_range_or_default
        if price != self.standing_price and (why := self.closed("price")):
            yield f"price: {price:g} instead of {self.standing_price:g}, but the price {why}"
        elif not low <= price <= high:
            yield f"price: {price:g} must be between {low:g} and {high:g}"

    def _spend(self) -> Iterator[str]:
        limit = self.scenario.firm.spend_limit
        for part in fields(Spend):
            money = getattr(self.decisions.spend, part.name)
            if money and (why := self.closed("money")):
                yield f"spend.{part.name}: {money:g}, but spending {why}"
            elif money > limit + _ROUNDING:
                yield f"spend.{part.name}: {money:g} a week; {limit:g} is the most"

    def _target(self) -> Iterator[str]:
        sound = True
        for part in fields(Target):
            faults = list(self._weights(f"target.{part.name}", getattr(self.target, part.name)))
            sound = sound and not faults
            yield from faults
        if not sound:
            return
        aims = self._shares(self.target)
        if self.scenario.play.targets == "one" and any(aim != aims[0] for aim in aims):
            yield "target: promotion, prospecting and product differ, but this game has one target for all"
        if aims != self._shares(self.standing_target) and (why := self.closed("target")):
            yield f"target: differs from the period before, but the target {why}"

    def _weights(self, field: str, weights: Mapping[str, float]) -> Iterator[str]:
        for segment, weight in weights.items():
            if segment not in self.scenario.segments:
                hint = did_you_mean(segment, self.scenario.segments) or f"choose {listed(self.scenario.segments)}"
                yield f"{field}: `{printable(segment, NAMED)}` is no segment; {hint}"
            elif not 0 <= weight <= LARGEST:
                yield f"{field}.{segment}: {weight:g} must be between 0 and {LARGEST:,.0f}"
        if weights and not any(weights.values()):
            yield f"{field}: all weights are 0; one must be more"

    def _shares(self, target: Target) -> list[list[float]]:
        """The three targets in a form that can be compared: shares that add up to 1, in the order of the segments."""
        names = self.scenario.segments
        weights = [getattr(target, part.name) or dict.fromkeys(names, 1.0) for part in fields(Target)]
        return [[round(each.get(name, 0) / sum(each.values()), 9) for name in names] for each in weights]

    def _answers(self) -> Iterator[str]:
        questions = self.scenario.may_ask(self.period)
        for name, answer in self.decisions.answers.items():
            if name not in questions:
                yield f"answers: `{printable(name, NAMED)}` asks nothing in period {self.period}"
            elif answer not in questions[name].answers:
                choices = listed(questions[name].answers)
                yield f"answers.{name}: `{printable(answer, NAMED)}` is no answer; choose {choices}"

    def _ranges(self) -> Iterator[str]:
        for field, given in (("prediction", self.decisions.prediction), ("goals", self.decisions.goals)):
            for measure in given:
                if measure not in MEASURES:
                    hint = did_you_mean(measure, MEASURES) or f"choose {listed(MEASURES)}"
                    yield f"{field}: `{printable(measure, NAMED)}` is not measured; {hint}"
        for measure, (low, high) in self.decisions.prediction.items():
            place, least = f"prediction.{printable(measure, NAMED)}", -LARGEST if measure == "profit" else 0.0
            if not low <= high:
                yield f"{place}: {low:g} to {high:g} must run from a lower to a higher number"
            elif not least <= low <= high <= LARGEST:
                yield f"{place}: {low:g} to {high:g} must be between {least:,.0f} and {LARGEST:,.0f}"
        for measure, goal in self.decisions.goals.items():
            if not math.isfinite(goal):
                yield f"goals.{printable(measure, NAMED)}: {goal:g} must be a number"


def _names(names: tuple[str, ...]) -> str:
    return listed([f"`{printable(name, NAMED)}`" for name in names], last="and")
