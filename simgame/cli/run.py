"""Play decisions from a file, without a screen; prints the results. The same seed gives the same luck."""

import argparse
from pathlib import Path

from simgame.cli.given import (
    DEFAULT_SEED,
    at_difficulty,
    configure_difficulty,
    configure_language,
    scenario_in,
    scenario_path,
    seed,
)
from simgame.cli.results_text import configure_results, print_results


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a shipped scenario or a file")
    parser.add_argument("--decisions", required=True, type=Path, metavar="FILE", help="JSON or CSV, one entry a period")
    parser.add_argument(
        "--seed", type=seed, default=DEFAULT_SEED, metavar="N", help="which luck (default: %(default)s)"
    )
    parser.add_argument("--noise", choices=("off", "smooth", "counts"), help="how much luck (default: the scenario's)")
    parser.add_argument("--save", type=Path, metavar="OUT", help="also write the game as a save")
    configure_difficulty(parser)
    configure_language(parser, "the scenario's own")
    configure_results(parser)


def run(options: argparse.Namespace) -> int:
    """Play, save, print."""
    from attrs import evolve

    from simgame.decisions_file import read_decisions
    from simgame.game import Game
    from simgame.saves.lock import SaveLock
    from simgame.saves.pars import keep_par
    from simgame.saves.replay import save

    scenario = at_difficulty(scenario_in(options.scenario, options.language), options.difficulty)
    if options.noise:
        scenario = evolve(scenario, play=evolve(scenario.play, noise=options.noise))
    keep_par(scenario_path(options.scenario))
    game = Game(scenario=scenario, seed=options.seed)
    for decisions in read_decisions(options.decisions, scenario):
        if not game.over:
            game = game.play(decisions)
    if options.save:
        with SaveLock(options.save):
            save(game, options.save)
    print_results(game, options)
    return 0
