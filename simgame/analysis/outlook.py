"""What a plan should bring, as figures by name beside those of the period before."""

from collections.abc import Callable

from attrs import frozen

from simgame.analysis.forecast import Forecast, Range
from simgame.figures import about, people, short_money
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import Scenario

SALES = "Bought"
FEW = ("calls", "wins", "profit")
"""What a beginner is shown."""
MANY = ("calls", "quotes", "wins", "profit", "value")
FEW_WARNINGS, MANY_WARNINGS = 1, 4


@frozen
class Figure:
    """A measure of the forecast, how it is called, and how it compares with the period before."""

    name: str
    range: Range
    say: Callable[[float], str]
    before: float | None
    """In the last period, or under the plan that is pinned; None where there was none."""

    @property
    def guess(self) -> str:
        return self.say(about(self.range.p50))

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
    """Measures that a player is shown."""
    return FEW if scenario.level == "beginner" else MANY


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

    measure = measure_of(scenario)
    named: dict[str, tuple[str, Callable[[float], str], float]] = {
        "calls": ("Calls", people, last.calls),
        "quotes": ("Quotes", people, last.quotes),
        "wins": (SALES, people, last.wins),
        "profit": ("Money", money, last.profit),
        "value": (measure.ahead, money, measure.figure(last)),
    }
    return [
        Figure(name, ahead.measures[key], say, before(key, then))
        for key, (name, say, then) in named.items()
        if key in shown(scenario) and not (key == "wins" and keeps_sales)
    ]
