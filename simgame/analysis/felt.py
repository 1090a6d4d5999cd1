"""The ten tests of what is felt (F-1 to F-10); each looks at one trial."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from simgame.analysis.balance import Check, Trial
from simgame.analysis.batch import Outcome, constant, expectation, many, outcomes, plans
from simgame.analysis.mixes import mix, random_hours, with_hours
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, SALES

SEEN = 2.0
"""Standard deviations of luck that a month's choice must stand out by."""
BAD_MONTH = (2.0, 8.0)
"""Points that a month of random hours may cost."""
ONE_LEVER = 0.5
"""Most of the novices' variance that a lever may explain."""
WAYS = 3
"""Kinds of plan that must be good; with one segment there are only two."""
ONE_SIDE = 0.65
"""Share of par's value that marketing or sales alone must stay under."""
IDLE = 0.6
"""Largest share of period 1's revenue that may come without hours."""
TIGHT = (0.1, 0.5)
"""Where the novices' median lowest cash lies, in first cash."""
LAST_MONTH = 2.0
"""Points that a trick in the last period may gain."""
LATER = 6
"""Period by which marketing first has won more."""
SEEN_AS_GOOD = 80.0
"""Points of a plan that counts as good."""
KIND_SEEDS = 100
SAMPLES = 300
"""Plans of one side alone tried for each target."""
PRICES_TRIED = (0.65, 1.3)
"""Range of their prices, in first prices."""
CENT = 0.01
"""Revenue of a first month below which there is none."""
DRAWS = 100
"""Random changes tried in each period."""


def month_one_matters(trial: Trial) -> Check:
    """Month 1 with two thirds of the hours on sales against 85 % on marketing, the good plan after it."""
    good = trial.plan.decisions(trial.scenario)
    sales, marketing = (
        many(trial.scenario, _with_hours(good, 0, mix(trial.scenario, np.array([share])))).wins
        for share in (1 / 3, 0.85)
    )
    gap = float(sales[0].mean() - marketing[0].mean())
    spread = float(np.sqrt((sales[0].var() + marketing[0].var()) / 2))
    ahead, behind = (float(wins[:LATER].sum(axis=0).mean()) for wins in (sales, marketing))
    return Check(
        id="F-1",
        claim="month 1: sales-first is ahead by 2 sd of luck, and behind by month 6",
        measured=f"{gap / spread:.1f} sd; then {ahead:.0f} wins against {behind:.0f} by month {LATER}",
        holds=gap >= SEEN * spread and ahead < behind,
    )


def one_bad_month_costs(trial: Trial) -> Check:
    """One period of random hours inside the good plan."""
    dice = np.random.default_rng(2)
    scenario = trial.scenario
    good = trial.plan.decisions(scenario)
    base = float(outcomes(scenario, good, Luck.of(0, 1, "off")).value[0])
    costs = []
    for period in range(scenario.periods):
        hours = random_hours(scenario, dice, DRAWS)
        changed = _with_hours([entry.games(np.zeros(DRAWS, int)) for entry in good], period, hours)
        value = outcomes(scenario, changed, Luck.of(0, DRAWS, "off")).value
        costs.append(trial.points(base) - trial.points(value))
    mean = float(np.mean(costs))
    return Check(
        id="F-2",
        claim="a month of random hours costs 2 to 8 points",
        measured=f"{mean:.1f} points",
        holds=BAD_MONTH[0] <= mean <= BAD_MONTH[1],
    )


def no_lever_explains_all(trial: Trial) -> Check:
    """Share of the novices' variance each single lever explains."""
    skill = trial.by_novice(trial.reached.value).mean(axis=1)
    shares = {"target": _between(skill, trial.people.target), "price": _quadratic(skill, trial.people.price)}
    for n, name in enumerate(ACTIVITIES):
        shares[name] = _quadratic(skill, trial.people.mean_hours[n])
    named = {name: share for name, share in shares.items() if name not in trial.scenario.teaches}
    told = ", ".join(f"{name} {share:.0%}" for name, share in sorted(shares.items(), key=lambda item: -item[1]))
    return Check(
        id="F-3",
        claim="no lever explains more than half of the results",
        measured=told,
        holds=max(named.values()) <= ONE_LEVER,
    )


