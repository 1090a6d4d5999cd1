"""A game is scenario, seed and log; everything else is replayed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from attrs import evolve, frozen

from simgame.accounts import opening_report, report
from simgame.arrays import Log, decisions_of, opening, rules_of
from simgame.books import Books
from simgame.chronicle import Chronicle, Unfolded, unfold
from simgame.model.caretaker import budget, caretaker, going_concern
from simgame.model.luck import Luck, Site
from simgame.model.simulate import Setting
from simgame.model.state import Array, Decisions, State, Week
from simgame.report import Report
from simgame.scenario import Event, PeriodDecisions, Play, Scenario, check_decisions


@frozen(kw_only=True, eq=False)
class Played:
    """The fold of a log: where every period began and what its weeks brought."""

    setting: Setting
    """With all that events, answers and plays changed."""
    periods: tuple[Unfolded, ...]
    opening: State
    going_concerns: Array
    """At the opening and at the end of each period, $, (F, 1, periods + 1)."""

    chronicle: Chronicle
    """After the last period."""

    @cached_property
    def decisions(self) -> tuple[Decisions, ...]:
        """One a period."""
        return tuple(period.decisions for period in self.periods)

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The opening, then the end of each period."""
        return (self.opening, *(period.weeks[-1][0] for period in self.periods))

    @cached_property
    def weeks(self) -> tuple[tuple[Week, ...], ...]:
        return tuple(tuple(flows for _, flows in period.weeks) for period in self.periods)

    @cached_property
    def week_states(self) -> tuple[tuple[State, ...], ...]:
        """The end of each week, by period."""
        return tuple(tuple(state for state, _ in period.weeks) for period in self.periods)

    @cached_property
    def books(self) -> Books:
        """Before the next period."""
        last = self.periods[-1] if self.periods else None
        return Books(
            scenario=self.chronicle.scenario,
            period=len(self.periods) + 1,
            state=self.states[-1],
            weeks=self.weeks[-1] if self.periods else (),
            decided=last.decisions if last else None,
        )


def replayed(scenario: Scenario, seed: int, logs: Sequence[Log]) -> Played:
    """
    Play the logs of F firms that share one market.

    Args:
        scenario: The world.
        seed: 0 to 2^32 - 1.
        logs: One a firm, all of the same length.
    """
    luck = Luck.of(seed, noise=scenario.play.noise)
    setting = Setting(rules=rules_of(scenario, len(logs)), luck=luck, weeks_per_period=scenario.weeks_per_period)
    entries = [[[entry] for entry in firms] for firms in zip(*logs, strict=True)]
    plan = [decisions_of(scenario, each) for each in entries]
    begun = Chronicle(scenario=scenario, luck=luck)
    first = opening(scenario, firms=len(logs))
    periods = tuple(unfold(begun, setting, first, plan, entries))
    told = periods[-1].chronicle if periods else begun
    setting = evolve(setting, modifiers=told.modifiers)
    states = [first, *(period.weeks[-1][0] for period in periods)]
    worths = _going_concerns(scenario, setting, states, [period.decisions for period in periods])
    return Played(setting=setting, periods=periods, opening=first, going_concerns=worths, chronicle=told)


def _going_concerns(scenario: Scenario, setting: Setting, states: list[State], decisions: list[Decisions]) -> Array:
    """All periods' ends as one batch: the games of it stand at different weeks."""
    firms = states[0].cash.shape[0]
    start = decisions_of(scenario, [[scenario_start(scenario)]] * firms)
    weeks = [scenario.first_week(period) for period in range(1, len(states) + 1)]
    keepers = [
        caretaker(decisions[:period] or [start], budget(setting, week), scenario.play.levers)
        for period, week in enumerate(weeks)
    ]
    many = evolve(setting, luck=_repeated(setting.luck, len(states)))
    since = np.array(weeks).reshape(1, 1, -1)
    return going_concern(many, State.joined(states), Decisions.joined(keepers), scenario.score.caretaker_weeks, since)


def _repeated(luck: Luck, times: int) -> Luck:
    return evolve(luck, seeds=np.tile(luck.seeds, times), games=np.tile(luck.games, times))


def scenario_start(scenario: Scenario) -> PeriodDecisions:
    """Doing nothing at the first price, for everybody."""
    return PeriodDecisions(price=scenario.firm.price)


