"""Random numbers by key, not in sequence: any draw can be had without the ones before it."""

from enum import IntEnum
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from simgame.model.normal import normal_quantile
from simgame.model.state import Array, Weeks

Keys = NDArray[np.uint64]

NORMAL_FROM = 30.0
"""Mean above which a Poisson count is taken from the normal quantile."""


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


def mix(state: Keys) -> Keys:
    """The output of SplitMix64 from a state (Steele, Lea & Flood 2014), elementwise."""
    z = state + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def fractions(keys: Keys) -> Array:
    """Numbers in (0, 1) from the upper 53 bits of keys; the highest would round to 1 and is held just under."""
    drawn: Array = ((keys >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53
    return np.minimum(drawn, HIGHEST, out=drawn)


HIGHEST = 1 - 2.0**-53
"""The largest double below 1."""


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

    def uniform(self, week: Weeks, site: Site, shape: tuple[int, int], first_unit: int = 0) -> Array:
        """
        Numbers in (0, 1), one for each firm, segment and game.

        Args:
            week: From 1.
            site: The use.
            shape: (F, S); the unit of a cell is firm × S + segment.
            first_unit: Added to the unit, for draws that belong to neither.
        """
        units = np.arange(first_unit, first_unit + shape[0] * shape[1], dtype=np.uint64).reshape(*shape, 1)
        return self._fractions(week, np.uint64(site), units)

    def week(self, week: Weeks, firms: int, segments: int) -> "Draws":
        """All luck of a week, drawn at once: the same numbers as site by site, in fewer steps."""
        if self.noise == "off":
            return Draws(self.noise, STILL, STILL)
        units = np.arange(firms * segments, dtype=np.uint64).reshape(firms, segments, 1)
        smooth = self.noise == "smooth"
        drawn = self._fractions(week, SMOOTH_SITES if smooth else COUNTED_SITES, units)
        return Draws(self.noise, drawn, normal_quantile(drawn if smooth else drawn[: len(NORMAL_SITES)]))

    def _fractions(self, week: Weeks, site: Any, units: Keys) -> Array:  # noqa: ANN401  # one site, or a column of them
        keys = mix(mix(self.seeds) ^ (self.games << np.uint64(32) | np.asarray(week, np.uint64)))
        cells: Keys = site << np.uint64(32) | units
        return fractions(mix(keys ^ cells))


NORMAL_SITES = (Site.ECONOMY, Site.NEED_DRIFT, Site.NEEDS_HEARD, Site.WORTH_STATED, Site.WORTH_TESTED)
"""Sites of normal shocks, whatever the noise."""
FLOW_SITES = (Site.INBOUND, Site.OUTREACH, Site.WINS, Site.CHURN)
"""Sites of flows: normal in smooth mode, where nobody leaves by chance, and counts otherwise."""
PLACES = {site: place for place, site in enumerate((*NORMAL_SITES, *FLOW_SITES))}
"""Where a site stands among the draws of a week."""
COUNTED_SITES = np.array(list(PLACES), np.uint64).reshape(-1, 1, 1, 1)
SMOOTH_SITES = COUNTED_SITES[:-1]
STILL = np.zeros((len(PLACES), 1, 1, 1))
"""No shocks."""


@frozen(eq=False)
class Draws:
    """The luck of one week; a cell belongs to a site, a firm, a segment and a game."""

    noise: str
    fractions: Array
    """In (0, 1), (sites, F, S, G)."""
    normals: Array
    """Standard normals, monotone in the fractions of the same cells; zeros where noise is off."""

    def normal(self, site: Site, firms: int = 1, segments: int = 1) -> Array:
        """Shocks of the first firms and segments, (firms, segments, G), or broadcasting to it."""
        shocks: Array = self.normals[PLACES[site], :firms, :segments]
        return shocks

    def happening(self, mean: Array, site: Site, spread: float = 0.0) -> Array:
        """
        What happens where ``mean`` is expected.

        Args:
            mean: Expected flow, 0 or more, shape (F, S, G).
            site: The use.
            spread: Standard deviation of the log in smooth mode.

        Returns:
            The flow itself, the flow times a lognormal factor of mean 1, or a Poisson count, by the noise mode.
        """
        if self.noise == "off":
            return mean
        if self.noise == "smooth":
            shocks: Array = self.normals[PLACES[site]]
            return mean * np.exp(spread * shocks - spread**2 / 2)
        return poisson_quantile(mean, self.fractions[PLACES[site]])


def poisson_quantile(mean: Array, probability: Array) -> Array:
    """
    The Poisson count at a probability, monotone in both; above ``NORMAL_FROM`` the rounded normal quantile.

    Args:
        mean: 0 or more.
        probability: In (0, 1), same shape.
    """
    small = np.minimum(mean, NORMAL_FROM)
    term = np.exp(-small)
    reached = term.copy()
    counts = np.zeros_like(small)
    step = 0
    while True:
        more = probability > reached
        if term.min(initial=1.0) <= TAIL:
            # Terms vanish long before the sum reaches 1, where rounding could keep the search alive.
            more &= (term > 0) & ((term > TAIL) | (step < small))
        if not more.any():
            break
        step += 1
        counts += more
        term = term * small / step
        reached = reached + term
    if (mean > NORMAL_FROM).any():
        wide = np.rint(mean + np.sqrt(mean) * normal_quantile(probability))
        # Where the two meet the normal may lie lower; the count at the boundary keeps more from bringing fewer.
        counts = np.where(mean > NORMAL_FROM, np.maximum(wide, counts), counts)
    return counts


TAIL = 1e-17
"""Terms below this no longer change a sum near 1."""
