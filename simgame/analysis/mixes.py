"""Mixes of marketing and sales from the scenario's own start: which wins now, which wins later, which pays."""

from collections.abc import Collection, Iterable

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from simgame.analysis.courses import ratio
from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.analysis.trials import by_game, reference_plan, weekly, worth
from simgame.arrays import opening, rules_of
from simgame.model.luck import Luck, Site
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, SALES, Scenario
from simgame.units import interval

MARKETING_MIX = {"research": 0.30, "pricing": 0.12, "promotion": 0.58}
"""How a plan splits its marketing hours."""
SALES_MIX = {"prospecting": 0.43, "closing": 0.57}
"""How it splits its sales hours."""
SHARES = np.arange(21) / 20
"""Marketing's share of the hours in the mixes tried; 0.6 is the 0.6 of a band's end, not a hair more."""
FIRST_WEEKS, YEAR = 4, 52
PLANS = 20_000
"""Random plans among which the best are looked for."""
BEST = 100
MOST_MONEY = 400 / 150
"""Most money of a random plan, against the reference plan's."""


def mixed_effects(scenario: Scenario) -> tuple[MeasuredEffect, ...]:
    """AT-19 and AT-21."""
    claims = ("Sales wins now, marketing wins later", "The best year needs both marketing and sales")
    levers = set(scenario.play.levers)
    if not (levers & set(MARKETING) and levers & set(SALES)):
        return tuple(
            MeasuredEffect(id=name, claim=claim, missing="the scenario has marketing or sales, not both")
            for name, claim in zip(("AT-19", "AT-21"), claims, strict=True)
        )
    plan = with_hours(reference_plan(scenario, len(SHARES)), mix(scenario, SHARES))
    return (_now_and_later(scenario, plan, claims[0]), _best_year(scenario, plan, claims[1]))


def mix(scenario: Scenario, share: Array) -> Array:
    """
    Hours with a share of the budget on marketing, the rest on sales.

    Args:
        scenario: Gives the budget and the activities there are.
        share: Of marketing, in [0, 1], (G,).

    Returns:
        Hours a week by activity, (5, G).
    """
    hours = np.zeros((len(ACTIVITIES), len(share)))
    for part, total in ((MARKETING_MIX, share), (SALES_MIX, 1 - share)):
        known = {name: weight for name, weight in part.items() if name in scenario.play.levers}
        for name, weight in known.items():
            hours[ACTIVITIES.index(name)] = scenario.firm.hours * total * (weight / sum(known.values()))
    return hours


def random_hours(
    scenario: Scenario, dice: np.random.Generator, count: int, among: Collection[str] = ACTIVITIES
) -> Array:
    """Hours a week drawn evenly over all splits of the budget among some activities, (5, count)."""
    levers = [n for n, name in enumerate(ACTIVITIES) if name in scenario.play.levers and name in among]
    hours = np.zeros((len(ACTIVITIES), count))
    hours[levers] = scenario.firm.hours * dice.dirichlet(np.ones(len(levers)), count).T
    return hours


def with_hours(plan: Decisions, hours: Array) -> Decisions:
    """The plan with other hours a week, by activity, (5, G)."""
    return evolve(plan, **{name: hours[n].reshape(1, 1, -1) for n, name in enumerate(ACTIVITIES)})


def _now_and_later(scenario: Scenario, plan: Decisions, claim: str) -> MeasuredEffect:
    weeks = weekly(rules_of(scenario), opening(scenario, games=len(SHARES)), [plan] * YEAR)
    wins = np.array([by_game(flows.wins) for _, flows in weeks])
    early, late = wins[:FIRST_WEEKS].sum(axis=0), wins.sum(axis=0)
    figures = (
        ("wins of weeks 1-4 with all hours on sales, against the best mix", early[0] / early.max(), "[0.95, 1]"),
        ("wins of a year with all hours on sales, against the best mix", late[0] / late.max(), "[0, 0.8]"),
        ("share of marketing that wins most in weeks 1-4", SHARES[early.argmax()], ""),
        ("share of marketing that wins most in a year", SHARES[late.argmax()], "[0.3, 0.6]"),
    )
    return MeasuredEffect(id="AT-19", claim=claim, figures=_shares(figures), source="own aim")


def _best_year(scenario: Scenario, plan: Decisions, claim: str) -> MeasuredEffect:
    rules = rules_of(scenario)
    shown = worth(rules, opening(scenario, games=len(SHARES)), [plan] * YEAR)
    tried = random_plans(scenario)
    values = worth(rules, opening(scenario, games=PLANS), [tried] * YEAR)
    best = best_of(values)
    marketing = sum(getattr(tried, name) for name in MARKETING)[0, 0]
    share = float(np.mean((marketing / tried.hours[0, 0])[best]))
    most = float(values[best[0]])
    figures = (
        (f"share of marketing in the {BEST} best of {PLANS:,} plans", share, "[0.35, 0.65]"),
        ("value of sales alone against the best", ratio(float(shown[0]), max(most, 0.0)), "(-inf, 0.65]"),
        ("value of marketing alone", ratio(float(shown[-1]), max(most, 0.0)), "(-inf, 0.65]"),
    )
    return MeasuredEffect(id="AT-21", claim=claim, figures=_shares(figures), source="theory")


def _shares(figures: Iterable[tuple[str, float, str]]) -> tuple[Figure, ...]:
    """Figures read as percentages; an empty band is none."""
    return tuple(
        Figure(name=name, value=float(value), band=interval(band) if band else None, share=True)
        for name, value, band in figures
    )


def random_plans(scenario: Scenario, plans: int = PLANS, seed: int = 0) -> Decisions:
    """
    Plans that split the hours at random over the activities there are, all splits alike.

    Money on promotion lies between none and ``MOST_MONEY`` times the reference plan's.
    """
    levers = [n for n, name in enumerate(ACTIVITIES) if name in scenario.play.levers]
    drawn = Luck.of(seed, plans).uniform(0, Site.INBOUND, (1, len(levers) + 1))[0]
    waits = -np.log(drawn[:-1])
    hours = np.zeros((len(ACTIVITIES), plans))
    hours[levers] = scenario.firm.hours * waits / waits.sum(axis=0)
    plan = with_hours(reference_plan(scenario, plans), hours)
    return evolve(plan, promotion_spend=plan.promotion_spend * (MOST_MONEY * drawn[-1]))


def best_of(values: Array, count: int = BEST) -> NDArray[np.intp]:
    """Positions of the highest values, best first."""
    return np.argsort(values)[::-1][:count]