@frozen(kw_only=True)
class Game:
    """One play of one scenario: what was given, drawn and decided. The rest is replayed."""

    scenario: Scenario
    seed: int
    """0 to 2^32 - 1."""
    log: tuple[PeriodDecisions, ...] = ()

    def play(self, decisions: PeriodDecisions) -> "Game":
        """
        The game one period on; this one is unchanged.

        Raises:
            DecisionsRefused: The decisions break rules of the scenario, or the game is over.
        """
        previous = self.log[-1] if self.log else None
        asks = decisions.plays or self.scenario.changes_hours
        offered, hours = (self.offered, self.budget) if asks else (None, None)
        checked = check_decisions(self.scenario, self.period, decisions, previous, offered=offered, hours=hours)
        return evolve(self, log=(*self.log, checked))

    @property
    def period(self) -> int:
        """The period to decide next, from 1."""
        return len(self.log) + 1

    @property
    def over(self) -> bool:
        """Whether the last period is played, or the bank stopped the game."""
        return len(self.log) >= self.scenario.periods or self.stopped

    @property
    def weeks_played(self) -> int:
        """Weeks behind the firm."""
        return len(self.log) * self.scenario.weeks_per_period

    @property
    def questions(self) -> dict[str, Event]:
        """What the period to decide next asks, by event."""
        return {} if self.over else {name: event for name, event in self.news(self.period).items() if event.answers}

    def news(self, period: int) -> dict[str, Event]:
        """What happens in a period, by event; nothing is known of those after the next."""
        if period > min(self.period, self.scenario.periods):
            return {}
        played = self.played
        found = (
            played.periods[period - 1].chronicle.latest
            if period < self.period
            else played.chronicle.news(period, played.books)
        )
        return {name: self.scenario.events[name] for name in found}

    @property
    def budget(self) -> float:
        """Hours a week that the next period can plan, before plays."""
        return self.budget_in(self.period)

    def budget_in(self, period: int) -> float:
        """Hours a week that a played period, or the next, can plan before plays."""
        played = self.played
        told = played.periods[period - 1].budget if period < self.period else played.chronicle.budget(period)
        return float(np.asarray(told).flat[0])

    def left_beside(self, plays: Iterable[str]) -> float:
        """Hours a week that the next period can plan beside these plays."""
        return max(0.0, self.budget - self.scenario.hours_taken(plays))

    def goals(self, period: int) -> Mapping[str, float]:
        """What is aimed at in a period since the strategy meeting before it, by measure."""
        met = (period - 1) // self.scenario.strategy_every * self.scenario.strategy_every
        told = [entry.goals for entry in self.log[met:period] if entry.goals]
        return told[-1] if told else {}

    @property
    def offered(self) -> dict[str, Play]:
        """Plays on the table before the next period: drawn by the seed at a strategy meeting, none at other times."""
        scenario, period = self.scenario, self.period
        if not scenario.is_strategy(period) or self.over:
            return {}
        is_open = [name for name, each in scenario.plays.items() if self._is_open(name, each)]
        luck, week = Luck.of(self.seed), self.weeks_played + 1
        drawn = {name: luck.named(week, Site.PLAYS, name).item() for name in is_open}
        table = set(sorted(is_open, key=drawn.__getitem__)[: scenario.play.offered])
        return {name: each for name, each in scenario.plays.items() if name in table}

    def _is_open(self, name: str, each: Play) -> bool:
        """Whether a play may be made now, if it is drawn."""
        made = [number for number, entry in enumerate(self.log, 1) if name in entry.plays]
        return (
            (not made or self.period - made[-1] > each.cooldown)
            and (each.limit is None or len(made) < each.limit)
            and (each.requires is None or bool(np.all(each.requires.met(self.played.books))))
            and not (each.cost and self.overdrawn)
        )

    def worked(self, name: str, period: int) -> bool:
        """Whether luck was with a play made in a period."""
        return self.played.chronicle.worked(name, period)

    @property
    def hints(self) -> tuple[str, ...]:
        """What the coach says before the next period."""
        coach = self.scenario.coach.values() if self.scenario.play.help else ()
        return tuple(hint.say for hint in coach if np.all(hint.when.met(self.played.books)))

    @property
    def revealed(self) -> frozenset[str]:
        """Rivals whose strength the owner has found out."""
        plays = {name for entry in self.log for name in entry.plays}
        return frozenset(rival for name in plays for rival in self.scenario.plays[name].reveals)

    @property
    def overdrawn(self) -> bool:
        """Whether the firm owes more than the bank lends."""
        return self.latest.cash < -self.scenario.firm.credit

    @property
    def stopped(self) -> bool:
        """Whether the firm is overdrawn in a scenario that ends there."""
        return self.scenario.play.bankruptcy == "stop" and self.overdrawn

    @cached_property
    def played(self) -> Played:
        """The replay of the log."""
        return replayed(self.scenario, self.seed, [self.log])

    @cached_property
    def opening(self) -> Report:
        """How the firm stands before the first period, as period 0."""
        return opening_report(self.scenario, self.played.opening, self._worth(0))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """One report a played period."""
        played = self.played
        return tuple(
            report(
                self.scenario,
                entry,
                played.weeks[n],
                (played.states[n], played.states[n + 1]),
                period=n + 1,
                going_concern=self._worth(n + 1),
                budget=self.budget_in(n + 1),
            )
            for n, entry in enumerate(self.log)
        )

    @property
    def latest(self) -> Report:
        """The last period's report, or the opening."""
        return self.reports[-1] if self.log else self.opening

    @cached_property
    def weeks(self) -> tuple[Report, ...]:
        """One report a played week; the worth is that of its period."""
        numbers = range(self.scenario.weeks_per_period)
        return tuple(self._week(index, number) for index in range(len(self.log)) for number in numbers)

    def _week(self, index: int, number: int) -> Report:
        played = self.played
        ends = (played.states[index], *played.week_states[index])
        return report(
            self.scenario,
            self.log[index],
            played.weeks[index][number : number + 1],
            (ends[number], ends[number + 1]),
            period=index + 1,
            week=index * self.scenario.weeks_per_period + number + 1,
            going_concern=self._worth(index + 1),
            budget=self.budget_in(index + 1),
        )

    def _worth(self, period: int) -> float:
        return float(self.played.going_concerns[0, 0, period])
