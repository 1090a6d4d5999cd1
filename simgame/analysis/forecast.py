"""The next period, and what the game is scored by, as the player's beliefs have them: medians and ranges."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve, frozen

from simgame.accounts import report
from simgame.analysis.batch import total
from simgame.analysis.beliefs import Known, known, stratified, worlds
from simgame.analysis.value import Standing, value_ahead
from simgame.arrays import decisions_of
from simgame.game import Game
from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State, Week, over_segments
from simgame.report import Report
from simgame.scenario import PeriodDecisions

DRAWS = 200
"""Worlds a forecast draws where nothing else is said."""
SEED = 0
"""Of the worlds drawn: the same for every plan of a period, so that plans differ by what they do."""
PERCENTS = (5, 10, 25, 50, 75, 90, 95)


@frozen(kw_only=True)
class Range:
    """How a figure is spread over the worlds drawn: percentiles."""

    p5: float
    p10: float
    p25: float
    p50: float
    p75: float
    p90: float
    p95: float

    @classmethod
    def of(cls, values: Array) -> "Range":
        return cls(**{f"p{n}": float(at) for n, at in zip(PERCENTS, np.percentile(values, PERCENTS), strict=True)})


@frozen(kw_only=True)
class Forecast:
    """What the next period would bring."""

    period: int
    draws: int
    measures: Mapping[str, Range]
    """``leads``, ``inbound``, ``calls``, ``quotes``, ``wins``, ``revenue``, ``profit``, and ``value`` by the scenario's
    measure: worth after the period, or the till at the end of the game if it goes on like this."""
    mean: Report
    """The mean over the draws; its worth counts the year after, and it tells no truth."""


def forecast(game: Game, decisions: PeriodDecisions, draws: int = DRAWS) -> Forecast:
    """
    Run a plan in worlds drawn from what the owner knows, with luck of their own.

    Events not announced yet are left out.

    Args:
        game: Up to the period to plan; not over.
        decisions: The plan; a missing price keeps the last one.
        draws: How many worlds, 1 or more.
    """
    return foreseen(game, known(game), decisions, draws)


def foreseen(game: Game, owner: Known, decisions: PeriodDecisions, draws: int) -> Forecast:
    """The forecast of an owner who may know something else than what the game's own scenario publishes."""
    scenario, week = game.scenario, game.weeks_played + 1
    entry = evolve(decisions, price=decisions.price or game.latest.price)
    modifiers, plan = begun(game, entry)
    rules, state = worlds(owner, stratified(owner.unknowns, draws, SEED))
    luck = _luck(draws, scenario.play.noise)
    setting = Setting(rules=rules, modifiers=modifiers, luck=luck, weeks_per_period=scenario.weeks_per_period)
    (weeks,) = play(setting, state, [plan], week)
    end = weeks[-1][0]
    more_waiting = over_segments(end.leads - state.leads)[0, 0]
    done = (*game.played.decisions, plan)
    standing = Standing(scenario=scenario, setting=setting, state=end, done=done, period=game.period)
    figures = {
        "leads": total(weeks, "inbound") + total(weeks, "outreach") + total(weeks, "referrals"),
        "inbound": total(weeks, "inbound"),
        "calls": total(weeks, "worked") + total(weeks, "lost_leads") + more_waiting,
        "quotes": total(weeks, "decided") + total(weeks, "neglected") + over_segments(end.opportunities)[0, 0],
        "wins": total(weeks, "wins"),
        "revenue": total(weeks, "revenue"),
        "profit": total(weeks, "profit"),
        "value": value_ahead(standing),
    }
    return Forecast(
        period=game.period,
        draws=draws,
        measures={name: Range.of(values) for name, values in figures.items()},
        mean=_mean(game, entry, state, weeks, float(standing.next_year.mean())),
    )


def begun(game: Game, entry: PeriodDecisions) -> tuple[tuple[Modifier, ...], Decisions]:
    """What is known to change from the period to plan on, and its decisions with what answers and plays cost."""
    played, decisions = game.played, decisions_of(game.scenario, [[entry]])
    return played.chronicle.announced(game.period, played.books, decisions, [[entry]])


def _luck(draws: int, noise: str) -> Luck:
    """Luck that no game ever has: a player's is that of game 0."""
    games = np.arange(1, draws + 1, dtype=np.uint64)
    return Luck(seeds=np.full(draws, SEED, np.uint64), games=games, noise=noise)


def _mean(
    game: Game, entry: PeriodDecisions, start: State, weeks: Sequence[tuple[State, Week]], future: float
) -> Report:
    draws = weeks[-1][0].cash.shape[-1]
    equal = np.full(draws, 1 / draws)
    flows = [flows.mean(equal) for _, flows in weeks]
    ends = start.mean(equal), weeks[-1][0].mean(equal)
    expected = report(game.scenario, entry, flows, ends, period=game.period, going_concern=future)
    return evolve(expected, truth={})
