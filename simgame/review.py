"""A game looked back on: what rose and fell, which calls went cold, and what was believed against what was true."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np
from attrs import frozen

from simgame.figures import counted, money
from simgame.measure import Measure, measure_of
from simgame.model.research import believed_worth
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Scenario


@frozen(kw_only=True)
class Guess:
    """What the owner thought of a segment at the end, and what was so."""

    name: str
    """Of the segment, as its file says it."""
    believed_need: float
    need: float
    believed_worth: float
    """The last best belief: price tests, and what people say less the usual bias once the two disagree, $."""
    worth: float

    @property
    def need_said(self) -> str:
        """Both needs in a sentence."""
        return f"You thought {self.believed_need:.1f}; they wanted {self.need:.1f}."

    def worth_said(self, currency: str) -> str:
        """Both worths in a sentence."""
        believed, true = money(self.believed_worth, currency), money(self.worth, currency)
        return f"You thought {believed} an order; it was worth {true}."


@frozen(kw_only=True)
class Review:
    """The periods of one game, the opening apart; at least one was played."""

    scenario: Scenario
    opening: Report
    reports: tuple[Report, ...]

    @property
    def last(self) -> Report:
        return self.reports[-1]

    @property
    def measure(self) -> Measure:
        """What the game was scored by."""
        return measure_of(self.scenario)

    @property
    def gained(self) -> float:
        """What counts at the end less what it was at the opening, $."""
        return self.measure.figure(self.last) - self.measure.figure(self.opening)

    @property
    def moved(self) -> str:
        """The size of what was gained, and whether it is more or less, before ``since``."""
        size = money(abs(round(self.gained)), self.scenario.currency)
        return f"{size} {'more' if self.gained >= 0 else 'less'}"

    @property
    def since(self) -> str:
        """What a gain is counted from, after ``moved``."""
        return f"than the {money(round(self.measure.figure(self.opening)), self.scenario.currency)} when you came"

    @property
    def changes(self) -> tuple[float, ...]:
        """What each period added to what counts, $."""
        ends = [self.measure.figure(report) for report in (self.opening, *self.reports)]
        return tuple(now - then for then, now in pairwise(ends))

    @property
    def best(self) -> int:
        """The period that added most, from 1."""
        return self.changes.index(max(self.changes)) + 1

    @property
    def worst(self) -> int:
        """The period that added least, from 1."""
        return self.changes.index(min(self.changes)) + 1

    @property
    def cold(self) -> float:
        """Calls that went cold in the whole game."""
        return sum(report.lost_leads for report in self.reports)

    @property
    def coldest(self) -> int:
        """The period in which most calls went cold, from 1."""
        lost = [report.lost_leads for report in self.reports]
        return lost.index(max(lost)) + 1

    @property
    def extremes(self) -> str:
        """The best and the worst period and the callers who hung up, in sentences."""
        told = f"{self._change(self.best)} {self._change(self.worst)}"
        if self.cold < 1:
            return told
        return f"{told} {counted(self.cold, 'caller')} hung up, most in {self.scenario.period} {self.coldest}."

    @property
    def held(self) -> str:
        """What the customers there are should bring, in a sentence."""
        customers = counted(self.last.customers, "customer")
        bring = money(round(self.last.customer_value), self.scenario.currency)
        return f"Your {customers} should bring {bring} within a year; {self.measure.customers}."

    def _change(self, number: int) -> str:
        """What the best or the worst period did to what counts, in words that fit its sign."""
        change = self.changes[number - 1]
        which = "most" if (change >= 0) == (number == self.best) else "least"
        did = f"added {which} to" if change >= 0 else f"took {which} off"
        size = money(abs(round(change)), self.scenario.currency)
        return f"{self.scenario.period.capitalize()} {number} {did} {self.measure.said}: {size}."

    @property
    def hours(self) -> Mapping[str, float]:
        """Hours a week by activity, mean of the periods."""
        count = len(self.reports)
        return {name: sum(getattr(report.hours, name) for report in self.reports) / count for name in ACTIVITIES}

    @property
    def guesses(self) -> tuple[Guess, ...]:
        return tuple(self._guesses())

    def _guesses(self) -> Iterator[Guess]:
        for key, segment in self.last.segments.items():
            believed, _ = believed_worth(
                np.array(segment.tested_worth),
                np.array(segment.tested_worth_sd**2),
                np.array(segment.stated_worth),
                np.array(segment.stated_worth_sd**2),
                self.scenario.model.research.worth_bias,
            )
            yield Guess(
                name=self.scenario.segments[key].name,
                believed_need=segment.believed_need,
                need=self.last.truth[key].need,
                believed_worth=float(believed),
                worth=self.last.truth[key].worth,
            )
