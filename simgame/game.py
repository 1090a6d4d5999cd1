"""A game is scenario, seed and log; everything else is replayed."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from attrs import evolve, frozen

from simgame.accounts import opening_report, report
from simgame.arrays import Log, decisions_of, happening, modifiers_of, opening, rules_of
from simgame.model.caretaker import caretaker, going_concern
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State, Week
from simgame.report import Report
from simgame.scenario import Event, PeriodDecisions, Scenario, check_decisions


@frozen(kw_only=True, eq=False)
class Played:
    """The fold of a log: where every period began and what its weeks brought."""

    setting: Setting
    decisions: tuple[Decisions, ...]
    """One a period."""
    states: tuple[State, ...]
    """The opening, then the end of each period."""
    weeks: tuple[tuple[Week, ...], ...]
    week_states: tuple[tuple[State, ...], ...]
    """The end of each week, by period."""
    going_concerns: Array
    """At the opening and at the end of each period, $, (F, 1, periods + 1)."""


def replayed(scenario: Scenario, seed: int, logs: Sequence[Log]) -> Played:
    """
    Play the logs of F firms that share one market.

    Args:
        scenario: The world.
        seed: 0 to 2^32 - 1.
        logs: One a firm, all of the same length.
    """
    luck = Luck.of(seed, noise=scenario.play.noise)
    setting = Setting(
        rules=rules_of(scenario, len(logs)),
        modifiers=modifiers_of(scenario, [[log] for log in logs], luck),
        luck=luck,
        weeks_per_period=scenario.weeks_per_period,
    )
    entries = list(zip(*logs, strict=True))
    decisions = [decisions_of(scenario, [[entry] for entry in firms], n) for n, firms in enumerate(entries, 1)]
    first = opening(scenario, firms=len(logs))
    periods = list(play(setting, first, decisions))
    states = [first, *(weeks[-1][0] for weeks in periods)]
    return Played(
        setting=setting,
        decisions=tuple(decisions),
        states=tuple(states),
        weeks=tuple(tuple(flows for _, flows in weeks) for weeks in periods),
        week_states=tuple(tuple(state for state, _ in weeks) for weeks in periods),
        going_concerns=_going_concerns(scenario, setting, states, decisions),
    )


def _going_concerns(scenario: Scenario, setting: Setting, states: list[State], decisions: list[Decisions]) -> Array:
    """All periods' ends as one batch: the games of it stand at different weeks."""
    firms = states[0].cash.shape[0]
    start = decisions_of(scenario, [[scenario_start(scenario)]] * firms, 0)
    keepers = [
        caretaker(decisions[:period] or [start], scenario.firm.hours, scenario.play.levers)
        for period in range(len(states))
    ]
    many = evolve(setting, luck=_repeated(setting.luck, len(states)))
    weeks = np.arange(len(states)).reshape(1, 1, -1) * scenario.weeks_per_period + 1
    return going_concern(many, State.joined(states), Decisions.joined(keepers), scenario.score.caretaker_weeks, weeks)


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
        checked = check_decisions(self.scenario, self.period, decisions, previous)
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
        return {name: event for name, event in self.news(self.period).items() if event.answers}

    def news(self, period: int) -> dict[str, Event]:
        """What happens in a period, by event."""
        luck = Luck.of(self.seed)
        return {
            name: event
            for name, event in self.scenario.events.items()
            if self.scenario.period_of(event.at) == period and happening(name, event, luck).all()
        }

    @property
    def stopped(self) -> bool:
        """Whether the firm is overdrawn in a scenario that ends there."""
        stops = self.scenario.play.bankruptcy == "stop"
        return stops and self.latest.cash < -self.scenario.firm.credit

    @cached_property
    def played(self) -> Played:
        """The replay of the log."""
        return replayed(self.scenario, self.seed, [self.log])

    @cached_property
    def opening(self) -> Report:
        """How the firm stands before the first period, as period 0."""
        return opening_report(self.scenario, self.played.states[0], self._worth(0))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """One report a played period."""
        played = self.played
        return tuple(
            report(
                self.scenario,
                entry,
                played.weeks[n],
                played.states[n + 1],
                period=n + 1,
                going_concern=self._worth(n + 1),
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
        return report(
            self.scenario,
            self.log[index],
            played.weeks[index][number : number + 1],
            played.week_states[index][number],
            period=index + 1,
            week=index * self.scenario.weeks_per_period + number + 1,
            going_concern=self._worth(index + 1),
        )

    def _worth(self, period: int) -> float:
        return float(self.played.going_concerns[0, 0, period])
