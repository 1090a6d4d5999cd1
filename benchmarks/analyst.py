"""
What regressions on a player's own records claim an hour brings, beside what it brings.

``python -m benchmarks.analyst [GAMES] [SCENARIO]`` takes about a minute. It plays the reference plan with hours varied
from period to period, one game a seed, and prints what each firm's own records claim, and what the records of all
firms together do. These are compared week by week, so that no season or event passes for an effect of hours.
"""

import sys
from collections.abc import Sequence

import numpy as np
from attrs import evolve

from simgame.analysis.analyst import ASKED, MEMORIES, Claim, claims
from simgame.analysis.regression import Fit, fitted
from simgame.analysis.responses import geometric_adstock
from simgame.game import Game
from simgame.model.state import Array
from simgame.scenario import ACTIVITIES, Hours, Scenario, shipped_scenario
from tests.plan_games import kept

GAMES = 200
VARIED = 0.5
"""Standard deviation of the log of an activity's hours, before they are made to fit the budget."""


def varied(scenario: Scenario, seed: int) -> Game:
    """A game of the reference plan in which every period divides the same hours anew."""
    dice, game = np.random.default_rng(seed), Game(scenario=scenario, seed=seed)
    while not game.over:
        entry = kept(scenario, scenario.reference, game.period)
        drawn = np.array([getattr(entry.hours, name) for name in ACTIVITIES])
        drawn *= np.exp(VARIED * dice.standard_normal(len(ACTIVITIES)))
        drawn *= entry.hours.total / drawn.sum()
        game = game.play(evolve(entry, hours=Hours(**dict(zip(ACTIVITIES, map(float, drawn), strict=True)))))
    return game


def pooled(games: Sequence[Game], memory: float = 0.0) -> Fit:
    """One regression on all firms' weeks, each week's mean over firms taken off; promotion with a memory."""

    def apart(rows: Sequence[Array]) -> Array:
        return np.ravel(np.array(rows) - np.mean(rows, axis=0))

    columns = {name: [_hours(game, name) for game in games] for name in ASKED}
    weeks = games[0].weeks_played
    columns["promotion"] = [geometric_adstock(row, memory, weeks, normalised=True) for row in columns["promotion"]]
    wins = [np.array([week.wins for week in game.weeks]) for game in games]
    return fitted(apart(wins), [apart(rows) for rows in columns.values()])


def _hours(game: Game, name: str) -> Array:
    return np.array([getattr(week.hours, name) for week in game.weeks])


def say(name: str, found: Sequence[float], truths: Sequence[float], errors: Sequence[float] = ()) -> None:
    """A row: mean, median, spread, share below zero, distance from the truth, and the error it owns up to."""
    values = np.array(found)
    off = np.sqrt(np.mean((values - truths) ** 2))
    row = f"  {name:26s}{values.mean():8.3f}{np.median(values):8.3f}{values.std():8.3f}{np.mean(values < 0):8.0%}"
    print(row + (f"{off:8.3f}{np.mean(errors):8.3f}" if errors else ""))


def of_each_firm(found: Sequence[Claim]) -> None:
    """The rows of one activity, in firms whose data says something of it."""
    known = [(claim, claim.truth, claim.claimed) for claim in found if claim.truth and claim.claimed]
    truths = [truth.wins for _, truth, _ in known]
    say("truth", truths, truths)
    say("  within the period", [truth.wins - truth.later for _, truth, _ in known], truths)
    say("regression", [seen.wins for *_, seen in known], truths, [seen.error for *_, seen in known])
    if any(claim.carried for claim, *_ in known):
        best = [claim.carried or seen for claim, _, seen in known]
        say("with carry-over", [seen.wins for seen in best], truths, [seen.error for seen in best])


def of_all_firms(games: Sequence[Game]) -> None:
    """The one regression, without and with the memory that fits best."""
    fits = {memory: pooled(games, memory) for memory in (0.0, *MEMORIES)}
    best = min(fits, key=lambda memory: fits[memory].residual)
    for name, memory in (("regression", 0.0), (f"with carry-over of {best:g}", best)):
        pairs = zip(fits[memory].slopes, fits[memory].errors, strict=True)
        print(f"  {name:26s}" + "".join(f"{slope:8.3f} ± {error:.3f}" for slope, error in pairs))


def main() -> None:
    count, name = (*sys.argv[1:], *(str(GAMES), "spoke-and-chain")[len(sys.argv) - 1 :])
    scenario = shipped_scenario(name)
    games = [varied(scenario, seed) for seed in range(int(count))]
    found = [claims(game) for game in games]
    print(f"{scenario.title}, {count} games: wins that one more hour brings\n")
    print(f"{'':28s}    mean  median  spread     < 0     off   error")
    for n, activity in enumerate(ASKED):
        print(activity)
        of_each_firm([claim[n] for claim in found])
    print(f"\nall firms in one{'':12s}" + "".join(f"{activity:>16s}" for activity in ASKED))
    of_all_firms(games)


if __name__ == "__main__":
    main()