def several_ways_win(trial: Trial) -> Check:
    """Plans of different kind, by target and by the side that leads, and the two extremes."""
    led = {kind: plan for kind, plan in trial.by_kind.items() if not kind.endswith("free")}
    values = {
        kind: expectation(trial.scenario, plan.decisions(trial.scenario), KIND_SEEDS)[0] for kind, plan in led.items()
    }
    points = {kind: float(trial.points(value)) for kind, value in values.items()}
    wanted = min(WAYS, len(points))
    good = [kind for kind in points if points[kind] >= SEEN_AS_GOOD]
    extremes = _one_side_alone(trial)
    told = [f"{kind} {points[kind]:.0f}" for kind in sorted(points, key=points.__getitem__, reverse=True)[:5]]
    told += [f"{name} {share:.0%} of par" for name, share in extremes.items()]
    return Check(
        id="F-4",
        claim=f"{wanted} kinds of plan reach 80 points; one side alone stays under 65 % of par's value",
        measured="; ".join(told),
        holds=len(good) >= wanted and max(extremes.values()) < ONE_SIDE,
    )


def hours_earn_the_first_month(trial: Trial) -> Check:
    """Revenue of period 1 without any hours against the good plan's."""
    idle = constant(trial.scenario, np.zeros((len(ACTIVITIES), 1)), trial.plan.target)
    share = float(many(trial.scenario, idle).revenue[0].mean() / _good(trial).revenue[0].mean())
    return Check(
        id="F-5",
        claim="at most 60 % of month 1's revenue comes without hours",
        measured=f"{share:.0%}",
        holds=share <= IDLE,
    )


def cash_is_tight(trial: Trial) -> Check:
    """The novices' median lowest cash against the start."""
    share = float(np.median(trial.reached.lowest_cash) / trial.scenario.firm.cash)
    return Check(
        id="F-6", claim="the novices' lowest cash is 10 to 50 % of the start", measured=f"{share:.0%}",
        holds=TIGHT[0] <= share <= TIGHT[1],
    )  # fmt: skip


def skill_beats_luck(trial: Trial) -> Check:
    """Spread of the novices' means against the spread around them."""
    points = trial.points(trial.by_novice(trial.reached.value))
    within = float(points.var(axis=1, ddof=1).mean())
    between = max(0.0, float(points.mean(axis=1).var(ddof=1)) - within / points.shape[1])
    skill, luck = between**0.5, within**0.5
    return Check(
        id="F-7", claim="skill spreads results more than luck", measured=f"skill {skill:.1f}, luck {luck:.1f} points",
        holds=skill >= luck,
    )  # fmt: skip


def no_last_month_trick(trial: Trial) -> Check:
    """The best single change of the last period."""
    dice = np.random.default_rng(3)
    scenario = trial.scenario
    good = trial.plan.decisions(scenario)
    tries = 1_000
    changed = [entry.games(np.zeros(tries, int)) for entry in good]
    price = np.full(tries, trial.plan.price[-1])
    if scenario.play.price == "free":
        price = np.clip(price * dice.uniform(0.7, 1.6, tries), *scenario.price_range_or_default)
    target = dice.integers(0, len(scenario.segments) + 1, tries)
    target[::2] = trial.plan.target
    hours = random_hours(scenario, dice, tries)
    hours[:, 1::4] = trial.plan.hours[-1][:, None]
    changed[-1] = plans(scenario, hours, price, target, period=scenario.periods)
    base = outcomes(scenario, good, Luck.of(0, 1, "off")).value[0]
    value = outcomes(scenario, changed, Luck.of(0, tries, "off")).value
    gain = float((trial.points(value) - trial.points(base)).max())
    return Check(
        id="F-8", claim="no switch in the last month alone gains more than 2 points", measured=f"{gain:.1f} points",
        holds=gain <= LAST_MONTH,
    )  # fmt: skip


