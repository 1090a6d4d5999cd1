"""Measure habit and ceiling, and store them beside the scenario; the ceiling stands in for par."""

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", help="a shipped scenario or a file")


def run(options: argparse.Namespace) -> int:
    """Write ``SCENARIO.par.json`` and print what is in it."""
    from simgame.analysis.par import measured
    from simgame.cli.given import scenario_of, scenario_path
    from simgame.score import par_path, par_text

    scenario, path = scenario_of(options.scenario), par_path(scenario_path(options.scenario))
    par = measured(scenario)
    path.write_text(par_text(scenario, par), encoding="utf-8")
    print(f"habit {par.habit:,.0f} ± {par.habit_se:,.0f}, par {par.par:,.0f} ± {par.par_se:,.0f} (the {par.par_is})")
    print(f"stored in {path}")
    return 0
