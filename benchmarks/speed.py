"""
How fast the engine is: a week by luck and batch, and what a player waits for.

    python -m benchmarks.speed [RUNS]

A figure is the least of its runs, for a busy machine only ever adds. Those that somebody waits for stand beside a
floor, which they have to keep, and an aim. Exit status 1 where a floor is broken.
"""

import os
import sys
import time
from collections.abc import Callable

from attrs import evolve

from simgame.analysis.attribution import attributed
from simgame.analysis.forecast import forecast
from simgame.analysis.trials import reference_plan
from simgame.arrays import opening, rules_of
from simgame.game import Game, replayed
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.scenario import Scenario, shipped_scenario
from tests.plan_games import kept, plan_game

RUNS = 9
SEED = 1
WORLD = "spoke-and-chain"
YEAR = 52
BATCHES = (1, 32, 200, 1_024, 8_192)
LARGE = 4_096
"""Games from which on a few weeks are enough to measure one."""
NOISES = ("off", "smooth", "counts")


def main(arguments: list[str]) -> int:
    """Measure everything and print it; 1 where a floor is broken."""
    runs = int(arguments[0]) if arguments else RUNS
    scenario = shipped_scenario(WORLD)
    print(f"{os.getloadavg()[0]:.1f} programs wait for {os.cpu_count()} processors\n")
    weeks_by_batch(scenario, runs)
    year = evolve(scenario, periods=YEAR // scenario.weeks_per_period)
    game = plan_game(year, year.reference, SEED)
    before = evolve(game, log=game.log[:-1])
    plan = kept(year, year.reference, before.period)
    held = [
        told("a game of 52 weeks replayed from its log", runs, lambda: replayed(year, SEED, [game.log]), 25, 10),
        told("week 52 divided among 1,024 coalitions, four measures", runs, why(game), 120, 60),
        told("the last month forecast in 200 draws", runs, lambda: forecast(before, plan), 25, 12),
    ]
    return 0 if all(held) else 1


def weeks_by_batch(scenario: Scenario, runs: int) -> None:
    """Microseconds a week of one firm, and millions of weeks a second in the largest batch."""
    print(f"{'microseconds a week':24}" + "".join(f"{games:>10,}" for games in BATCHES) + "  games")
    cases = [(noise, games, games) for noise in NOISES for games in BATCHES]
    cases += [("smooth", games, 1) for games in BATCHES]
    figures = [week(scenario, *case, runs) for case in cases]
    for n, name in enumerate((*NOISES, "smooth, one luck for all")):
        row = figures[n * len(BATCHES) : (n + 1) * len(BATCHES)]
        rate = BATCHES[-1] / row[-1]
        print(f"{name:24}" + "".join(f"{figure:>10,.0f}" for figure in row) + f"  {rate:.1f} million a second")
    print()


def week(scenario: Scenario, noise: str, games: int, lucks: int, runs: int) -> float:
    """Microseconds, over a year of the reference plan with the events of the game."""
    luck = Luck.of(SEED, lucks, noise)
    periods = 2 if games >= LARGE else YEAR // scenario.weeks_per_period
    setting = Setting(
        rules=rules_of(scenario),
        luck=luck,
        weeks_per_period=scenario.weeks_per_period,
    )
    state, plan = opening(scenario, games=games), [reference_plan(scenario, games)] * periods

    def course() -> None:
        for _ in play(setting, state, plan):
            pass

    return least(course, runs) * 1e6 / (periods * scenario.weeks_per_period)


def why(game: Game) -> Callable[[], object]:
    """The attribution of the last period."""
    _ = game.reports
    return lambda: attributed(game, len(game.log))


def least(work: Callable[[], object], runs: int) -> float:
    """Seconds of the quickest run."""
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def told(what: str, runs: int, work: Callable[[], object], floor: float, aim: float) -> bool:
    """Print milliseconds beside floor and aim; whether the floor is kept."""
    taken = least(work, runs) * 1e3
    verdict = "  BROKEN" if taken > floor else "" if taken > aim else "  reached"
    print(f"{what}: {taken:.1f} ms (floor {floor:g}, aim {aim:g}){verdict}", flush=True)
    return taken <= floor


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