def every_activity_has_its_time(trial: Trial) -> Check:
    """The most hours the solver gives each activity in some phase."""
    most = {
        name: float(trial.plan.hours[:, n].max())
        for n, name in enumerate(ACTIVITIES)
        if name in trial.scenario.play.levers
    }
    told = ", ".join(f"{name} {hours:.1f} h" for name, hours in most.items())
    return Check(
        id="F-9",
        claim="every activity deserves more than an hour at some time",
        measured=told,
        holds=min(most.values()) > 1,
    )


def the_median_novice_grows(trial: Trial) -> Check:
    """Revenue of the last period against the first."""
    revenue = trial.by_novice(trial.reached.revenue).mean(axis=-1)
    growth = revenue[-1] / np.maximum(revenue[0], CENT)
    told = (
        f"x {np.median(growth):.2f}"
        if np.median(revenue[0]) > CENT
        else f"from nothing to ${np.median(revenue[-1]):,.0f}"
    )
    return Check(
        id="F-10",
        claim="the median novice's revenue grows",
        measured=f"{told} over the game",
        holds=bool(np.median(growth) > 1),
    )


def _good(trial: Trial) -> Outcome:
    return many(trial.scenario, trial.plan.decisions(trial.scenario))


def _with_hours(plan: list[Decisions], period: int, hours: Array) -> list[Decisions]:
    """The plan with other hours a week in one period (from 0), by activity, (5, G)."""
    return [*plan[:period], with_hours(plan[period], hours), *plan[period + 1 :]]


def _between(values: Array, groups: NDArray[np.int64]) -> float:
    """Share of the variance that lies between groups."""
    means = np.array([values[groups == group].mean() for group in np.unique(groups)])
    sizes = np.array([(groups == group).sum() for group in np.unique(groups)])
    return float((sizes * (means - values.mean()) ** 2).sum() / ((values - values.mean()) ** 2).sum())


def _quadratic(values: Array, lever: Array) -> float:
    """Share of the variance a quadratic in the lever explains."""
    if np.ptp(lever) == 0:
        return 0.0
    fitted = np.polynomial.Polynomial.fit(lever, values, 2)(lever)
    return float(1 - ((values - fitted) ** 2).sum() / ((values - values.mean()) ** 2).sum())


def _one_side_alone(trial: Trial) -> dict[str, float]:
    """The best value of plans with hours on one side only, for any target, as a share of par's."""
    scenario = trial.scenario
    dice = np.random.default_rng(4)
    targets = len(scenario.segments) + 1
    aimed = np.repeat(np.arange(targets), SAMPLES)
    best = {}
    for name, side in (("all marketing", MARKETING), ("all sales", SALES)):
        hours = random_hours(scenario, dice, targets * SAMPLES, side)
        price = scenario.firm.price * dice.uniform(*PRICES_TRIED, len(aimed))
        if scenario.play.price == "fixed":
            price = np.full(len(aimed), scenario.firm.price)
        plan = [plans(scenario, hours, price, aimed, period=n) for n in range(1, scenario.periods + 1)]
        best[name] = float(outcomes(scenario, plan, Luck.of(0, len(aimed), "off")).value.max() / trial.par)
    return best


FELT: tuple[Callable[[Trial], Check], ...] = (
    month_one_matters,
    one_bad_month_costs,
    no_lever_explains_all,
    several_ways_win,
    hours_earn_the_first_month,
    cash_is_tight,
    skill_beats_luck,
    no_last_month_trick,
    every_activity_has_its_time,
    the_median_novice_grows,
)
