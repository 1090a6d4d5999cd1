"""
What stands behind 0 and 100 points: habit, par and ceiling beside bots, novices, random plans and a written-down log.

``python -m benchmarks.par [SCENARIO [LOG]]`` takes some minutes: it lets a second planner play, whose solver starts
from another seed, and prints its distance from the stored par. LOG is a decisions file made without the truth.
"""

import sys
from pathlib import Path

import numpy as np

from simgame.analysis.batch import constant, expectation, outcomes, replays
from simgame.analysis.mixes import random_plans
from simgame.analysis.novices import novices
from simgame.analysis.planner import planned
from simgame.decisions_file import read_decisions
from simgame.game import Game
from simgame.model.luck import Luck
from simgame.model.state import Array, Decisions
from simgame.scenario import ACTIVITIES, MARKETING, SALES, Scenario, load, shipped
from simgame.score import Par, par_of

EXAMPLE = Path("docs/examples/spoke-and-chain-beats-par.json")
FRESH = 1_000
"""Seeds before this one have been used to measure par."""
NOVICE_SEEDS = 8
RANDOM_PLANS = 20_000
SECOND_SEED = 501
LOG_SEEDS = 1_000


def fresh(count: int, seeds: int, noise: str) -> Luck:
    """The luck of seeds nobody measured par on."""
    drawn = np.arange(FRESH, FRESH + seeds, dtype=np.uint64)
    return Luck(seeds=np.tile(drawn, count), games=np.zeros(count * seeds, np.uint64), noise=noise)


def bots(scenario: Scenario) -> dict[str, list[Decisions]]:
    """Plans kept all game for everybody: an even split, and one side alone."""
    sides = {"even split": ACTIVITIES, "all marketing": MARKETING, "all sales": SALES}
    found = {}
    for name, side in sides.items():
        levers = [lever for lever in side if lever in scenario.play.levers]
        hours = [[scenario.firm.hours / len(levers) if lever in levers else 0.0] for lever in ACTIVITIES]
        found[name] = constant(scenario, np.array(hours))
    return found


def novice_values(scenario: Scenario) -> Array:
    """Each novice's mean over fresh seeds, $, (novices,)."""
    people = novices(scenario, 3_000, seed=2)
    luck = fresh(len(people.price), NOVICE_SEEDS, scenario.play.noise)
    value = outcomes(scenario, people.decisions(scenario, NOVICE_SEEDS), luck).value
    return np.asarray(value.reshape(-1, NOVICE_SEEDS).mean(1))


def random_values(scenario: Scenario) -> Array:
    """The best of random plans that know the truth no more than a coin: hours kept all game, luck off, by target."""
    hours = random_plans(scenario, RANDOM_PLANS // (len(scenario.segments) + 1))
    table = np.concatenate([getattr(hours, name)[0] for name in ACTIVITIES])
    values = []
    for target in range(len(scenario.segments) + 1):
        plan = constant(scenario, table, target)
        values.append(outcomes(scenario, plan, Luck.of(0, table.shape[-1], "off")).value)
    return np.concatenate(values)


def log_values(scenario: Scenario, path: Path) -> Array:
    """What a decisions file is worth, $, one a seed."""
    game = Game(scenario=scenario, seed=0)
    for entry in read_decisions(path, scenario):
        game = game.play(entry)
    return replays(scenario, game.log, LOG_SEEDS)


def say(par: Par, name: str, value: float, note: str = "") -> None:
    print(f"{name:32s} {value:10,.0f}   {par.points(value):6.1f} points   {note}")


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "spoke-and-chain"
    scenario = load(shipped()[name])
    par = par_of(scenario)
    if par is None:
        sys.exit(f"`simgame scenario par {name}` measures par first.")
    for end in ("habit", "par", "ceiling"):
        say(par, end, getattr(par, end), f"± {getattr(par, f'{end}_se'):,.0f}")
    for bot, plan in bots(scenario).items():
        say(par, bot, expectation(scenario, plan)[0])
    reached = novice_values(scenario)
    say(
        par, "median of 3,000 novices", float(np.median(reached)), f"{100 * (reached < par.par).mean():.1f} % under par"
    )
    tried = random_values(scenario)
    say(par, f"best of {len(tried):,} random plans", float(tried.max()), "luck off, hours kept all game")
    log = Path(sys.argv[2]) if len(sys.argv) > 2 else EXAMPLE  # noqa: PLR2004  # the words typed
    if log != EXAMPLE or name in log.name:
        found = log_values(scenario, log)
        say(par, log.name, float(found.mean()), f"± {found.std() / LOG_SEEDS**0.5:,.0f}")
    second = planned(scenario, SECOND_SEED)
    say(par, "par, another solver's seed", second.value, f"{100 * (second.value / par.par - 1):+.2f} %")


if __name__ == "__main__":
    main()
