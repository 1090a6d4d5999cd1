"""What happens on the way, period by period: events by week and by rule, answers, plays, and what they change."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from attrs import Factory, evolve, frozen
from numpy.typing import NDArray

from simgame.arrays import rules_of
from simgame.books import Books
from simgame.model.luck import Luck, Site
from simgame.model.modifiers import FACES, STOCK, Modifier, modified
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State, Week
from simgame.scenario import ACTIVITIES, Effect, Event, PeriodDecisions, Play, Scenario
from simgame.scenario.references import AIMED

Where = NDArray[np.bool_]
"""In which firms and games something holds, (F, 1, G) or what broadcasts to it."""
Entries = Sequence[Sequence[PeriodDecisions | None]]
"""One period's decisions by firm and game; one game may stand for all, None for who only keeps to defaults."""

STATE_NAMES = {"referrals": "referrals_due"}
"""Stocks whose name in files is not that of the state."""


@frozen(kw_only=True, eq=False)
class Chronicle:
    """What has happened so far in a batch of games."""

    scenario: Scenario
    luck: Luck
    happened: Mapping[str, NDArray[np.int64]] = Factory(dict)
    """By event: the period of its last chance, 0 for none so far, (F, 1, G)."""
    latest: Mapping[str, Where] = Factory(dict)
    """Events of the period that began last, and where they happened."""
    made: frozenset[str] = frozenset()
    """Plays that were made in any game: chosen, open and paid."""
    modifiers: tuple[Modifier, ...] = ()
    """All that events, answers and plays change, those to come included."""

    def news(self, period: int, books: Books) -> dict[str, Where]:
        """Events that happen in a period, and where."""
        return self._happening(period, self._due(period, books))

    def begun(self, period: int, books: Books, decisions: Decisions, entries: Entries) -> tuple["Chronicle", Decisions]:
        """
        A period on.

        Args:
            period: From 1.
            books: Before it.
            decisions: Of the period.
            entries: The same, as the log has them.

        Returns:
            The chronicle with what the period brings, and the decisions with what answers and plays cost.
        """
        due = self._due(period, books)
        latest = self._happening(period, due)
        modifiers, extras = list(self.modifiers), decisions.extras
        for name, where in latest.items():
            event = self.scenario.events[name]
            at = self._week(event, period)
            sure = None if event.when is None and event.chance >= 1 else where
            modifiers += self._modifiers(event.effects, at, sure, decisions)
            for key, answer in event.answers.items():
                given = where & _answered(entries, name, key, event.default)
                modifiers += self._modifiers(answer.effects, at, given, decisions)
                extras = extras + answer.cost * given
        week = self.scenario.first_week(period)
        plays = {name: self._made(each, entries, name, books) for name, each in self.scenario.plays.items()}
        made = {name: where for name, where in plays.items() if where.any()}
        for name, where in made.items():
            chosen = self.scenario.plays[name]
            extras = extras + chosen.cost * where
            works = where & self._lucky(f"plays.{name}", chosen.chance, week)
            modifiers += self._modifiers(chosen.effects, week, works, decisions)
        happened = {name: np.where(where, period, self.happened.get(name, 0)) for name, where in due.items()}
        now = evolve(
            self,
            happened={**self.happened, **happened},
            latest=latest,
            made=self.made | made.keys(),
            modifiers=tuple(modifiers),
        )
        return now, evolve(decisions, extras=extras)

    def announced(
        self, period: int, books: Books, decisions: Decisions, entries: Entries
    ) -> tuple[tuple[Modifier, ...], Decisions]:
        """
        A period as far as it is known before it begins: what its weeks bring unasked is left out.

        Args:
            period: From 1.
            books: Before it.
            decisions: Of the period.
            entries: The same, as the log has them.

        Returns:
            All that is known to change, and the decisions with what answers and plays cost.
        """
        events = self.scenario.events.items()
        known = {name: event for name, event in events if event.answers or event.when is not None}
        told = evolve(self, scenario=evolve(self.scenario, events=known))
        now, paid = told.begun(period, books, decisions, entries)
        return now.modifiers, paid

    def worked(self, name: str, period: int) -> bool:
        """Whether luck is with a play made in a period of game 0."""
        week = self.scenario.first_week(period)
        return bool(self._lucky(f"plays.{name}", self.scenario.plays[name].chance, week).all())

    def budget(self, period: int) -> Array | float:
        """Hours a week that can be planned in a period, by what is known before it, (F, 1, G) or one for all."""
        if not any((each.group, each.name) == ("firm", "hours") for each in self.modifiers):
            return self.scenario.firm.hours
        return modified(rules_of(self.scenario), self.modifiers, self.scenario.first_week(period)).firm.hours

    def _due(self, period: int, books: Books) -> dict[str, Where]:
        """Events that could happen in a period, and where, whatever luck says."""
        events = self.scenario.events.items()
        return {name: where for name, event in events if (where := self._could(name, event, period, books)).any()}

    def _could(self, name: str, event: Event, period: int, books: Books) -> Where:
        if event.when is None:
            return np.full((1, 1, 1), event.at is not None and self.scenario.period_of(event.at) == period)
        before = np.asarray(self.happened.get(name, np.zeros((1, 1, 1), int)))
        free = before == 0
        if event.again_after is not None:
            free = free | (period - before >= event.again_after)
        return np.asarray(free & event.when.met(books))

    def _happening(self, period: int, due: Mapping[str, Where]) -> dict[str, Where]:
        """Those of the events that luck lets happen, and where."""
        events = ((name, self.scenario.events[name], where) for name, where in due.items())
        found = {
            name: where & self._lucky(name, event.chance, self._week(event, period)) for name, event, where in events
        }
        return {name: where for name, where in found.items() if where.any()}

    def _week(self, event: Event, period: int) -> int:
        return event.at or self.scenario.first_week(period)

    def _lucky(self, name: str, chance: float, week: int) -> Where:
        """In which games luck is with it; one draw a game, whatever is decided."""
        if chance >= 1:
            return np.ones((1, 1, 1), bool)
        return np.asarray(self.luck.named(week, Site.EVENTS, name) < chance)

    def _made(self, each: Play, entries: Entries, name: str, books: Books) -> Where:
        """Where a play is made: chosen, what it requires is met, and the till can pay it."""
        made = np.array([[entry is not None and name in entry.plays for entry in games] for games in entries])[:, None]
        if each.requires is not None:
            made = made & np.asarray(each.requires.met(books))
        paid = books.state.cash >= -self.scenario.firm.credit
        return np.asarray(made & paid if each.cost else made)

    def _modifiers(
        self, effects: Sequence[Effect], week: int, where: Where | None, decisions: Decisions
    ) -> Iterator[Modifier]:
        """What effects change from a week on; ``where`` as in ``Modifier``, none where it is nowhere."""
        if where is None or where.any():
            for effect in effects:
                yield _modifier(self.scenario, effect, week, where, decisions)


