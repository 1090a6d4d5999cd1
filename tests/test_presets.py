"""Families of shipped scenarios: what alone makes their members different, and what a player feels of it."""

from collections.abc import Sequence

import numpy as np
import pytest
from attrs import evolve

from simgame.analysis.batch import Outcome, constant, many, outcomes, plans
from simgame.analysis.mixes import mix
from simgame.authoring.difference import Difference, differences
from simgame.authoring.setting import dotted
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import Scenario, shipped_scenario

TRADES = ("corner-shop", "long-lead", "the-box")
"""One firm in three trades."""
MAKES_A_TRADE = {
    "model.closing.decision_rate",
    "model.closing.stale_rate",
    "model.customers.order_rate",
    "model.customers.first_orders",
    "model.customers.retention",
    "segments.thrifty.worth",
    "segments.choosy.worth",
}
FOLLOWS_WORTH = {
    "firm.price",
    "firm.unit_cost",
    "segments.thrifty.belief.worth",
    "segments.thrifty.belief.worth_sd",
    "segments.choosy.belief.worth",
    "segments.choosy.belief.worth_sd",
}
CHOOSY = 1
KEPT = (6.0, 3.0, 10.0, 9.0, 12.0)
"""Hours a week that every month gets."""
SELLING = (0.0, 0.0, 0.0, 4.0, 4.0)
"""Hours a week that one month gets on top, off a budget that has them to spare."""
MONTH = 4
"""That month."""

SHORT, YEAR = "the-inheritance", "the-inheritance-year"
"""One opening, two lengths."""
LENGTH = {"minutes", "weeks_per_period", "periods", "strategy_every"}
SALES_FIRST, MARKETING_FIRST = 0.25, 0.75
"""Marketing's share of the hours: 10 of 40, or 30."""
SEEDS = 400


@pytest.mark.parametrize("name", TRADES[1:])
def test_the_trades_differ_in_words_in_six_numbers_and_in_prices_that_follow(name: str) -> None:
    assert paths(in_rules(TRADES[0], name)) <= MAKES_A_TRADE | FOLLOWS_WORTH


@pytest.mark.parametrize("name", TRADES[1:])
def test_prices_of_the_trades_differ_by_the_factor_of_worth(name: str) -> None:
    factors = [
        each.after / each.before
        for each in in_rules(TRADES[0], name)
        if dotted(each.path) in FOLLOWS_WORTH or each.path[-1] == "worth"
    ]
    assert factors == pytest.approx([factors[0]] * 8)


def test_an_hour_of_sales_pays_this_month_in_the_shop_and_later_elsewhere() -> None:
    shop, lead, box = (paid_at_once(shipped_scenario(name)) for name in TRADES)
    assert shop > 0.25 > lead > 0.12 > box


def test_a_box_lives_on_readers_who_had_bought_before() -> None:
    shop, lead, box = (from_old_customers(shipped_scenario(name)) for name in TRADES)
    assert box > 0.9
    assert max(shop, lead) < 0.75


def test_the_twins_differ_in_words_length_and_measure_alone() -> None:
    found = in_rules(SHORT, YEAR)
    longer = {dotted(each.path) for each in found if each.before is None and each.path[0] == "events"}
    assert paths(found) - longer == LENGTH | {"score.measure"}
    assert longer == {f"events.{name}" for name in beyond(shipped_scenario(YEAR), shipped_scenario(SHORT).weeks)}


def test_with_8_weeks_to_go_sales_first_beats_marketing_first() -> None:
    assert in_standard_errors(against(shipped_scenario(SHORT), weeks=8)) > 2


def test_with_a_year_to_go_marketing_first_beats_sales_first() -> None:
    assert in_standard_errors(against(shipped_scenario(YEAR), weeks=52)) < -2


def test_the_same_8_weeks_that_sales_first_wins_are_lost_by_the_end_of_an_evenly_split_year() -> None:
    assert in_standard_errors(against(shipped_scenario(YEAR), weeks=8)) < -2


def in_rules(one: str, other: str) -> list[Difference]:
    """What differs between two shipped scenarios apart from words."""
    return [each for each in differences(shipped_scenario(one), shipped_scenario(other)) if not each.is_words]


def paths(found: Sequence[Difference]) -> set[str]:
    """Where, as files name it."""
    return {dotted(each.path) for each in found}


def beyond(scenario: Scenario, weeks: int) -> set[str]:
    """Events that cannot happen in the first weeks of any game."""
    return {
        name
        for name, event in scenario.events.items()
        if (event.at or 0) > weeks or (event.when is not None and f"week > {2 * weeks}" in str(event.when))
    }


def against(scenario: Scenario, *, weeks: int) -> Array:
    """By seed: what sales first is worth more than marketing first, both for so many weeks and evenly split after."""
    first, after = (led(scenario, *shares) for shares in ((SALES_FIRST, MARKETING_FIRST), (0.5, 0.5)))
    until = weeks // scenario.weeks_per_period
    sales, marketing = many(scenario, [*first[:until], *after[until:]], SEEDS).value.reshape(2, SEEDS)
    return np.asarray(sales - marketing)


def led(scenario: Scenario, *shares: float) -> list[Decisions]:
    """Plans with those shares of the hours on marketing, kept all game."""
    return constant(scenario, mix(scenario, np.array(shares)))


def in_standard_errors(differences: Array) -> float:
    """A mean, measured in its standard errors."""
    return float(differences.mean() / (differences.std(ddof=1) / len(differences) ** 0.5))


def paid_at_once(scenario: Scenario) -> float:
    """Of the money that more sales hours in one month bring by the end, the share that comes in that month."""
    roomy = evolve(scenario, events={}, firm=evolve(scenario.firm, hours=sum(KEPT) + sum(SELLING)))
    without, with_more = kept(roomy), kept(roomy, more=SELLING)
    gained = (with_more.revenue - without.revenue)[:, 0]
    return float(gained[MONTH - 1] / gained.sum())


def from_old_customers(scenario: Scenario) -> float:
    """The share of the last month's money that is not from first orders of that month."""
    played = kept(evolve(scenario, events={}))
    first = played.wins[-1, 0] * scenario.model.customers.first_orders * scenario.firm.price
    return float(1 - first / played.revenue[-1, 0])


def kept(scenario: Scenario, more: Sequence[float] = ()) -> Outcome:
    """The same hours in every month, luck off, and more in one."""
    hours = [np.array(KEPT)[:, None] for _ in range(scenario.periods)]
    if more:
        hours[MONTH - 1] = hours[MONTH - 1] + np.array(more)[:, None]
    price, target = np.array([scenario.firm.price]), np.array([CHOOSY])
    plan = [plans(scenario, each, price, target, period=period) for period, each in enumerate(hours, 1)]
    return outcomes(scenario, plan, Luck.of(0, 1, "off"))
