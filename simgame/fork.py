"""Two ways from one period: the same world and luck, other decisions, laid beside each other."""

from collections.abc import Sequence

from attrs import frozen

from simgame.figures import hours, money, people
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Scenario


@frozen(kw_only=True)
class Fork:
    """Two plays of one game; both lists are as long as the shorter play."""

    scenario: Scenario
    parted: int
    """The first period decided otherwise, from 1."""
    mine: tuple[Report, ...]
    other: tuple[Report, ...]

    @classmethod
    def of(cls, scenario: Scenario, parted: int, mine: Sequence[Report], other: Sequence[Report]) -> "Fork":
        """The fork of two plays that may differ in length."""
        both = min(len(mine), len(other))
        return cls(scenario=scenario, parted=parted, mine=tuple(mine[:both]), other=tuple(other[:both]))

    @property
    def gaps(self) -> dict[str, float]:
        """Hours a week more than the other way, mean since they parted, by activity."""
        since = range(self.parted - 1, len(self.mine))
        return {
            name: sum(getattr(self.mine[n].hours, name) - getattr(self.other[n].hours, name) for n in since)
            / len(since)
            for name in ACTIVITIES
        }

    @property
    def widest(self) -> str:
        """The activity whose hours differ most."""
        gaps = self.gaps
        return max(gaps, key=lambda name: abs(gaps[name]))

    def told(self) -> tuple[str, ...]:
        """What was done otherwise and what came of it, in sentences of at most 14 words."""
        period, gap = self.scenario.period, self.gaps[self.widest]
        when = f"From {period} {self.parted} on"
        amount = hours(round(abs(gap), 1))
        did = f"{when} you gave {self.widest} {amount} {'more' if gap > 0 else 'less'} than the other time."
        if round(abs(gap), 1) == 0:
            did = f"{when} the hours were alike; price, target or answers were not."
        worths = [money(round(way[-1].value), self.scenario.currency) for way in (self.mine, self.other)]
        wins = [people(sum(report.wins for report in way)) for way in (self.mine, self.other)]
        return (
            did,
            f"Worth after {period} {len(self.mine)}: {worths[0]} now, {worths[1]} the other time.",
            f"Sales in all: {wins[0]} now, {wins[1]} the other time.",
        )
