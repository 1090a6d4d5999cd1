"""Measure habit, par and ceiling, and store them beside the scenario. Takes some minutes."""

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", help="a shipped scenario or a file")


def run(options: argparse.Namespace) -> int:
    """Write ``SCENARIO.par.json`` and print what is in it."""
    from simgame.analysis.par import at_difficulties, measured
    from simgame.cli.given import scenario_of, scenario_path
    from simgame.score import par_path, par_text

    scenario, path = scenario_of(options.scenario), par_path(scenario_path(options.scenario))
    par = measured(scenario)
    path.write_text(par_text(scenario, par, at_difficulties(scenario, par)), encoding="utf-8")
    for name in ("habit", "par", "ceiling"):
        print(f"{name:8s} {getattr(par, name):10,.0f} ± {getattr(par, f'{name}_se'):,.0f}")
    print(f"stored in {path}")
    return 0
