"""Figures of where and when: three trades, a bad year, and one opening with two lengths."""

import numpy as np
from attrs import evolve

from benchmarks.taught.demand import month
from benchmarks.taught.games import by_month, dollars, gained, hours, more, number, played, quiet
from benchmarks.taught.points import NEITHER, PLAY_ON, SHOCKS, TRADES, Shown
from simgame.analysis.batch import LUCK_SEEDS, constant, many
from simgame.analysis.mixes import mix
from simgame.model.state import Array
from simgame.scenario import Hours, Scenario, shipped_scenario

PRESETS = ("corner-shop", "long-lead", "the-box")
ROOM = 48
"""Hours a week there would be, so that one month can get 8 more than 40."""
MONTH = 4
"""That month."""
MORE_SALES, MORE_PROMOTION = hours(6, 3, 10, 13, 16), hours(6, 3, 18, 9, 12)
GARDENS = "weather-permitting"
SILENT = hours(6, 3, 0, 9, 12)
"""The even plan without its promotion."""
SHORT, YEAR = "the-inheritance", "the-inheritance-year"
SALES_FIRST, MARKETING_FIRST = 0.25, 0.75
"""Marketing's share of the hours: 10 of 40, or 30."""


def paid_when() -> str:
    told = []
    for name in PRESETS:
        sales, promotion = (soon(quiet(name, events=False), kept) for kept in (MORE_SALES, MORE_PROMOTION))
        told.append(f"{shipped_scenario(name).title} {number(sales)} and {number(promotion)}")
    return (
        "8 hours more in month 4, on sales and on promotion; of $100 that they bring by month 12, so many come in "
        f"month 4: {', '.join(told)}."
    )


def soon(scenario: Scenario, kept: Hours) -> float:
    """Of $100 in all that other hours in month 4 bring by the end, how many in that month."""
    roomy = evolve(scenario, firm=evolve(scenario.firm, hours=ROOM))
    base = played(roomy)
    gain = more(played(roomy, months={MONTH: kept}), base, "revenue")
    return 100 * gain[MONTH - 1] / sum(gain)


def prospecting_now() -> str:
    told = []
    for name in PRESETS[:2]:
        share = month(played(quiet(name)), 3, "wins", "prospecting")
        told.append(f"{number(100 * share.this_period / share.total)} in {shipped_scenario(name).title}")
    return f"Of 100 sales that prospecting earns in month 3, by hours of that month: {', '.join(told)}."


def old_customers() -> str:
    told = []
    for name in PRESETS:
        last = played(quiet(name)).latest
        told.append(f"{shipped_scenario(name).title} {number(100 * last.reorders / last.orders)}")
    return f"Of 100 orders of month 12, from who had bought before: {', '.join(told)}."


def bad_year() -> str:
    scenario = quiet(GARDENS)
    level = evolve(scenario.model, world=evolve(scenario.model.world, season=0.0))
    years = {
        "as it is": scenario,
        "without the brewery": _without(scenario, "brewery"),
        "without Marlow": _without(scenario, "vans", "marlow"),
        "without a season": evolve(scenario, model=level),
    }
    told = [f"{name} {dollars(played(each).reports[9].revenue)}" for name, each in years.items()]
    summer = dollars(played(scenario).reports[5].revenue)
    return f"Money of month 6: {summer}. Of month 10: {', '.join(told)}."


def _without(scenario: Scenario, *events: str) -> Scenario:
    """The year in which these do not happen."""
    return evolve(scenario, events={name: each for name, each in scenario.events.items() if name not in events})


def before_the_dip() -> str:
    scenario = quiet(GARDENS)
    base = played(scenario)
    summer, autumn = (
        gained(played(scenario, months=dict.fromkeys(months, SILENT)), base) for months in ((4, 5, 6), (8, 9, 10))
    )
    share = month(base, 9, "leads", "promotion")
    return (
        f"Month 9: {number(share.earlier)} of {number(share.total)} leads of promotion come from hours of earlier "
        f"months. Promotion left out in months 4 to 6 changes Worth by {summer}, in months 8 to 10 by {autumn}."
    )


def lean_months() -> str:
    cash = by_month(played(quiet(GARDENS)), "cash")
    habit = by_month(played(quiet(GARDENS), quiet(GARDENS).habit.hours), "cash")
    even, sold = (", ".join(dollars(each[at - 1]) for at in (7, 9, 12)) for each in (cash, habit))
    return f"The till after months 7, 9, 12: {even} with the even plan, {sold} with the owner's habit."


def twins() -> str:
    sales, marketing = worths(SHORT)
    later_sales, later_marketing = worths(YEAR)
    return (
        f"30 of 40 hours on sales, or on marketing; means of {LUCK_SEEDS} games with luck. The till after 8 weeks: "
        f"{dollars(sales.mean())} against {dollars(marketing.mean())}, sales ahead in {_of_100(sales > marketing)} of "
        f"100. Worth after 12 months: {dollars(later_sales.mean())} against {dollars(later_marketing.mean())}, "
        f"marketing ahead in {_of_100(later_marketing > later_sales)}."
    )


def worths(name: str) -> Array:
    """Of sales first and of marketing first, by seed, $, (2, seeds)."""
    scenario = shipped_scenario(name)
    plan = constant(scenario, mix(scenario, np.array([SALES_FIRST, MARKETING_FIRST])))
    return np.asarray(many(scenario, plan).value.reshape(2, LUCK_SEEDS))


def _of_100(games: Array) -> str:
    return number(100 * float(games.mean()))


FIGURES = (
    Shown(
        TRADES,
        PRESETS,
        "`decision_rate`, `stale_rate`, `order_rate`, `first_orders`, `retention`, `worth` and prices that follow it",
        PLAY_ON,
        paid_when,
    ),
    Shown(
        TRADES,
        PRESETS[:2],
        "`closing.decision_rate`: how soon a quote is decided",
        "Why, `+`; `simgame explain SAVE --period 3 --measure wins`",
        prospecting_now,
    ),
    Shown(TRADES, PRESETS, "`customers.retention`, `order_rate`", "Result: reorders", old_customers),
    Shown(
        SHOCKS,
        (GARDENS,),
        "`world.season`; event `brewery` (recession); events `vans`, `marlow` make rival `marlow` known",
        "Money: revenue; Market: rivals",
        bad_year,
    ),
    Shown(
        SHOCKS,
        (GARDENS,),
        "awareness made in summer still rings in autumn",
        "Why, `+`: this month, earlier",
        before_the_dip,
    ),
    Shown(
        SHOCKS,
        (GARDENS,),
        "wages and rent go on while visits are few; event `till` where cash ends",
        "Money: till",
        lean_months,
    ),
    Shown(
        NEITHER,
        (SHORT, YEAR),
        "one opening with a full desk (`leads`, `opportunities`); `periods`, and `measure` of the score",
        "Money: till, Worth; Debrief",
        twins,
    ),
)
