"""Is a scenario felt: ten tests with simulated newcomers and a solver."""

import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", help="a shipped scenario or a file")
    parser.add_argument("--json", action="store_true", help="print the tests as JSON")


def run(options: argparse.Namespace) -> int:
    """Print one line a test; 1 where one fails."""
    from attrs import asdict

    from simgame.analysis.felt import measure
    from simgame.cli.given import scenario_of
    from simgame.cli.table import table

    checks = measure(scenario_of(options.scenario))
    if options.json:
        import json

        print(json.dumps({"format": 1, "checks": [asdict(check) for check in checks]}))
    else:
        words = {True: "holds", False: "fails", None: "does not apply"}
        rows = [(check.id, words[check.holds], check.claim, check.measured) for check in checks]
        print(table(("test", "result", "claim", "measured"), rows, words=("test", "result", "claim", "measured")))
    return int(any(check.holds is False for check in checks))
