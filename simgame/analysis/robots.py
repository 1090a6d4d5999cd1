"""What robots make of a scenario (R-1 to R-5): whose till runs empty, what always wins, whom it pays to serve."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from simgame.analysis.balance import Check, Trial
from simgame.analysis.batch import constant, many, outcomes, plans
from simgame.analysis.firing import firing
from simgame.analysis.mixes import mix, random_hours
from simgame.analysis.par import habit
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, Scenario

SEEDS = 100
"""Each robot plays so many times, all with the same luck."""
FIXED = 4_000
"""Plans kept all game that are tried."""
PRICES_TRIED = (0.8, 1.25)
"""Range of their prices, in first prices."""
ALWAYS = 0.95
"""Share of games from which on a plan wins always."""
SHARES = {"all marketing": 1.0, "marketing first": 0.65, "sales first": 0.35, "all sales": 0.0}
"""Marketing's share of the hours of robots that keep to one."""


@frozen(kw_only=True, eq=False)
class Robots:
    """Plans that ask nobody, and what comes of each; robots first, seeds last."""

    trial: Trial
    names: tuple[str, ...]
    """Those that change their plan on the way come last."""
    fixed: int
    """How many of them never change it."""
    value: Array
    """$, (robots, seeds)."""
    lowest_cash: Array
    """$ at the end of the worst week, (robots, seeds)."""
    best_for: Array
    """What the best fixed plan aimed at each segment is worth with luck off, $, (S,)."""

    @property
    def firsts(self) -> Array:
        """Share of the seeds in which each robot ends first, (robots,)."""
        return np.asarray((self.value == self.value.max(axis=0)).mean(axis=1))


def robots(trial: Trial) -> Robots:
    """Send the owner's habit, plain splits of the hours and the best plans of each kind through the same luck."""
    scenario = trial.scenario
    sent = {"the habit": habit(scenario), "even split": constant(scenario, even(scenario))}
    for name, share in SHARES.items():
        sent[name] = constant(scenario, mix(scenario, np.array([share])), trial.plan.target)
    tried, aimed = _fixed(trial)
    worth = outcomes(scenario, tried, Luck.of(0, FIXED, "off")).value
    sent["best fixed"] = [entry.games(np.array([worth.argmax()])) for entry in tried]
    fixed = len(sent)
    sent |= {f"best {leader}": plan for leader, plan in led(trial).items()}
    played = many(scenario, side_by_side(list(sent.values())), SEEDS)
    return Robots(
        trial=trial,
        names=tuple(sent),
        fixed=fixed,
        best_for=np.array([worth[aimed == n].max() for n in range(len(scenario.segments))]),
        value=played.value.reshape(len(sent), SEEDS),
        lowest_cash=played.lowest_cash.reshape(len(sent), SEEDS),
    )


def even(scenario: Scenario) -> Array:
    """The same hours for every activity there is, (5, 1)."""
    there = np.array([name in scenario.play.levers for name in ACTIVITIES], float)[:, None]
    return np.asarray(scenario.firm.hours * there / there.sum())


def led(trial: Trial) -> dict[str, list[Decisions]]:
    """The solver's best plan that marketing leads, and the best that sales leads."""
    found = {}
    for leader in ("marketing-led", "sales-led"):
        plans_so_led = [plan for kind, plan in trial.by_kind.items() if kind.endswith(leader)]
        found[leader] = max(plans_so_led, key=lambda plan: plan.value).decisions(trial.scenario)
    return found


def side_by_side(each: Sequence[Sequence[Decisions]]) -> list[Decisions]:
    """Plans of one batch, one entry a period."""
    return [Decisions.joined(entries) for entries in zip(*each, strict=True)]


def who_is_overdrawn(played: Robots) -> Check:
    """Shares of games in which the till is ever empty."""
    shares = {"newcomers": float((played.trial.reached.lowest_cash < 0).mean())}
    shares |= {
        name: float(share) for name, share in zip(played.names, (played.lowest_cash < 0).mean(axis=1), strict=True)
    }
    return Check(id="R-1", claim="games in which the till runs empty", measured=_percent(shares), holds=None)


def how_far_from_par(played: Robots) -> Check:
    """Mean points of each robot."""
    points = dict(zip(played.names, played.trial.points(played.value.mean(axis=1)), strict=True))
    told = ", ".join(f"{name} {round(points[name])}" for name in sorted(points, key=points.__getitem__, reverse=True))
    return Check(id="R-2", claim="points of plans that ask nobody", measured=told, holds=None)


def no_plan_always_wins(played: Robots) -> Check:
    """The fixed plan that ends first most often, among all robots."""
    firsts = played.firsts[: played.fixed]
    most = int(firsts.argmax())
    told = f"{played.names[most]} wins {firsts[most]:.0%} of {SEEDS} games" if firsts[most] else "none wins a game"
    return Check(
        id="R-3",
        claim="no plan that never changes always wins",
        measured=told,
        holds=bool(firsts[most] < ALWAYS),
    )


def every_event_happens(played: Robots) -> Check:
    """Shares of newcomers' games in which events happen."""
    shares = firing(played.trial.scenario)
    return Check(
        id="R-4",
        claim="every event happens in some newcomer's game",
        measured=_percent(shares) or "no events",
        holds=all(share > 0 for share in shares.values()),
    )


def every_segment_pays(played: Robots) -> Check:
    """What the best plan found for each segment adds to the first cash."""
    gains = {}
    for n, segment in enumerate(played.trial.scenario.segments.values()):
        best = max(plan.value for plan in played.trial.by_kind.values() if plan.target == n)
        gains[segment.name] = max(best, float(played.best_for[n])) - played.trial.scenario.firm.cash
    return Check(
        id="R-5",
        claim="every segment can be served at a profit",
        measured=", ".join(f"{name} {'-' if gain < 0 else '+'}${abs(gain):,.0f}" for name, gain in gains.items()),
        holds=min(gains.values()) > 0,
    )


ROBOTS = (who_is_overdrawn, how_far_from_par, no_plan_always_wins, every_event_happens, every_segment_pays)


def _fixed(trial: Trial) -> tuple[list[Decisions], NDArray[np.int64]]:
    """Plans that never change, drawn at random, and the segment each aims at, or everybody."""
    scenario = trial.scenario
    dice = np.random.default_rng(5)
    low, high = scenario.price_range_or_default
    price = np.clip(scenario.firm.price * dice.uniform(*PRICES_TRIED, FIXED), low, high)
    if scenario.play.price == "fixed":
        price = np.full(FIXED, scenario.firm.price)
    target = dice.integers(0, len(scenario.segments) + 1, FIXED)
    hours = random_hours(scenario, dice, FIXED)
    return [plans(scenario, hours, price, target, period=period + 1) for period in range(scenario.periods)], target


def _percent(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:.0%}" for name, share in shares.items())
