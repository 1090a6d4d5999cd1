"""Random numbers by key, not in sequence: any draw can be had without the ones before it."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import repeat
from math import prod
from zlib import crc32

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from simgame.model.normal import normal_quantile
from simgame.model.poisson import poisson_quantile
from simgame.model.state import Array, Weeks

Keys = NDArray[np.uint64]

AT_ONCE = 65_536
"""Numbers drawn in one go: enough to pay for the calls, few enough for the cache."""


class Site(IntEnum):
    """Where luck enters, one number a use, so that no draw shifts another."""

    INBOUND = 0
    OUTREACH = 1
    WINS = 2
    NEEDS_HEARD = 3
    WORTH_STATED = 4
    NEED_DRIFT = 5
    ECONOMY = 6
    RIVALS = 7
    EVENTS = 8
    CHURN = 9
    WORTH_TESTED = 10
    BELIEFS = 11
    PLAYS = 12


def mix(state: Keys) -> Keys:
    """The output of SplitMix64 from a state (Steele, Lea & Flood 2014), elementwise."""
    z = state + np.uint64(0x9E3779B97F4A7C15)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z


def fractions(keys: Keys) -> Array:
    """Numbers in (0, 1) from the upper 53 bits of keys; the highest would round to 1 and is held just under."""
    drawn: Array = (keys >> np.uint64(11)).astype(np.float64)
    drawn += 0.5
    drawn *= 2.0**-53
    return np.minimum(drawn, HIGHEST, out=drawn)


HIGHEST = 1 - 2.0**-53
"""The largest double below 1."""

SITES = (
    Site.ECONOMY,
    Site.NEED_DRIFT,
    Site.NEEDS_HEARD,
    Site.WORTH_STATED,
    Site.WORTH_TESTED,
    Site.INBOUND,
    Site.OUTREACH,
    Site.WINS,
    Site.CHURN,
)
"""Those of a week, in the order of the fields of Draws."""
DRAWN = {"smooth": (len(SITES) - 1, len(SITES) - 1), "counts": (len(SITES), SITES.index(Site.INBOUND))}
"""How many of the first are drawn, and how many of these are normal, by noise."""


@frozen(eq=False)
class Draws:
    """
    The luck of one week by its use, (F, S, G).

    Standard normals, zeros where noise is off; numbers in (0, 1) where people are counted.
    """

    noise: str
    economy: Array
    """(1, 1, G)."""
    need_drift: Array
    """(1, S, G)."""
    needs_heard: Array
    worth_stated: Array
    worth_tested: Array
    inbound: Array
    outreach: Array
    wins: Array
    churn: Array
    """Read where people are counted."""
    rivals: Array
    """Numbers in (0, 1) in both noisy modes, one a rival with a face, (R, 1, G)."""

    @classmethod
    def of(cls, noise: str, numbers: Array, rivals: Array) -> "Draws":
        """From numbers by site, (sites, F, S, G), of which the first take only the cells they need."""
        economy, need_drift, *more = [*numbers, rivals]
        return cls(noise, economy[:1, :1], need_drift[:1], *more)

    def answering(self, chance: Array) -> Array:
        """How much of an answer each rival gives, (R, 1, G): all or nothing; the chance of it where noise is off."""
        return chance if self.noise == "off" else np.where(chance > self.rivals, 1.0, 0.0)

    def happening(self, mean: Array, drawn: Array, spread: Array | float = 0.0) -> Array:
        """
        What happens where ``mean`` is expected.

        Args:
            mean: Expected flow, 0 or more, shape (F, S, G).
            drawn: The luck of this use.
            spread: Standard deviation of the log in smooth mode.

        Returns:
            The flow itself, the flow times a lognormal factor of mean 1, or a Poisson count, by the noise mode.
        """
        if self.noise == "off":
            return mean
        if self.noise == "smooth":
            return mean * np.exp(spread * drawn - spread**2 / 2)
        return poisson_quantile(mean, drawn)


@frozen(kw_only=True, eq=False)
class Luck:
    """The luck of a batch of games: same seed and game, same luck, whatever is decided and whoever else is in it."""

    seeds: Keys
    """0 to 2^32 - 1, shape (G,)."""
    games: Keys
    """Identity of each game, 0 for a player's save, shape (G,)."""
    noise: str
    """``off`` nothing is drawn; ``smooth`` factors on flows; ``counts`` whole people."""

    @classmethod
    def of(cls, seed: int, games: int = 1, noise: str = "counts") -> "Luck":
        """The luck of games 0, 1, … of one seed."""
        return cls(seeds=np.full(games, seed, np.uint64), games=np.arange(games, dtype=np.uint64), noise=noise)

    @property
    def smoothed(self) -> "Luck":
        """The same luck where people flow and are not counted; without noise it stays without."""
        return self if self.noise == "off" else evolve(self, noise="smooth")

    def uniform(self, week: Weeks, site: Site, shape: tuple[int, int], first_unit: int = 0) -> Array:
        """
        Numbers in (0, 1), one for each firm, segment and game.

        Args:
            week: From 1.
            site: The use.
            shape: (F, S); the unit of a cell is firm × S + segment.
            first_unit: Added to the unit, for draws that belong to neither.
        """
        return fractions(mix(self._keys(week) ^ _cells([site], *shape, first_unit)[0]))

    def named(self, week: Weeks, site: Site, name: str) -> Array:
        """A number in (0, 1) for something with a name, one a game, (1, 1, G); week and site as in ``uniform``."""
        return self.uniform(week, site, (1, 1), first_unit=crc32(name.encode()))

    def weeks(self, first: Weeks, ahead: int, shape: tuple[int, ...], rivals: int = 0) -> Iterator[Draws]:
        """
        The luck of one week after the other without end, drawn a few at a time.

        Args:
            first: The first week, from 1; an array only where noise is off.
            ahead: Weeks drawn in the first go; twice as many in each that follows, as far as that pays.
            shape: (F, S), or that of an array (F, S, G).
            rivals: Those with a face.
        """
        shape = (len(SITES), *shape[:2], len(self.games))
        if self.noise == "off":
            yield from repeat(Draws.of(self.noise, np.zeros(shape), np.zeros((rivals, 1, shape[-1]))))
        most = max(1, AT_ONCE // prod(shape))
        while True:
            ahead = min(ahead, most)
            weeks = first + np.arange(ahead)
            for week, numbers in zip(weeks, self._numbers(weeks, shape), strict=True):
                watching = self.uniform(week, Site.RIVALS, (rivals, 1)) if rivals else np.zeros((0, 1, shape[-1]))
                yield Draws.of(self.noise, numbers, watching)
            first, ahead = first + ahead, 2 * ahead

    def _numbers(self, weeks: NDArray[np.int64], shape: tuple[int, ...]) -> Array:
        """By week and site, (weeks, sites, F, S, G); as many sites at once as pay."""
        keys = self._keys(weeks.reshape(-1, 1, 1, 1, 1))
        numbers = np.zeros((len(weeks), *shape))
        sites, normals = DRAWN[self.noise]
        step = max(1, AT_ONCE // prod(shape[1:]))
        for first in range(0, sites, step):
            last = min(first + step, sites)
            drawn = fractions(mix(keys ^ _cells(SITES[first:last], shape[1], shape[2])))
            shocks = drawn[:, : max(0, normals - first)]
            shocks[...] = normal_quantile(shocks)
            numbers[:, first:last] = drawn
        return numbers

    def _keys(self, week: Weeks) -> Keys:
        return mix(mix(self.seeds) ^ (self.games << np.uint64(32) | np.asarray(week, np.uint64)))


def _cells(sites: Sequence[Site], firms: int, segments: int, first_unit: int = 0) -> Keys:
    """The part of a key that tells sites, firms and segments apart, (sites, F, S, 1)."""
    units = np.arange(first_unit, first_unit + firms * segments, dtype=np.uint64).reshape(firms, segments, 1)
    cells: Keys = np.array(sites, np.uint64).reshape(-1, 1, 1, 1) << np.uint64(32) | units
    return cells
