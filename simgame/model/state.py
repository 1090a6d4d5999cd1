"""
The array records of the engine, and what their axes mean.

Every array has three axes, (F, S, G): firms in the market, segments, and last the games of a batch (seeds,
counterfactuals, belief draws, candidate plans). What a firm has once has S = 1, what no firm owns has F = 1, and a
number of the rules may be a scalar or a column (S, 1); everything broadcasts.
"""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from attrs import asdict, frozen
from numpy.typing import NDArray

from simgame.model.recording import whole

Array = NDArray[np.float64]

Weeks = int | NDArray[np.int64]
"""A week's number, from 1: one for all games, or (1, 1, G) where they stand at different weeks."""

TINY = 1e-9
"""Keeps divisions defined where nothing is there to divide by."""


@whole
def over_segments(values: Array) -> Array:
    """Sum over segments in file order, shape (F, 1, G); np.sum's order, hence its bits, would depend on the batch."""
    total = values[:, :1]
    for segment in range(1, values.shape[1]):
        total = total + values[:, segment : segment + 1]
    return total


@whole
def over_firms(values: Array) -> Array:
    """Sum over firms in order, shape (1, S, G)."""
    total = values[:1]
    for firm in range(1, values.shape[0]):
        total = total + values[firm : firm + 1]
    return total


@whole
def filled(shape: tuple[int, ...], number: Array | float) -> Array:
    """The number everywhere in an array of the shape, (F, 1, G)."""
    return np.full(shape, number, float)


class Arrays:
    """Records of arrays that can be cut and joined along the games."""

    __slots__ = ()

    def games(self, picked: Any) -> Self:  # noqa: ANN401  # whatever numpy takes as an index
        """The same record for the games picked by an index or slice."""
        return type(self)(**{name: values[..., picked] for name, values in arrays_of(self).items()})

    def mean(self, weights: Array) -> Self:
        """The weighted mean over games as a single game; ``weights`` sum to 1, (G,)."""
        return type(self)(
            **{name: (values * weights).sum(axis=-1, keepdims=True) for name, values in arrays_of(self).items()}
        )

    @classmethod
    def joined(cls, records: Sequence[Self]) -> Self:
        """One record whose games are those of all records in order."""
        tables = [arrays_of(record) for record in records]
        return cls(**{name: np.concatenate([table[name] for table in tables], axis=-1) for name in tables[0]})


def arrays_of(record: Any) -> dict[str, Array]:  # noqa: ANN401  # any record of arrays
    """The arrays of a record by name."""
    return asdict(record, recurse=False)


@frozen
class State(Arrays):
    """Where all firms and the world stand between two weeks."""

    awareness: Array
    """Share of the segment that knows the firm, in [0, 1], (F, S, G)."""
    leads: Array
    """People who asked and whom nobody called back yet, (F, S, G)."""
    opportunities: Array
    """Open quotes, (F, S, G)."""
    customers: Array
    """Active customers, (F, S, G)."""
    satisfaction: Array
    """0 to 100, (F, S, G)."""
    referrals_due: Array
    """Friends of customers who call next week, (F, S, G)."""
    believed_need: Array
    """What the firm thinks they want, points of the scale, (F, S, G)."""
    need_variance: Array
    """How unsure the firm is of it, squared points, (F, S, G)."""
    stated_worth: Array
    """Willingness to pay by what people say, $, (F, S, G)."""
    stated_worth_variance: Array
    tested_worth: Array
    """Willingness to pay by price tests, $, (F, S, G)."""
    tested_worth_variance: Array
    position: Array
    """What the product is like, points of the scale, (F, 1, G)."""
    skill: Array
    """Of selling, in [0, 1], (F, 1, G)."""
    alignment: Array
    """Of marketing and sales, in [0, 1], (F, 1, G)."""
    backlog: Array
    """Orders not delivered yet, (F, 1, G)."""
    cash: Array
    """$, (F, 1, G)."""
    rival_awareness: Array
    """Awareness of rivals with a face, as a factor on where they stand by themselves, (R, 1, G)."""
    rival_price: Array
    """Their prices, as such a factor, (R, 1, G)."""
    past_prices: Array
    """List prices of the firms in the last four weeks, $, (F, 4, G); (F, 0, G) without rivals that watch them."""
    past_efforts: Array
    """Hours' worth of promotion in the same weeks, alike."""
    need: Array
    """Hidden: what people want, points of the scale, (1, S, G)."""
    economy: Array
    """Hidden: log of demand over its normal level, (1, 1, G)."""


@frozen(kw_only=True)
class Decisions(Arrays):
    """What every firm does in a week, all weeks of a period alike."""

    research: Array
    """Hours a week, (F, 1, G); so are the four below."""
    pricing: Array
    promotion: Array
    prospecting: Array
    closing: Array
    price: Array
    """List price, $, (F, 1, G)."""
    promotion_spend: Array
    """$ a week, (F, 1, G)."""
    research_spend: Array
    """$ a week, (F, 1, G)."""
    promotion_weights: Array
    """Shares of promotion by segment, sum 1, (F, S, G)."""
    prospecting_weights: Array
    """Shares of cold outreach by segment, sum 1, (F, S, G)."""
    product_weights: Array
    """Shares of whom the product is for, sum 1, (F, S, G)."""
    extras: Array
    """Paid once, in the first week of the period, $, (F, 1, G)."""

    @property
    def hours(self) -> Array:
        """Hours a week on all activities, (F, 1, G)."""
        return self.research + self.pricing + self.promotion + self.prospecting + self.closing


@frozen
class Week(Arrays):
    """What flowed in one week."""

    inbound: Array
    """Leads that came by themselves, (F, S, G); so are the flows below."""
    outreach: Array
    referrals: Array
    worked: Array
    lost_leads: Array
    decided: Array
    wins: Array
    neglected: Array
    """Opportunities lost because nobody had time for them."""
    customers_lost: Array
    fit: Array
    """How well the product meets the need, in [0, 1], (F, S, G)."""
    use: Array
    """Orders a customer places at usual demand, (F, S, G)."""
    orders: Array
    """Orders that came in, (F, 1, G); so are the figures below."""
    first_orders: Array
    served: Array
    cared: Array
    """Share of customers who got the time they want after the sale, in [0, 1)."""
    spare: Array
    """Hours of closing that no opportunity took: they went to customers."""
    rival_prices: Array
    """List prices of rivals with a face, $, (R, 1, G)."""
    rivals_known: Array
    """Share of people who know them, (R, 1, G)."""
    attention: Array
    """Share of opportunities that got the time they want, in [0, 1)."""
    pocket_price: Array
    revenue: Array
    delivery: Array
    fixed: Array
    wages: Array
    promotion_spend: Array
    research_spend: Array
    interest: Array
    extras: Array
    customer_value: Array
    """Contribution expected in the next 52 weeks from customers held now, $."""

    @property
    def cost(self) -> Array:
        """Everything paid, $, (F, 1, G)."""
        spend = self.promotion_spend + self.research_spend
        return self.delivery + self.fixed + self.wages + spend + self.interest + self.extras

    @property
    def profit(self) -> Array:
        """Revenue less everything paid, $, (F, 1, G)."""
        return self.revenue - self.cost
