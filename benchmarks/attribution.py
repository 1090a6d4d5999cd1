"""
Where a good firm's sales come from, month by month: work of the month against work of the months before.

``python -m benchmarks.attribution`` plays the stored par plan of Spoke & Chain (whole hours, aiming at its first
choice) under a few seeds and prints the table and the pictures of docs/attribution.md.
"""

from collections.abc import Sequence

import numpy as np
from attrs import evolve

from simgame.analysis.attribution import attributed
from simgame.game import Game
from simgame.model.state import Array
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Target, shipped_scenario
from simgame.score import par_of
from simgame.tui.charts.columns import columns
from simgame.tui.charts.painter import Tone

SEEDS = 20
SHOWN = ("promotion", "prospecting", "closing")
WIDTH, HEIGHT = 48, 6


def good_game(scenario: Scenario, seed: int) -> Game:
    """The mean plan of par, played under one seed."""
    par = par_of(scenario)
    game = Game(scenario=scenario, seed=seed)
    for step in par.par_plan if par else ():
        aim = max(step.target, key=lambda name, step=step: step.target[name])  # type: ignore[misc]
        hours = Hours(**{name: int(4 * getattr(step.hours, name)) / 4 for name in ACTIVITIES})
        entry = PeriodDecisions(hours=hours, price=float(round(step.price)), target=Target.of(aim))
        fixed = not scenario.is_strategy(game.period)
        game = game.play(evolve(entry, price=None, target=game.log[-1].target) if fixed else entry)
    return game


def shares(scenario: Scenario, measure: str) -> Array:
    """Mean over seeds of what each activity earned in each month, (activities, this month and earlier, months)."""
    table = np.zeros((len(ACTIVITIES), 2, scenario.periods))
    for seed in range(SEEDS):
        game = good_game(scenario, seed)
        for period in range(1, scenario.periods + 1):
            found = next(each for each in attributed(game, period) if each.measure == measure)
            for n, share in enumerate(found.activities.values()):
                table[n, :, period - 1] += (share.this_period / SEEDS, share.earlier / SEEDS)
    return table


def picture(now: Sequence[float], earlier: Sequence[float]) -> list[str]:
    """Two columns a month: this month's work and earlier work; what costs sales is left out."""
    pairs = [(max(one, 0.0), max(other, 0.0)) for one, other in zip(now, earlier, strict=True)]
    letters = {Tone.SALES: "█", Tone.MARKETING: "░"}
    rows = columns(pairs, WIDTH, HEIGHT, (Tone.SALES, Tone.MARKETING), len(pairs))
    return ["".join(letters[s.tone] * len(s.text) if s.filled else s.text for s in row).rstrip() for row in rows]


def main() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    table = shares(scenario, "wins")
    print(f"sales a month, mean of {SEEDS} seeds: by this month's work / by earlier work\n")
    print("month        " + "".join(f"{month:>12d}" for month in range(1, scenario.periods + 1)))
    for n, name in enumerate(ACTIVITIES):
        print(f"{name:13s}" + "".join(f"{now:6.1f}/{old:5.1f}" for now, old in zip(*table[n], strict=True)))
    for name in SHOWN:
        now, old = table[ACTIVITIES.index(name)]
        print(f"\n{name}: this month █, earlier ░")
        print("\n".join(picture(now.tolist(), old.tolist())))


if __name__ == "__main__":
    main()
