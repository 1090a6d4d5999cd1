"""Two ways from one period: the same world and luck, other decisions, laid beside each other."""

from collections.abc import Sequence
from statistics import fmean

from attrs import evolve, frozen

from simgame.figures import counted, hours, money, people, points_said
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import PeriodDecisions, Scenario
from simgame.score import par_of, score

SEEN = 0.05
"""Hours a week; less is not told as a difference."""

Log = Sequence[PeriodDecisions]


def parted(mine: Log, other: Log) -> int | None:
    """The first period decided otherwise, from 1, as far as both go; None where there is none. Words do not count."""
    pairs = enumerate(zip(mine, other, strict=False), 1)
    return next((number for number, (one, two) in pairs if _done(one) != _done(two)), None)


def _done(decisions: PeriodDecisions) -> PeriodDecisions:
    """Without what is only said."""
    return evolve(decisions, prediction={}, goals={}, note="")


@frozen(kw_only=True)
class Fork:
    """Two plays of one game; both lists are as long as the shorter play."""

    scenario: Scenario
    parted: int | None
    """The first period decided otherwise, from 1; None where all are alike."""
    mine: tuple[Report, ...]
    other: tuple[Report, ...]
    points: tuple[float, float] | None = None
    """Mine and the other's; None unless both are played to the end and there is a par."""

    @classmethod
    def of(cls, game: Game, other: Game) -> "Fork":
        """The fork of two plays of one scenario under one seed; one may be longer."""
        both = min(len(game.log), len(other.log))
        par = par_of(game.scenario) if game.over and other.over else None
        return cls(
            scenario=game.scenario,
            parted=parted(game.log, other.log),
            mine=game.reports[:both],
            other=other.reports[:both],
            points=(par.points(score(game).value), par.points(score(other).value)) if par else None,
        )

    @property
    def gaps(self) -> dict[str, float]:
        """Hours a week more than the other way, mean since they parted, by activity."""
        return {name: fmean(self._differences(name)) for name in self.scenario.play.levers} if self.parted else {}

    @property
    def differing(self) -> tuple[str, ...]:
        """Activities that got other hours in some period."""
        levers = self.scenario.play.levers
        return tuple(name for name in levers if any(abs(gap) >= SEEN for gap in self._differences(name)))

    def told(self) -> tuple[str, ...]:
        """What was done otherwise and what came of it, in sentences of at most 14 words."""
        period, currency = self.scenario.period, self.scenario.currency
        if self.parted is None:
            return (f"Both ways are alike for {counted(len(self.mine), period)}.",)
        measure = measure_of(self.scenario)
        values = [money(round(measure.figure(way[-1])), currency) for way in (self.mine, self.other)]
        wins = [people(sum(report.wins for report in way)) for way in (self.mine, self.other)]
        ends = [
            f"{measure.name} after {period} {len(self.mine)}: {values[0]} now, {values[1]} the other time.",
            f"Bought in all: {wins[0]} now, {wins[1]} the other time.",
        ]
        if self.points:
            now, then = map(points_said, self.points)
            ends.append(f"Points: {now} now, {then} the other time.")
        return self._did(), *ends

    def _did(self) -> str:
        since = f"From {self.scenario.period} {self.parted} on"
        widest = max(self.gaps, key=lambda name: abs(self.gaps[name]))
        gap = round(self.gaps[widest], 1)
        if gap:
            return f"{since} you gave {widest} {hours(abs(gap))} {'more' if gap > 0 else 'less'} than the other time."
        if self.differing:
            return f"{since} you gave the same hours, in another order."
        return f"{since} the hours were alike; price, target or answers were not."

    def _differences(self, name: str) -> list[float]:
        """Hours more than the other way, by period since they parted."""
        since = slice((self.parted or 1) - 1, None)
        pairs = zip(self.mine[since], self.other[since], strict=True)
        return [getattr(mine.hours, name) - getattr(other.hours, name) for mine, other in pairs]
