"""The challenge of a day: one scenario and one luck, drawn from the date alone, so the same for everybody offline."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from attrs import frozen

from simgame.scenario import Scenario

LONGEST = 45
"""Minutes that a game of one day may take."""


@frozen
class Daily:
    """What is played on a day."""

    day: date
    scenario: Scenario
    seed: int
    """0 to 2^32 - 1."""


def daily(day: date, scenarios: Sequence[Scenario]) -> Daily | None:
    """
    The challenge of a day; None where no scenario is fit for it.

    Args:
        day: In the player's own time zone.
        scenarios: All there are; those that open lever by lever, or take long, are passed over.
    """
    fit = sorted((each for each in scenarios if not each.unlock and each.minutes <= LONGEST), key=lambda each: each.id)
    if not fit:
        return None
    drawn = sha256(day.isoformat().encode()).digest()
    return Daily(day, fit[int.from_bytes(drawn[:8]) % len(fit)], int.from_bytes(drawn[8:12]))


def today(scenarios: Sequence[Scenario]) -> Daily | None:
    """The challenge of this day in the player's own time zone."""
    return daily(datetime.now().astimezone().date(), scenarios)
