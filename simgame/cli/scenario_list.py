"""The scenarios that come with simgame, and what they teach."""

import argparse

from simgame.cli.table import table


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("--json", action="store_true", help="print the list as JSON")


def run(options: argparse.Namespace) -> int:
    """Print one line a scenario."""
    from simgame.scenario import load, shipped

    scenarios = [load(path) for path in shipped().values()]
    if options.json:
        import json

        keys = ("id", "title", "level", "minutes", "periods", "weeks_per_period", "teaches")
        print(json.dumps({"format": 1, "scenarios": [{key: getattr(s, key) for key in keys} for s in scenarios]}))
        return 0
    header = ("name", "title", "level", "minutes", "length", "teaches")
    rows = [
        (s.id, s.title, s.level, str(s.minutes), f"{s.periods} × {s.period}", ", ".join(s.teaches)) for s in scenarios
    ]
    print(table(header, rows, words=set(header) - {"minutes"}))
    return 0
