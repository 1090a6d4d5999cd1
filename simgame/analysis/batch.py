"""Many games of one scenario at once: plans as arrays in, outcomes as arrays out."""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import evolve, fields, frozen
from numpy.typing import NDArray

from simgame.analysis.trials import repeated
from simgame.analysis.value import Standing, value
from simgame.arrays import Log, decisions_of, opening, rules_of, weights
from simgame.chronicle import Chronicle, Unfolded, unfold
from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier
from simgame.model.simulate import Setting
from simgame.model.state import TINY, Array, Decisions, State, Week, over_segments
from simgame.scenario import ACTIVITIES, Scenario, Target

CHUNK = 8_192
"""Games played at a time: enough to pay for the calls, few enough for the cache."""

LUCK_SEEDS = 400
"""Seeds over which an expectation is taken where nothing else is said."""


@frozen(kw_only=True, eq=False)
class Outcome:
    """What came of a batch of one-firm games; periods first where there are any, games last."""

    wins: Array
    """(periods, G)."""
    revenue: Array
    """$, (periods, G)."""
    lowest_cash: Array
    """$ at the end of the worst week, (G,)."""
    cash: Array
    """$ at the end, (G,)."""
    value: Array
    """By the scenario's measure, $, (G,)."""

    @classmethod
    def joined(cls, parts: Sequence["Outcome"]) -> "Outcome":
        """One outcome of all games in order."""
        names = ("wins", "revenue", "lowest_cash", "cash", "value")
        return cls(**{name: np.concatenate([getattr(part, name) for part in parts], axis=-1) for name in names})


def plans(  # noqa: PLR0913  # the levers of a game
    scenario: Scenario, hours: Array, price: Array, target: NDArray[np.int64], spend: float = 0.0, period: int = 1
) -> Decisions:
    """
    Decisions of one period for G games, as far as their levers are open.

    The hours of a lever that is still shut go to the open ones in proportion; a price or a target that is still shut
    stays as it was at first.

    Args:
        scenario: Has the segments, and levers that open later.
        hours: A week, by activity, (5, G).
        price: List price, $, (G,).
        target: Index of the segment aimed at, or the number of segments for everybody, (G,).
        spend: On promotion, $ a week.
        period: From 1.
    """
    nothing = np.zeros((1, 1, len(target)))
    spread = _open_hours(scenario, hours, period)
    return Decisions(
        **{name: spread[n].reshape(1, 1, -1) for n, name in enumerate(ACTIVITIES)},
        price=price.reshape(1, 1, -1) if _may_move(scenario, "price", period) else nothing + scenario.firm.price,
        promotion_spend=nothing + spend,
        research_spend=nothing,
        **{f"{part.name}_weights": _aim(scenario, target, part.name, period) for part in fields(Target)},
        extras=nothing,
    )


def _aim(scenario: Scenario, target: NDArray[np.int64], part: str, period: int) -> Array:
    """Whom games aim at, (1, S, G), or whom the owner did where the target cannot be moved yet."""
    segments = len(scenario.segments)
    if not _may_move(scenario, "target", period):
        kept = weights(scenario, getattr(scenario.habit.target, part))
        return np.tile(np.reshape(kept, (1, -1, 1)), len(target))
    return np.where(target == segments, 1 / segments, np.arange(segments)[:, None] == target)[None].astype(float)


def _may_move(scenario: Scenario, lever: str, period: int) -> bool:
    return lever not in scenario.unlock or scenario.unlock[lever].period <= period


def _open_hours(scenario: Scenario, hours: Array, period: int) -> Array:
    is_open = np.array([_may_move(scenario, name, period) for name in ACTIVITIES])[:, None]
    kept = hours * is_open
    return np.asarray(kept * (hours.sum(axis=0) / np.maximum(kept.sum(axis=0), TINY)))


def seeded(count: int, seeds: int, noise: str) -> Luck:
    """The luck of ``count`` plans under the same ``seeds``: the games of a plan stand side by side."""
    drawn = np.arange(seeds, dtype=np.uint64)
    return Luck(seeds=np.tile(drawn, count), games=np.zeros(count * seeds, np.uint64), noise=noise)


