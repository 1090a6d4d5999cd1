"""A game looked back on: what rose and fell, which calls went cold, and what was believed against what was true."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from simgame.measure import Measure, measure_of
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
    """What price tests and talks together say, by the surer of the two, $."""
    worth: float


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
    def hours(self) -> Mapping[str, float]:
        """Hours a week by activity, mean of the periods."""
        count = len(self.reports)
        return {name: sum(getattr(report.hours, name) for report in self.reports) / count for name in ACTIVITIES}

    @property
    def guesses(self) -> tuple[Guess, ...]:
        return tuple(self._guesses())

    def _guesses(self) -> Iterator[Guess]:
        for key, segment in self.last.segments.items():
            tested = segment.tested_worth_sd <= segment.stated_worth_sd
            yield Guess(
                name=self.scenario.segments[key].name,
                believed_need=segment.believed_need,
                need=self.last.truth[key].need,
                believed_worth=segment.tested_worth if tested else segment.stated_worth,
                worth=self.last.truth[key].worth,
            )
