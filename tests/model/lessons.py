"""What the reference world teaches, measured: the acceptance tests that need that world and not any other."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.courses import RUN_IN, unbound
from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.analysis.mixes import best_of, mix, random_plans, with_hours
from simgame.analysis.trials import by_game, last, reference_plan, weekly, worth
from simgame.arrays import opening, rules_of
from simgame.model.luck import Luck, Site
from simgame.model.state import Array, Decisions, State
from simgame.scenario import ACTIVITIES, load
from simgame.units import interval

WORLD = load(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml")
RULES = rules_of(WORLD)
REFERENCE = (6.0, 3.0, 10.0, 9.0, 12.0)
YEAR, TWO_YEARS, SIX_YEARS = 52, 104, 312


@frozen(kw_only=True, eq=False)
class Ledger:
    """Totals of a stretch of weeks, and its last week; one number a game."""

    wins: Array
    inbound: Array
    revenue: Array
    profit: Array
    value: Array
    """Profit and customer value at the end, $."""
    satisfaction: Array
    """(S, G)."""
    stays_a_year: Array
    """Share of customers, (S, G)."""


def played(plan: Decisions, weeks: int = YEAR, state: State | None = None) -> Ledger:
    games = plan.price.shape[-1]
    course = list(weekly(RULES, opening(WORLD, games=games) if state is None else state, [plan] * weeks))
    end, flows = course[-1]
    total = {
        name: np.sum([by_game(getattr(week, name)) for _, week in course], axis=0)
        for name in ("wins", "inbound", "revenue", "profit")
    }
    held = end.customers + flows.customers_lost - flows.wins
    return Ledger(
        **total,
        value=total["profit"] + by_game(flows.customer_value),
        satisfaction=end.satisfaction[0],
        stays_a_year=((1 - flows.customers_lost / held) ** YEAR)[0],
    )


def plan_of(*hours: Sequence[float], **changes: Array) -> Decisions:
    """The reference plan with other hours, one game an entry, and other things alike in all games."""
    return evolve(with_hours(reference_plan(WORLD, len(hours)), np.array(hours).T), **changes)


def column(*values: float) -> Array:
    return np.array(values).reshape(1, -1, 1)


def figure(name: str, value: float, band: str = "", *, share: bool = False) -> Figure:
    return Figure(name=name, value=float(value), band=interval(band) if band else None, share=share)


def inbound_without_promotion() -> MeasuredEffect:
    hours = np.arange(0.0, 41.0, 2.0)
    plan = plan_of(
        *[(6.0, 3.0, promotion, 9.0, 12.0) for promotion in hours], promotion_spend=np.zeros((1, 1, len(hours)))
    )
    _, flows = last(unbound(RULES), opening(WORLD, games=len(hours)), [plan] * RUN_IN)
    inbound = by_game(flows.inbound)
    return MeasuredEffect(
        id="AT-11",
        claim="Nobody promotes and some still call; each further hour brings less",
        figures=(
            figure("leads a week without promotion", inbound[0], "(0, inf)"),
            figure("largest gain of an hour over that of the hour before", np.diff(inbound, 2).max(), "(-inf, 0]"),
        ),
        source="a7",
    )


def order_of_the_two() -> MeasuredEffect:
    sales_first, marketing_first = _wins_in_order(0.20, 0.60), _wins_in_order(0.70, 0.43)
    early, half, year = (sales_first[week] / marketing_first[week] for week in (8, 26, YEAR))
    return MeasuredEffect(
        id="AT-20",
        claim="Sales first is ahead for weeks, marketing first for the year",
        figures=(
            figure("wins of sales first over marketing first, to week 8", early, "(1, inf)"),
            figure("to week 26", half, "[0, 1)"),
            figure("to week 52", year, "[0, 1)"),
        ),
        source="own aim",
    )


def _wins_in_order(first: float, later: float) -> Array:
    """Wins up to each week, from week 0, where the share of marketing changes after a quarter."""
    shares = [first] * 13 + [later] * 39
    plans = [with_hours(reference_plan(WORLD), mix(WORLD, np.array([share]))) for share in shares]
    wins = [by_game(flows.wins)[0] for _, flows in weekly(RULES, opening(WORLD), plans)]
    return np.cumsum([0.0, *wins])


def dropped_activity() -> MeasuredEffect:
    tried = random_plans(WORLD)
    games = tried.price.shape[-1]
    best = tried.games(best_of(worth(RULES, opening(WORLD, games=games), [tried] * YEAR)))
    most = played(best).value.mean()
    figures = []
    for activity in ACTIVITIES:
        without = evolve(best, **{activity: np.zeros_like(best.price)})
        scaled = {name: getattr(without, name) * (best.hours / without.hours) for name in ACTIVITIES}
        spend = best.promotion_spend * (activity != "promotion")
        lost = 1 - played(evolve(best, **scaled, promotion_spend=spend)).value.mean() / most
        figures.append(
            figure(
                f"value lost without {activity}", lost, "[0.01, 1]" if activity == "pricing" else "[0.1, 1]", share=True
            )
        )
    return MeasuredEffect(id="AT-22", claim="No activity can be dropped", figures=tuple(figures), source="own aim")


def listening_pays_up_to_a_point() -> MeasuredEffect:
    hours = np.arange(0.0, 18.25, 0.25)
    figures = []
    for weeks in (YEAR, TWO_YEARS):
        value = played(plan_of(*[(h, 3, 18 - h, 9, 10) for h in hours]), weeks).value
        peak = value.argmax()
        figures += [
            figure(f"research hours of the highest value in {weeks} weeks", hours[peak], "[4, 12]"),
            figure("turns on the way up and down", _turns(value), "[1, 1]"),
        ]
    return MeasuredEffect(
        id="AT-23", claim="Listening pays up to a point", figures=tuple(figures), source="f1, f2, f3, f4"
    )


def _turns(values: Array) -> int:
    """How often a curve changes direction."""
    return int(np.count_nonzero(np.diff(np.sign(np.diff(values)))))


def selling_concept() -> MeasuredEffect:
    ours = played(plan_of(REFERENCE, (0, 3, 10, 11.5, 15.5)))
    return MeasuredEffect(
        id="AT-24",
        claim="Selling harder does not replace listening",
        figures=(
            figure("profit lost without research", 1 - ours.profit[1] / ours.profit[0], "[0.2, inf)", share=True),
            figure("value lost", 1 - ours.value[1] / ours.value[0], "[0.2, inf)", share=True),
        ),
        source="f1, f4",
    )


def misaligned_targets() -> MeasuredEffect:
    aligned = played(plan_of(REFERENCE))
    apart = played(plan_of(REFERENCE, prospecting_weights=column(0.6, 0.1, 0.3)))
    return MeasuredEffect(
        id="AT-25",
        claim="Marketing and sales that aim at different people lose",
        figures=tuple(
            figure(
                f"{name} against the same hours aligned",
                getattr(apart, name)[0] / getattr(aligned, name)[0] - 1,
                "[-0.4, -0.1]",
                share=True,
            )
            for name in ("wins", "profit")
        ),
        source="f6, f7, f8, d3",
    )


def lead_flood() -> MeasuredEffect:
    usual, flood = 0, 1
    ours = played(plan_of(REFERENCE, (6, 3, 24, 2, 5)))
    return MeasuredEffect(
        id="AT-27",
        claim="More leads than sales can work cost money",
        figures=(
            figure(
                "inbound leads against the usual", ours.inbound[flood] / ours.inbound[usual] - 1, "(0, inf)", share=True
            ),
            figure("profit against the usual", ours.profit[flood] / ours.profit[usual] - 1, "(-inf, -0.2)", share=True),
        ),
        source="d4",
    )


def misfit_segment() -> MeasuredEffect:
    at_racers = dict.fromkeys(("promotion_weights", "prospecting_weights", "product_weights"), column(0, 0, 1))
    racers, pushing, listening = 2, 0, 1
    ours = played(plan_of((0, 3, 10, 9, 12), REFERENCE, **at_racers))
    satisfaction, stays = ours.satisfaction[racers], ours.stays_a_year[racers]
    return MeasuredEffect(
        id="AT-29",
        claim="Pushing what does not fit makes customers who leave",
        figures=(
            figure("satisfaction without research", satisfaction[pushing], "[0, 62)"),
            figure("share of them that stays a year", stays[pushing], "[0, 0.4)", share=True),
            figure("satisfaction with research", satisfaction[listening], "(74, 100]"),
            figure("share of them that stays a year", stays[listening], "(0.6, 1]", share=True),
        ),
        source="e1, e3",
    )


def promotion_budget() -> MeasuredEffect:
    spend = np.arange(0.0, 1001.0, 10.0)
    plan = evolve(reference_plan(WORLD, len(spend)), promotion_spend=spend.reshape(1, 1, -1))
    shares = []
    for weeks in (TWO_YEARS, SIX_YEARS):
        ours = played(plan, weeks)
        best = ours.value.argmax()
        shares.append(spend[best] * weeks / ours.revenue[best])
    return MeasuredEffect(
        id="AT-30",
        claim="The best promotion budget is a small share of revenue",
        figures=(
            figure("share of revenue that is best for two years", shares[0], share=True),
            figure("for six years", shares[1], "[0.02, 0.12]", share=True),
        ),
        source="theory",
    )


def best_price() -> MeasuredEffect:
    price = np.arange(45.0, 90.0, 0.25)
    plan = evolve(reference_plan(WORLD, len(price)), price=price.reshape(1, 1, -1))
    _, flows = last(unbound(RULES), opening(WORLD, games=len(price)), [plan] * 728)
    best = by_game(flows.profit).argmax()
    elasticity = np.gradient(np.log(by_game(flows.served)), np.log(price))[best]
    pocket = flows.pocket_price[0, 0, best] / price[best]
    lerner = RULES.firm.unit_cost * elasticity / (1 + elasticity) / pocket
    return MeasuredEffect(
        id="AT-31",
        claim="The best price is the one theory names at the elasticity measured there",
        figures=(
            figure("price that earns most a week, $", price[best]),
            figure("elasticity of units at it", elasticity),
            figure("against Lerner's price", price[best] / lerner - 1, "[-0.1, 0.1]", share=True),
        ),
        source="theory",
    )


def bankruptcies() -> MeasuredEffect:
    players = 3_000
    drawn = Luck.of(1, players).uniform(0, Site.INBOUND, (1, 7))[0]
    waits = -np.log(drawn[:5])
    hours = WORLD.firm.hours * waits / waits.sum(axis=0)
    plan = evolve(
        with_hours(reference_plan(WORLD, players), hours),
        price=(45 + 50 * drawn[5]).reshape(1, 1, -1),
        promotion_spend=(400 * drawn[6]).reshape(1, 1, -1),
    )
    figures = []
    for cash, band in ((12_100.0, "[0.05, 0.2]"), (5_000.0, "[0.15, 0.35]")):
        start = evolve(opening(WORLD, games=players), cash=np.full((1, 1, players), cash))
        lowest = np.minimum.reduce([end.cash[0, 0] for end, _ in weekly(RULES, start, [plan] * YEAR)])
        figures.append(figure(f"bankrupt within a year from ${cash:,.0f}", (lowest < 0).mean(), band, share=True))
    return MeasuredEffect(
        id="AT-32", claim="Random players fail about as often as young firms", figures=tuple(figures), source="g6"
    )


LESSONS: tuple[Callable[[], MeasuredEffect], ...] = (
    inbound_without_promotion,
    order_of_the_two,
    dropped_activity,
    listening_pays_up_to_a_point,
    selling_concept,
    misaligned_targets,
    lead_flood,
    misfit_segment,
    promotion_budget,
    best_price,
    bankruptcies,
)
