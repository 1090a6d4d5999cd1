"""The shares of a game's periods by measure, each worked out once, and what a period did to what counts."""

from collections.abc import Mapping, Sequence
from math import floor

from attrs import Factory, field, frozen

from simgame.analysis.attribution import Attribution, attributed
from simgame.game import Game
from simgame.measure import measure_of
from simgame.scenario import ACTIVITIES

Shares = Mapping[str, Attribution]
"""The attributions of one period, by measure."""


@frozen
class Causes:
    """Why: shares by period from 1, worked out when they are first asked for; each takes a tenth of a second."""

    game: Game
    _known: dict[int, Shares] = field(factory=dict, eq=False, repr=False)

    def __getitem__(self, period: int) -> Shares:
        if period not in self._known:
            self._known[period] = {each.measure: each for each in attributed(self.game, period)}
        return self._known[period]

    def on(self, game: Game) -> "Causes":
        """The same for a game; periods that both have in common are not worked out again."""
        alike = game.scenario is self.game.scenario and game.seed == self.game.seed
        common = {n: shares for n, shares in self._known.items() if alike and game.log[:n] == self.game.log[:n]}
        return Causes(game, common)


@frozen(kw_only=True)
class Gain:
    """What a period did to what counts, $: passing, activities and luck add up to the total."""

    total: float
    """Worth, or the till, at its end less that at its start."""
    passing: float
    """What a period brings whose hours go nowhere: rent, wages, old customers, and earlier work that fades."""
    activities: Mapping[str, float] = Factory(dict)
    """What this period's hours and money added."""
    luck: float


def gain(causes: Causes, period: int) -> Gain:
    """
    What a period did to Worth, or to the till where that counts.

    Worth itself divides badly: nobody having ever worked means a year of rent owed, and a student compares months.

    Args:
        causes: Of a game.
        period: From 1, played.
    """
    now = causes[period]["value"]
    before, luck_before = measure_of(causes.game.scenario).figure(causes.game.opening), 0.0
    if period > 1:
        last = causes[period - 1]["value"]
        before, luck_before = last.total, last.luck
    added = {name: now.activities[name].this_period for name in ACTIVITIES}
    total, luck = now.total - before, now.luck - luck_before
    return Gain(total=total, passing=total - sum(added.values()) - luck, activities=added, luck=luck)


def in_whole_numbers(amounts: Sequence[float], total: int) -> list[int]:
    """Amounts in whole numbers that add up to the total: those with the largest remainders are rounded up."""
    floors = [floor(amount) for amount in amounts]
    by_rest = sorted(range(len(amounts)), key=lambda n: floors[n] - amounts[n])
    up = set(by_rest[: total - sum(floors)])
    return [floors[n] + (n in up) for n in range(len(amounts))]
