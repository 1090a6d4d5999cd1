"""What a plan should bring, as figures by name beside those of the period before."""

from collections.abc import Callable

from attrs import frozen

from simgame.analysis.forecast import Forecast, Range
from simgame.figures import about, close_money, people, short_money
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import Scenario

SALES = "Bought"
FEW = ("calls", "wins", "profit")
"""What a beginner is shown."""
MANY = ("calls", "quotes", "wins", "profit", "value")
DIGITS = 3
"""Of the middle of a range of money."""
FEW_WARNINGS, MANY_WARNINGS = 1, 4


@frozen
class Figure:
    """A measure of the forecast, how it is called, and how it compares with the period before."""

    name: str
    range: Range
    say: Callable[[float], str]
    before: float | None
    """In the last period, or under the plan that is pinned; None where there was none."""
    near: Callable[[float], str] | None = None
    """Writes the middle of the range where plans differ by less than its ends do; None for ``say``."""

    @property
    def guess(self) -> str:
        """The middle; money with a digit more than people, so that plans can be told apart."""
        return self.near(about(self.range.p50, DIGITS)) if self.near else self.say(about(self.range.p50))

    @property
    def ends(self) -> tuple[str, str]:
        """Where it lies nine times in ten."""
        return self.say(about(self.range.p5)), self.say(about(self.range.p95))

    @property
    def reach(self) -> str:
        return " to ".join(self.ends)

    @property
    def short_reach(self) -> str:
        """With a dash, unless that would stand beside a minus."""
        return self.reach if self.range.p5 < 0 else "–".join(self.ends)

    @property
    def moved(self) -> float:
        return 0.0 if self.before is None else self.range.p50 - self.before


def shown(scenario: Scenario) -> tuple[str, ...]:
    """Measures that a player is shown: what counts too, where plays or answers pay later than the period."""
    if scenario.level != "beginner":
        return MANY
    asks = scenario.plays or any(event.answers for event in scenario.events.values())
    return (*FEW, "value") if asks else FEW


def warned(scenario: Scenario) -> int:
    """How many warnings a player is shown at most."""
    return FEW_WARNINGS if scenario.level == "beginner" else MANY_WARNINGS


def outlook(
    ahead: Forecast, last: Report, scenario: Scenario, *, keeps_sales: bool, pinned: Forecast | None = None
) -> list[Figure]:
    """
    The figures of a forecast that a player is shown.

    Args:
        ahead: Of a plan.
        last: The period before it, to compare with.
        pinned: Of another plan, to compare with instead.
        scenario: Whose level says how many there are.
        keeps_sales: Whether sales stay untold because the player is to guess them.
    """

    def before(key: str, then: float) -> float | None:
        if pinned is not None:
            return pinned.measures[key].p50
        return then if last.period else None

    def money(amount: float) -> str:
        return short_money(amount, scenario.currency)

    def close(amount: float) -> str:
        return close_money(amount, scenario.currency)

    measure = measure_of(scenario)
    named: dict[str, tuple[str, Callable[[float], str], float]] = {
        "calls": ("Calls", people, last.calls),
        "quotes": ("Quotes", people, last.quotes),
        "wins": (SALES, people, last.wins),
        "profit": ("Money", money, last.profit),
        "value": (measure.ahead, money, measure.figure(last)),
    }
    return [
        Figure(name, ahead.measures[key], say, before(key, then), None if say is people else close)
        for key, (name, say, then) in named.items()
        if key in shown(scenario) and not (key == "wins" and keeps_sales)
    ]
