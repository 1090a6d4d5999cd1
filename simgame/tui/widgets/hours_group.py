"""Five bars over one budget of hours; the group owns the budget, so that it cannot be overspent."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from simgame import figures
from simgame.scenario import MARKETING, SALES, Hours
from simgame.tui.charts.bars import stacked
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit, pad
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.hours_bar import HoursBar


class FamilyName(Chart):
    """Heading over the bars of one function, and what that function is for."""

    def __init__(self, name: str, says: str, tone: Tone) -> None:
        super().__init__(classes=f"family {name.lower()}")
        self._row: Row = (Span(f" {name}", tone), Span(f"  {says}", Tone.QUIET))

    def paint(self, width: int, height: int) -> list[Row]:
        return [self._row]


class BudgetLine(Chart):
    """Hours given, activity by activity, and hours left."""

    def __init__(self, budget: float) -> None:
        super().__init__(id="budget")
        self._budget = budget
        self._hours: Mapping[str, float] = {}
        self._taken = self._off = 0.0
        self._refused = False

    def show(self, hours: Mapping[str, float], budget: float, taken: float, off: float, *, refused: bool) -> None:
        """
        Show how the budget is split.

        Args:
            hours: Given to each activity.
            budget: There are, beside what plays take.
            taken: By plays.
            off: By answers, off all bars once the period runs.
            refused: More was asked for than is free.
        """
        self._hours, self._budget, self._taken, self._off = dict(hours), budget, taken, off
        self._refused = refused
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        given = sum(self._hours.values())
        free = self._budget - given
        there = self._budget + self._taken
        says = f"   {given:.4g} of {there:.4g} h"
        head = Span(pad(says, max(15, len(says) + 1)), Tone.QUIET)
        if self._refused:
            return [fit((head, Span(" all given: lower another", Tone.WARN)), width)]
        said, tone = (f"{figures.hours(free)} free", Tone.WARN) if free > 0 else (" all given", Tone.QUIET)
        taken = [f"{who} {figures.hours(size)}" for who, size in (("play", self._taken), ("answer", self._off)) if size]
        if taken:
            said = ", ".join((*((said,) if free > 0 else ()), *taken))
        tail = Span(f"  {said}", tone)
        room = max(width - head.width - tail.width, 0)
        whole = max(there, given) or 1
        parts = [(hours / whole, Tone(activity), "━") for activity, hours in self._hours.items()]
        plays = (self._taken / whole, Tone.KEY, "▪")
        drawn = stacked([*parts, plays, (max(free, 0) / whole, Tone.LINE, "╌")], room)
        return [(head, *drawn, tail)]


class HoursGroup(Vertical):
    """The bars of the levers a scenario plays with."""

    class Changed(Message):
        """The hours are split another way; who hears it shows them."""

        def __init__(self, hours: Hours, *, dragging: bool) -> None:
            super().__init__()
            self.hours = hours
            self.dragging = dragging

    def __init__(self, activities: tuple[str, ...], hours: Hours, budget: float) -> None:
        super().__init__(id="hours")
        self._budget = budget
        self._taken = self._off = 0.0
        self._activities = activities
        self._hours = {activity: getattr(hours, activity) for activity in activities}
        self._refused = False

    def compose(self) -> ComposeResult:
        for name, says, family in (
            ("MARKETING", "creates demand", MARKETING),
            ("SALES", "satisfies demand", SALES),
        ):
            here = [activity for activity in family if activity in self._activities]
            if here:
                yield FamilyName(name, says, Tone(name.lower()))
            for activity in here:
                yield HoursBar(activity, self._hours[activity], self._budget)
        yield BudgetLine(self._budget)

    def on_mount(self) -> None:
        self._say()

    @property
    def hours(self) -> Hours:
        return Hours(**self._hours)

    def show(self, hours: Hours, shut: Mapping[str, str], budget: float, taken: float = 0.0, off: float = 0.0) -> None:
        """
        Put the bars so.

        Args:
            hours: Hours a week of each activity.
            shut: Words by activity that cannot be moved yet.
            budget: Hours a week there are, beside what plays take.
            taken: Hours a week that plays take.
            off: Hours a week that answers take off all bars.
        """
        self._budget, self._taken, self._off = budget, taken, off
        given = {activity: getattr(hours, activity) for activity in self._activities}
        self._refused = self._refused and given == self._hours and sum(given.values()) >= budget
        self._hours = given
        for bar_ in self.query(HoursBar):
            bar_.value, bar_.bounds = given[bar_.lever], (0.0, budget)
            bar_.shut(shut.get(bar_.lever, ""))
        self._say()

    def on_dial_asked(self, asked: Dial.Asked) -> None:
        asked.stop()
        lever = asked.dial.lever
        before = self._hours[lever]
        asked.dial.value = self.grant(lever, asked.value)
        if asked.dial.value != before:
            self.post_message(self.Changed(self.hours, dragging=asked.dragging))
        else:
            self._say()

    def take_typed(self) -> Hours:
        """Take what is being typed into a bar; the hours with it."""
        for bar_ in self.query(HoursBar):
            if bar_.typed is not None and (typed := bar_.close()) is not None:
                bar_.value = self.grant(bar_.lever, typed)
        return self.hours

    def grant(self, lever: str, wanted: float) -> float:
        """Give a lever what it wants, or what the budget has left; the hours it got."""
        others = sum(hours for activity, hours in self._hours.items() if activity != lever)
        granted: float = min(wanted, max(self._budget - others, 0.0))
        self._hours[lever] = granted
        self._refused = granted < wanted
        return granted

    def _say(self) -> None:
        self.query_one(BudgetLine).show(self._hours, self._budget, self._taken, self._off, refused=self._refused)
