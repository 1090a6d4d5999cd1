"""Limiting cases in which the engine has to become a model that the literature knows."""

from typing import Any

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.analysis.responses import geometric_adstock
from simgame.analysis.trials import by_game, reference_plan, weekly
from simgame.arrays import opening, rules_of
from simgame.model.promotion import effort, reach, spread_awareness
from simgame.model.research import learn_need
from simgame.model.state import Array
from simgame.rules import Rules
from simgame.scenario import Belief, Hours, Plan, Scenario, Segment
from simgame.units import interval
from tests.model.lessons import RULES, WORLD


@frozen
class Diffusion:
    """A product of Bass (1969) as remembered: innovation and imitation a year, and the year of peak sales."""

    name: str
    innovation: float
    imitation: float

    @property
    def peak(self) -> float:
        """The year of peak sales by his formula."""
        return float(np.log(self.imitation / self.innovation) / (self.innovation + self.imitation))


PRODUCTS = (
    Diffusion("refrigerators", 0.0026167, 0.21566),
    Diffusion("home freezers", 0.018119, 0.17110),
    Diffusion("black-and-white television", 0.027877, 0.25105),
    Diffusion("water softeners", 0.017703, 0.29695),
    Diffusion("room air conditioners", 0.010399, 0.41861),
    Diffusion("clothes dryers", 0.017206, 0.35688),
    Diffusion("power mowers", 0.0091837, 0.33790),
    Diffusion("bed covers", 0.005876, 0.24387),
    Diffusion("coffee makers", 0.017135, 0.30145),
    Diffusion("steam irons", 0.028632, 0.32791),
    Diffusion("record players", 0.024796, 0.65410),
)
MEAN_PRODUCT = Diffusion("mean of many studies", 0.03, 0.38)
ADOPTED = ((1, 0.0358), (5, 0.3312), (10, 0.8128))
"""Share of the market of the mean product that has adopted after so many years, by the formula."""
WEEKS_A_YEAR = 52
YEARS = 24


def bass_rules(products: tuple[Diffusion, ...]) -> Rules:
    """Rules under which a sale is a rumour: people hear from strangers or from friends, ask, and buy."""
    scenario = _one_segment()
    model = scenario.model
    certain: Any = np.array(100.0)
    asking: Any = np.array([product.innovation for product in products]).reshape(1, 1, -1) / WEEKS_A_YEAR
    telling: Any = np.array([product.imitation for product in products]).reshape(1, 1, -1) / WEEKS_A_YEAR
    none: Any = 1e-12
    changed = evolve(
        scenario,
        rivals=evolve(scenario.rivals, background=evolve(scenario.rivals.background, pull=0.0)),
        model=evolve(
            model,
            world=evolve(model.world, season=0.0),
            promotion=evolve(
                model.promotion, aware_inbound=0.0, reached_inbound=0.0, organic_inbound=asking, price_deterrence=0.0
            ),
            prospecting=evolve(
                model.prospecting, follow_up_floor=1.0, lead_hours=none, cold_yield=0.0, qualified_share=1.0
            ),
            closing=evolve(
                model.closing, base_appeal=certain, opportunity_hours=none, decision_rate=1.0, stale_rate=0.0
            ),
            customers=evolve(
                model.customers,
                first_orders=1.0,
                delight=0.0,
                disappointment=0.0,
                retention=certain,
                referral_rate=telling,
            ),
        ),
    )
    return rules_of(changed)


def _one_segment() -> Scenario:
    everybody = Segment(
        name="Everybody", prospects=1_000_000, need=4, worth=68, belief=Belief(need=4, worth=68, worth_sd=1)
    )
    plan = Plan(hours=Hours(prospecting=20, closing=20))
    return evolve(WORLD, segments={"everybody": everybody}, reference=plan)


def adoption(products: tuple[Diffusion, ...]) -> Array:
    """Wins a week as a share of the market, (weeks, products)."""
    scenario, games = _one_segment(), len(products)
    plan = [reference_plan(scenario, games)] * (YEARS * WEEKS_A_YEAR)
    flows = weekly(bass_rules(products), opening(scenario, games=games), plan)
    return np.array([by_game(week.wins) for _, week in flows]) / 1_000_000


def bass_mode() -> MeasuredEffect:
    """The whole engine, everything but asking and telling switched off."""
    wins = adoption((*PRODUCTS, MEAN_PRODUCT))
    peaks = (wins.argmax(axis=0) + 1) / WEEKS_A_YEAR
    band = interval("[-0.3, 0.3]")
    off = [
        Figure(
            name=f"{product.name}: year of the peak less {product.peak:.2f}",
            value=float(peak - product.peak),
            band=band,
        )
        for product, peak in zip((*PRODUCTS, MEAN_PRODUCT), peaks, strict=True)
    ]
    adopted = [
        Figure(
            name=f"mean product, adopted after year {year}, less {share}",
            value=float(wins[: year * WEEKS_A_YEAR, -1].sum() - share),
            band=interval("[-0.02, 0.02]"),
        )
        for year, share in ADOPTED
    ]
    return MeasuredEffect(
        id="AT-8", claim="Word of mouth alone is Bass's diffusion", figures=(*off, *adopted), source="e9"
    )


def adstock() -> MeasuredEffect:
    """Awareness where promotion reaches few at a time, against a geometric adstock of the same efforts."""
    hours = [0.0, 100.0, 0.0, 0.0, 50.0, 50.0, 0.0, 0.0, 0.0, 200.0, 0.0, 0.0] * 4
    equal = np.full((1, 1, 1), 1.0)
    rules = evolve(RULES.promotion, reach=1e-4, reach_hours=200.0)
    exposure = np.array(hours) * rules.reach / rules.reach_hours
    stocks = geometric_adstock(exposure, 1 - rules.forgetting, len(hours))
    awareness = np.zeros((1, 1, 1))
    error = 0.0
    for spent, stock in zip(hours, stocks, strict=True):
        work = effort(np.full((1, 1, 1), spent), np.zeros((1, 1, 1)), rules)
        awareness = spread_awareness(awareness, reach(work, equal, np.array([[1_000.0]]), rules), rules)
        error = max(error, abs(float(awareness[0, 0, 0]) - stock) / max(stock, 1e-12))
    return MeasuredEffect(
        id="AT-12",
        claim="Little promotion adds up like a geometric adstock",
        figures=(Figure(name="largest relative difference", value=error, band=interval("[0, 0.001)")),),
        source="a10, a11",
    )


def kalman() -> MeasuredEffect:
    """What twenty answers leave of a doubt."""
    one = np.ones((1, 1, 1))
    steady = evolve(RULES.research, need_drift=0.0)
    _, variance = learn_need(0 * one, 4 * one, one, 20 * one, 0 * one, steady)
    return MeasuredEffect(
        id="AT-14",
        claim="Beliefs narrow as statistics says",
        figures=(
            Figure(
                name="sd of the belief less .635999",
                value=float(np.sqrt(variance[0, 0, 0])) - 0.635999,
                band=interval("[-0.000001, 0.000001]"),
            ),
        ),
        source="algebra",
    )


LIMITS = (bass_mode, adstock, kalman)
