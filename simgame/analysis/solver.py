"""The search for good plans: hours and prices by phase as genes, CMA-ES on the batch engine (Hansen 2006)."""

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from attrs import frozen

from simgame.model.state import Array
from simgame.scenario import ACTIVITIES, MARKETING, Scenario

with warnings.catch_warnings():
    # It warns that it cannot plot, which nobody asks of it.
    warnings.simplefilter("ignore")
    import cma  # type: ignore[import-untyped]  # ships no types

GENES = len(ACTIVITIES) + 1
"""Of one phase: a weight for each activity, and the price."""
STEP = 0.5
"""How far the first candidates lie from where a search starts, sd of a gene."""
PRICE_STEP = 0.2
"""Log of the price that one unit of its gene moves."""

Evaluate = Callable[[Array], Array]
"""Values of candidates: genes (genes, searches × crowd) in, $ (searches × crowd,) out; a search's crowd in a row."""


@frozen(kw_only=True)
class Kind:
    """A kind of plan: whom it aims at, and which side may lead."""

    target: int
    """Index of a segment; the number of segments for everybody."""
    least: float = 0.0
    """Smallest share of the hours on marketing, in every phase."""
    most: float = 1.0
    """Largest share."""


@frozen(eq=False)
class Searches:
    """Searches side by side, each for the best genes of its own question; all crowds are evaluated as one batch."""

    each: list[Any]
    """CMA-ES strategies with crowds of one size."""

    @classmethod
    def begun(cls, starts: Array, crowd: int, seed: int) -> "Searches":
        """
        Begin.

        Args:
            starts: Genes to start from, (genes, searches).
            crowd: Candidates a generation, for each search.
            seed: Of the candidates drawn, 1 or more.
        """
        options = {"popsize": crowd, "verbose": -9, "seed": seed}
        return cls([cma.CMAEvolutionStrategy(start, STEP, options) for start in starts.T])

    def advance(self, generations: int, evaluate: Evaluate) -> None:
        """Let every crowd follow its best for so many generations."""
        for _ in range(generations):
            asked = [search.ask() for search in self.each]
            values = evaluate(np.concatenate(asked).T)
            for search, candidates, value in zip(self.each, asked, np.split(values, len(asked)), strict=True):
                search.tell(candidates, (-value).tolist())

    @property
    def genes(self) -> Array:
        """The best of each search, (genes, searches)."""
        return np.stack([search.best.x for search in self.each], axis=-1)

    @property
    def values(self) -> Array:
        """What they reach, $, (searches,)."""
        return np.array([-search.best.f for search in self.each])


def read(scenario: Scenario, genes: Array, sought: Sequence[Kind]) -> tuple[Array, Array]:
    """
    Genes as plans.

    Args:
        scenario: Gives budget, levers and prices.
        genes: (phases × 6, G).
        sought: The kind of each, G of them.

    Returns:
        Hours a week, (phases, 5, G), within the kind of each, and prices in $, (phases, G).
    """
    genes = genes.reshape(-1, GENES, genes.shape[-1])
    is_open = np.array([name in scenario.play.levers for name in ACTIVITIES])[None, :, None]
    is_marketing = np.array([name in MARKETING for name in ACTIVITIES])[None, :, None]
    weights = np.exp(genes[:, :-1]) * is_open
    shares = weights / weights.sum(axis=1, keepdims=True)
    marketing = (shares * is_marketing).sum(axis=1, keepdims=True)
    kept = np.clip(marketing, [kind.least for kind in sought], [kind.most for kind in sought])
    shares = np.where(is_marketing, shares * kept / marketing, shares * (1 - kept) / (1 - marketing))
    low, high = scenario.price_range_or_default
    price = np.clip(scenario.firm.price * np.exp(PRICE_STEP * genes[:, -1]), low, high)
    fixed = scenario.play.price == "fixed"
    return scenario.firm.hours * shares, np.full_like(price, scenario.firm.price) if fixed else price
