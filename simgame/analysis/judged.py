"""Who was right: a game replayed with each period's hours as each adviser proposed them then."""

from collections.abc import Sequence

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.advisers import NAMES, Advice, advised
from simgame.analysis.batch import outcomes
from simgame.analysis.beliefs import known
from simgame.analysis.mixes import with_hours
from simgame.figures import counted
from simgame.game import Game
from simgame.model.luck import Luck
from simgame.model.state import Array
from simgame.scenario import ACTIVITIES, Hours, Scenario


@frozen(kw_only=True)
class Verdict:
    """One piece of advice, and what it was worth."""

    period: int
    advice: Advice
    followed: bool
    """Whether the hours played were as the adviser wanted; it is judged against taking that back."""
    gain: float
    """Value at the end with the advice less without, $; 0 where nothing was proposed or there was nothing to move."""

    @property
    def right(self) -> bool:
        return self.gain > 0


def judged(game: Game) -> tuple[Verdict, ...]:
    """
    A verdict on each adviser in each period played, in this order; about half a second for a year of months.

    The rules are the true ones, the luck is that of the game in its smooth form, and all later periods are as played.
    Only hours of the one period differ: they are moved as the adviser proposed, as far as there were any to move.
    Where the player had given the adviser's lever as much, they are moved back, and that should cost.

    Args:
        game: Of at least one period; what it is worth is measured where it stands.
    """
    asked = [
        (n, advice)
        for n in range(len(game.log))
        for advice in advised(evolve(game, log=game.log[:n]), known(game, n + 1))
    ]
    followed = [advice.followed(game.log[n].hours) for n, advice in asked]
    moved = [(n, _moved(game, n, advice, back=back)) for (n, advice), back in zip(asked, followed, strict=True)]
    return tuple(
        Verdict(period=n + 1, advice=advice, followed=back, gain=float(-gained if back else gained))
        for (n, advice), back, gained in zip(asked, followed, _gained(game, moved), strict=True)
    )


def knew_best(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """By period the side whose advice gained most; empty where the plan as played was better than either."""
    by_period: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        by_period.setdefault(verdict.period, []).append(verdict)
    best = [max(both, key=lambda verdict: verdict.gain) for both in by_period.values()]
    return tuple(verdict.advice.side if verdict.right else "" for verdict in best)


def told(verdicts: Sequence[Verdict], scenario: Scenario) -> str:
    """
    Who knew best how often, in a sentence.

    Args:
        verdicts: Of ``judged``.
        scenario: Names the period; as its file says it, not made safe for a screen.
    """
    best = knew_best(verdicts)
    said = [f"{NAMES[side]} ({side})" for side in NAMES]
    counts = [best.count(side) for side in NAMES]
    others = "".join(f", {name} in {number}" for name, number in zip(said[1:], counts[1:], strict=True))
    periods = counted(len(best), scenario.period)
    return f"{said[0]} knew best in {counts[0]} of {periods}{others}, you in {best.count('')}."


def _moved(game: Game, n: int, advice: Advice, *, back: bool) -> Hours:
    """The hours of period ``n`` (from 0) with the advice, or without it where it was followed."""
    given = game.log[n].hours
    if advice.move is None:
        return given
    return (advice.move.back if back else advice.move).made(given, game.reports[n].budget)


def _gained(game: Game, moved: Sequence[tuple[int, Hours]]) -> Array:
    """What the game is worth more with other hours in each period (from 0) named, $, one a change."""
    splits = [[given.hours] * (1 + len(moved)) for given in game.log]
    for change, (n, hours) in enumerate(moved, 1):
        splits[n][change] = hours
    same = np.zeros(1 + len(moved), int)
    plan = [
        with_hours(decisions.games(same), np.array([[getattr(split, name) for split in row] for name in ACTIVITIES]))
        for decisions, row in zip(game.played.decisions, splits, strict=True)
    ]
    luck = Luck(
        seeds=np.full(len(same), game.seed, np.uint64),
        games=same.astype(np.uint64),
        noise=game.played.setting.luck.smoothed.noise,
    )
    value = outcomes(game.scenario, plan, luck, game.log).value
    return np.asarray(value[1:] - value[0])
