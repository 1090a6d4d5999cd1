"""Is a scenario felt: ten tests with simulated newcomers and a solver, and what robots make of it."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simgame.analysis.balance import Check

WORDS = {True: "holds", False: "fails", None: "told"}
WIDTH = 80
INDENT = " " * 13


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", help="a shipped scenario or a file")
    parser.add_argument("--json", action="store_true", help="print the tests as JSON")


def run(options: argparse.Namespace) -> int:
    """Print claim and figures of each test; 1 where one fails."""
    from attrs import asdict

    from simgame.analysis.balance import trial
    from simgame.analysis.felt import FELT
    from simgame.analysis.robots import ROBOTS, robots
    from simgame.analysis.turning import what_turns_the_ranking
    from simgame.cli.given import scenario_of, scenario_path
    from simgame.saves.pars import keep_par

    keep_par(scenario_path(options.scenario))
    held = trial(scenario_of(options.scenario))
    played = robots(held)
    checks = [test(held) for test in FELT] + [test(played) for test in (*ROBOTS, what_turns_the_ranking)]
    if options.json:
        import json

        print(json.dumps({"format": 1, "checks": [asdict(check) for check in checks]}))
    else:
        print("\n".join(_told(check) for check in checks))
    return int(any(check.holds is False for check in checks))


def _told(check: "Check") -> str:
    """A test on lines of at most ``WIDTH`` characters."""
    from textwrap import TextWrapper

    head = f"{check.id:4}  {WORDS[check.holds]:5}  "
    wrapped = TextWrapper(WIDTH, initial_indent=head, subsequent_indent=INDENT, break_on_hyphens=False)
    lines = wrapped.wrap(check.claim)
    wrapped.initial_indent = INDENT
    return "\n".join(lines + wrapped.wrap(check.measured))
