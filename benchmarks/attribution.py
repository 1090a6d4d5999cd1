"""
Where a good firm's sales come from, month by month and in a year: work of the month, and work of the months before.

``python -m benchmarks.attribution`` plays the stored par plan of Spoke & Chain (whole hours, aiming at its first
choice) under a few seeds and prints the tables and the pictures of docs/attribution.md.
"""

from collections.abc import Sequence

import numpy as np
from attrs import evolve

from simgame.analysis.attribution import attributed, attributed_game
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


def shares(games: Sequence[Game], measure: str) -> Array:
    """Mean over games of what each activity earned in each month, (activities, this month and earlier, months)."""
    periods = len(games[0].log)
    table = np.zeros((len(ACTIVITIES), 2, periods))
    for game in games:
        for period in range(1, periods + 1):
            found = next(each for each in attributed(game, period) if each.measure == measure)
            for n, share in enumerate(found.activities.values()):
                table[n, :, period - 1] += (share.this_period / len(games), share.earlier / len(games))
    return table


def in_all(games: Sequence[Game]) -> dict[str, dict[str, float]]:
    """Mean over games of each part of the whole game, by measure."""
    found: dict[str, dict[str, float]] = {}
    for each in (each for game in games for each in attributed_game(game)):
        earned = {name: share.total for name, share in each.activities.items()}
        parts = {"base": each.base, **earned, "luck": each.luck, "total": each.total}
        sums = found.setdefault(each.measure, dict.fromkeys(parts, 0.0))
        for name, part in parts.items():
            sums[name] += part / len(games)
    return found


def picture(now: Sequence[float], earlier: Sequence[float]) -> list[str]:
    """Two columns a month: this month's work and earlier work; what costs sales is left out."""
    pairs = [(max(one, 0.0), max(other, 0.0)) for one, other in zip(now, earlier, strict=True)]
    letters = {Tone.SALES: "█", Tone.MARKETING: "░"}
    rows = columns(pairs, WIDTH, HEIGHT, (Tone.SALES, Tone.MARKETING), len(pairs))
    return ["".join(letters[s.tone] * len(s.text) if s.filled else s.text for s in row).rstrip() for row in rows]


def figure(amount: float, digits: int = 0) -> str:
    """Without a minus before nothing."""
    return f"{round(amount, digits) + 0.0:,.{digits}f}"


def main() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    games = [good_game(scenario, seed) for seed in range(SEEDS)]
    table = shares(games, "wins")
    print(f"| month | {' | '.join(ACTIVITIES)} |\n|---{'|---' * len(ACTIVITIES)}|")
    for month in range(scenario.periods):
        cells = (" / ".join(figure(part, 1) for part in table[n, :, month]) for n in range(len(ACTIVITIES)))
        print(f"| {month + 1} | {' | '.join(cells)} |")
    for name in SHOWN:
        now, old = table[ACTIVITIES.index(name)]
        print(f"\n{name}: this month █, earlier ░")
        print("\n".join(picture(now.tolist(), old.tolist())))
    year = in_all(games)
    print(f"\n| | {' | '.join(year)} |\n|---{'|---' * len(year)}|")
    for part in year["wins"]:
        print(f"| {part} | {' | '.join(figure(parts[part]) for parts in year.values())} |")


if __name__ == "__main__":
    main()