def outcomes(
    scenario: Scenario, plan: Sequence[Decisions], luck: Luck, log: Log = (), changed: tuple[Modifier, ...] = ()
) -> Outcome:
    """
    Play one-firm games to their end.

    Args:
        scenario: The world.
        plan: Decisions of G games, one entry a period; the game ends with the last.
        luck: Of G games.
        log: Has the answers to questions, and the plays; what it leaves out gets its default. Without a log hours are
            parts of the first budget, and grow with it.
        changed: Numbers of the rules that differ from the scenario's from week 1 on.
    """
    games = len(luck.games)
    parts = []
    for first in range(0, games, CHUNK):
        some = slice(first, first + CHUNK)
        luck_of_some = evolve(luck, seeds=luck.seeds[some], games=luck.games[some])
        changed_of_some = tuple(each.games(some) for each in changed)
        parts.append(_outcome(scenario, [each.games(some) for each in plan], luck_of_some, log, changed_of_some))
    return Outcome.joined(parts)


def unfolded(
    scenario: Scenario, plan: Sequence[Decisions], luck: Luck, log: Log = (), changed: tuple[Modifier, ...] = ()
) -> Iterator[Unfolded]:
    """One-firm games, period by period; arguments as for ``outcomes``."""
    setting = Setting(rules=rules_of(scenario), luck=luck, weeks_per_period=scenario.weeks_per_period)
    entries = [[[log[n] if n < len(log) else None]] for n in range(len(plan))]
    begun, state = Chronicle(scenario=scenario, luck=luck, modifiers=changed), opening(scenario, games=len(luck.games))
    return unfold(begun, setting, state, plan, entries, of_budget=not log)


def _outcome(
    scenario: Scenario, plan: Sequence[Decisions], luck: Luck, log: Log, changed: tuple[Modifier, ...]
) -> Outcome:
    done, wins, revenue, lowest = [], [], [], np.full((1, 1, len(luck.games)), scenario.firm.cash)
    for period in unfolded(scenario, plan, luck, log, changed):
        setting, weeks = period.setting, period.weeks
        done.append(period.decisions)
        wins.append(total(weeks, "wins"))
        revenue.append(total(weeks, "revenue"))
        for state, _ in weeks:
            lowest = np.minimum(lowest, state.cash)
    standing = Standing(scenario=scenario, setting=setting, state=state, done=done, period=len(plan))
    return Outcome(
        wins=np.array(wins),
        revenue=np.array(revenue),
        lowest_cash=lowest[0, 0],
        cash=standing.till,
        value=value(standing),
    )


def total(weeks: Sequence[tuple[State, Week]], name: str) -> Array:
    """A flow of one firm over the weeks of a period and all segments, (G,)."""
    total = over_segments(getattr(weeks[0][1], name))
    for _, flows in weeks[1:]:
        total = total + over_segments(getattr(flows, name))
    return np.asarray(total[0, 0])


def constant(scenario: Scenario, hours: Array, target: int | None = None) -> list[Decisions]:
    """
    Plans kept all game at the price of the owner's habit.

    Args:
        scenario: The world.
        hours: A week, (5, G).
        target: Index of a segment; everybody where left out.
    """
    games = hours.shape[-1]
    price = np.full(games, scenario.habit.price or scenario.firm.price)
    aimed = np.full(games, len(scenario.segments) if target is None else target)
    return [plans(scenario, hours, price, aimed, period=period) for period in range(1, scenario.periods + 1)]


def many(scenario: Scenario, plan: Sequence[Decisions], seeds: int = LUCK_SEEDS) -> Outcome:
    """Each of the G plans under the same seeds, side by side."""
    games = plan[0].price.shape[-1]
    spread = np.repeat(np.arange(games), seeds)
    luck = seeded(games, seeds, scenario.play.noise)
    return outcomes(scenario, [decisions.games(spread) for decisions in plan], luck)


def expectation(scenario: Scenario, plan: Sequence[Decisions], seeds: int = LUCK_SEEDS) -> tuple[float, float]:
    """Expected value of a single plan over seeds, and its standard error, $."""
    value = many(scenario, plan, seeds).value
    return float(value.mean()), float(value.std(ddof=1) / seeds**0.5)


def replays(scenario: Scenario, log: Log, seeds: int = LUCK_SEEDS) -> Array:
    """What one log is worth under the seeds 0, 1, …, $, (seeds,)."""
    plan = [repeated(decisions_of(scenario, [[entry]]), seeds) for period, entry in enumerate(log, 1)]
    return outcomes(scenario, plan, seeded(1, seeds, scenario.play.noise), log).value
