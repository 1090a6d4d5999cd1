"""When the forecast of Worth was off in a game, and why: what was believed then, beside what was so."""

from collections.abc import Iterator

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.beliefs import Known, known
from simgame.analysis.forecast import DRAWS, Range, foreseen
from simgame.arrays import rules_of
from simgame.figures import about, money, short_money
from simgame.game import Game
from simgame.model.state import Array

SURE = 1e-6
"""Standard deviation of a worth that is known, as a share of it."""
EXPLAINS = 0.4
"""Share of a miss that what was believed must make up to be its reason."""


@frozen
class Miss:
    """A period beside its forecast."""

    period: int
    range: Range
    came: float
    """$."""

    @property
    def off(self) -> float:
        """How far it came from the middle, in half ranges; beyond 1 it lies about outside."""
        return (self.came - self.range.p50) / max((self.range.p95 - self.range.p5) / 2, 1.0)

    @property
    def held(self) -> bool:
        return self.range.p5 <= self.came <= self.range.p95


def told(game: Game) -> tuple[str, ...]:
    """
    How often the range held, where it was off most, and what was believed then, in sentences; 40 ms a period.

    Empty where the end is scored by its till: what the forecast says then is of the end alone.

    Args:
        game: Of at least one period.
    """
    if game.scenario.score.measure != "worth":
        return ()
    periods = range(1, len(game.log) + 1)
    misses = [Miss(n, _foreseen(game, n, known(game, n)), game.reports[n - 1].value) for n in periods]
    worst = max(misses, key=lambda miss: abs(miss.off))
    return tuple(_told(game, misses, worst))


def _foreseen(game: Game, period: int, owner: Known) -> Range:
    before = evolve(game, log=game.log[: period - 1])
    return foreseen(before, owner, game.log[period - 1], DRAWS).measures["value"]


def _told(game: Game, misses: list[Miss], worst: Miss) -> Iterator[str]:
    scenario = game.scenario
    held = sum(miss.held for miss in misses)
    yield f"Its range held in {held} of {len(misses)} {scenario.period}s; it should 9 times in 10."
    above = sum(miss.off > 0 for miss in misses)
    yield f"More came than its middle in {above} of {len(misses)}."
    said, came = (short_money(amount, scenario.currency) for amount in (about(worst.range.p50), worst.came))
    yield f"It was off most in {scenario.period} {worst.period}: it said {said}, {came} came."
    yield _why(game, worst)


def _why(game: Game, miss: Miss) -> str:
    """The belief that, put right, would have brought the forecast nearest."""
    owner, truth = known(game, miss.period), game.played.states[miss.period - 1].need
    worth = np.array(rules_of(game.scenario).segments.worth, float).reshape(owner.worth_sd.shape)
    wanted = evolve(owner, state=evolve(owner.state, need=truth))
    rules = evolve(owner.rules, segments=evolve(owner.rules.segments, worth=worth))
    paying = evolve(owner, rules=rules, worth_sd=SURE * worth)
    gap = abs(miss.came - miss.range.p50)
    left = {
        name: abs(miss.came - _foreseen(game, miss.period, right).p50) / max(gap, 1.0)
        for name, right in (("need", wanted), ("worth", paying))
    }
    best = min(left, key=lambda name: left[name])
    if left[best] > 1 - EXPLAINS:
        return "What you knew of buyers was not why: luck and news were."
    if best == "need":
        return _believed(game, owner.state.believed_need, truth, scale=True)
    return _believed(game, owner.rules.segments.worth, worth, scale=False)


def _believed(game: Game, thought: Array, so: Array, *, scale: bool) -> str:
    """The segment that was misjudged most, in a sentence."""
    off = np.abs(thought - so)[0, :, 0] / (1 if scale else so[0, :, 0])
    n = int(off.argmax())
    name = list(game.scenario.segments.values())[n].name
    before, after = float(thought[0, n, 0]), float(so[0, n, 0])
    if scale:
        return f"Then you thought {name} wanted {before:.1f}; they wanted {after:.1f}."
    say = [money(round(each), game.scenario.currency) for each in (before, after)]
    return f"Then you thought {name} would pay {say[0]} an order; they pay {say[1]}."
