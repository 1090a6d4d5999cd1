"""What the next hour of an activity brings, in words: the slope of its curves where the plan stands."""

from collections.abc import Collection, Sequence

from simgame.analysis.curves import Curve
from simgame.figures import about, hours, money
from simgame.measure import measure_of
from simgame.scenario import Scenario

UNITS = {"leads": "calls", "wins": "sales"}
"""What people are told as; all else is money."""
EXACT = 9.95
"""From here on no decimal says more."""
NOTHING = 0.05
"""Less is written as 0."""


def shown(activity: str, levers: Collection[str]) -> str:
    """The measure that says most of an activity's hours, by the levers that are open."""
    if activity == "pricing":
        return "profit"
    return "leads" if activity == "promotion" and "prospecting" not in levers else "wins"


def next_hour(curve: Curve, measure: str, scenario: Scenario) -> tuple[str, ...]:
    """
    What one more hour brings, and from where on that fades: a sentence, or two.

    Args:
        curve: Of one activity.
        measure: One of the curve's.
        scenario: Names period and money; as its file says it, not made safe for a screen.
    """
    if curve.own == len(curve.hours) - 1:
        return (f"All {hours(curve.hours[curve.own])} are here.",)
    measure = _telling(curve, measure)
    later, now = (_slopes(curve.hours, times[measure])[curve.own] for times in (curve.later, curve.now))
    soon, nothing = f"this {scenario.period}", _figure(0, measure, scenario)
    year, month = (_figure(gain, measure, scenario) for gain in (later, now))
    unit, last = f" {UNITS[measure]}" if measure in UNITS else "", curve.later[measure] == curve.now[measure]
    said = f"The next hour {_verb(later)} {year}{unit} {soon if last else measure_of(scenario).within}"
    if later * now < 0 and month != nothing:
        return (f"{said} and {_verb(now)} {month} {soon}.",)
    fading = _fading(curve, measure) if later > 0 and year != nothing else None
    half = () if fading is None else (f"After {hours(fading)} an hour brings less than half of that.",)
    return (f"{said}." if last else f"{said}, {month} {soon}.", *half)


def _telling(curve: Curve, measure: str) -> str:
    """The measure itself, or profit where the hour moves none of it in people."""
    if measure != "wins":
        return measure
    gains = [_slopes(curve.hours, times[measure])[curve.own] for times in (curve.later, curve.now)]
    paid = _slopes(curve.hours, curve.later["profit"])[curve.own]
    return "profit" if round(paid) and all(abs(gain) < NOTHING for gain in gains) else measure


def _fading(curve: Curve, measure: str) -> float | None:
    """From which hours on one gains less than half of what the next hour brings in the end; None where none does."""
    slopes = _slopes(curve.hours, curve.later[measure])
    after = zip(curve.hours[curve.own + 1 :], slopes[curve.own + 1 :], strict=False)
    return next((level for level, slope in after if slope < slopes[curve.own] / 2), None)


def _slopes(levels: Sequence[float], values: Sequence[float]) -> list[float]:
    """Gain an hour from each level to the next."""
    steps = zip(levels, levels[1:], values, values[1:], strict=False)
    return [(end - start) / (high - low) for low, high, start, end in steps]


def _verb(gain: float) -> str:
    return "costs" if gain < 0 else "brings"


def _figure(gain: float, measure: str, scenario: Scenario) -> str:
    """Its size: ``0.2``, ``12`` or ``$310``."""
    size = abs(gain)
    if measure not in UNITS:
        return money(about(size), scenario.currency)
    return "0" if size < NOTHING else f"{size:.1f}" if size < EXACT else f"{size:.0f}"
