"""Measure habit, par and ceiling, and store them beside the scenario. Takes some minutes."""

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", help="a shipped scenario or a file")


def run(options: argparse.Namespace) -> int:
    """Write ``SCENARIO.par.json`` and print what is in it."""
    from simgame.analysis.par import at_difficulties, measured
    from simgame.cli.given import scenario_of, scenario_path
    from simgame.saves.pars import keep_par
    from simgame.score import par_path, par_text

    scenario, file = scenario_of(options.scenario), scenario_path(options.scenario)
    path = par_path(file)
    par = measured(scenario)
    path.write_text(par_text(scenario, par, at_difficulties(scenario, par)), encoding="utf-8")
    keep_par(file)
    for name in ("habit", "par", "ceiling"):
        print(f"{name:8s} {getattr(par, name):10,.0f} ± {getattr(par, f'{name}_se'):,.0f}")
    print(f"stored in {path}")
    if not par.measures(scenario.firm.cash):
        print("Planning gains too little on habit here: games will show no points.")
    return 0