def _answered(entries: Entries, event: str, answer: str, default: str | None) -> Where:
    """Where an answer is given, or is the default of who gives none."""
    given = [[(entry.answers.get(event) if entry else None) or default for entry in games] for games in entries]
    return np.array([[each == answer for each in games] for games in given])[:, None]


def _modifier(scenario: Scenario, effect: Effect, week: int, where: Where | None, decisions: Decisions) -> Modifier:
    group, *between, name = effect.on.split(".")
    first = week + effect.delay
    named = effect.segment not in {None, AIMED}
    return Modifier(
        group=FACES if between else group,
        name=STATE_NAMES.get(name, name) if group == STOCK else name,
        times=effect.times,
        plus=effect.plus,
        segment=list(scenario.segments).index(str(effect.segment)) if named else None,
        rival=list(scenario.rivals.faces).index(between[0]) if between else None,
        shares=decisions.promotion_weights if effect.segment == AIMED else None,
        announced=week,
        first=first,
        last=np.inf if effect.weeks is None else first + effect.weeks - 1,
        holds=where if where is None or not effect.market else np.asarray(where.any(axis=0, keepdims=True)),
    )


@frozen(kw_only=True, eq=False)
class Unfolded:
    """A period as it came."""

    chronicle: Chronicle
    """With what it brought."""
    setting: Setting
    """In which it was played."""
    decisions: Decisions
    """With what answers and plays cost."""
    weeks: list[tuple[State, Week]]
    budget: Array | float
    """Hours a week there were to plan."""


def unfold(  # noqa: PLR0913  # a whole game
    chronicle: Chronicle,
    setting: Setting,
    state: State,
    plan: Sequence[Decisions],
    log: Sequence[Entries],
    *,
    of_budget: bool = False,
) -> Iterator[Unfolded]:
    """
    Play a game from its first period on, and let happen what happens.

    Args:
        chronicle: Before anything happened.
        setting: Rules and luck; its modifiers are those of the chronicle.
        state: The opening.
        plan: Decisions, one entry a period.
        log: The same as the log has them, for answers and plays.
        of_budget: Whether hours are meant as parts of the first budget, and change with it.
    """
    books = Books(scenario=chronicle.scenario, period=1, state=state)
    for period, (decided, entries) in enumerate(zip(plan, log, strict=True), 1):
        budget = chronicle.budget(period)
        planned = stretched(decided, budget / chronicle.scenario.firm.hours) if of_budget else decided
        chronicle, decisions = chronicle.begun(period, books, planned, entries)
        now = evolve(setting, modifiers=chronicle.modifiers)
        (weeks,) = play(now, state, [decisions], chronicle.scenario.first_week(period))
        yield Unfolded(chronicle=chronicle, setting=now, decisions=decisions, weeks=weeks, budget=budget)
        state = weeks[-1][0]
        flows = [flows for _, flows in weeks]
        books = Books(scenario=chronicle.scenario, period=period + 1, state=state, weeks=flows, decided=decisions)


def stretched(decisions: Decisions, factor: Array | float) -> Decisions:
    """The same with all hours changed by a factor."""
    if isinstance(factor, float) and factor == 1:
        return decisions
    return evolve(decisions, **{name: getattr(decisions, name) * factor for name in ACTIVITIES})
