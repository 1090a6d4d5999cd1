"""The scenarios that come with simgame, what they teach, and those in your own folder."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simgame.scenario import Scenario

HEADER = ("name", "title", "level", "minutes", "length", "teaches")
KEYS = ("id", "title", "level", "minutes", "periods", "weeks_per_period", "teaches")

Own = dict[str, tuple[Path, "Scenario | None"]]
"""The player's files by the name to call them by; None where one has faults."""


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("--json", action="store_true", help="print the list as JSON")


def run(options: argparse.Namespace) -> int:
    """Print one line a scenario."""
    from simgame.scenario import load, shipped

    scenarios, own = [load(path) for path in shipped().values()], _own()
    if options.json:
        import json

        yours = [
            {"file": str(path)} | (_entry(scenario) if scenario else {"faulty": True})
            for path, scenario in own.values()
        ]
        print(json.dumps({"format": 1, "scenarios": [_entry(scenario) for scenario in scenarios], "yours": yours}))
        return 0
    print(_rows((scenario.id, scenario) for scenario in scenarios))
    if own:
        print("\n".join(_yours(own)))
    return 0


def _own() -> Own:
    from simgame.saves.own_scenarios import called, own_scenarios
    from simgame.scenario import check_file

    return {called(path): (path, check_file(path)[0]) for path in own_scenarios().values()}


def _yours(own: Own) -> Iterator[str]:
    """The player's own under a heading, those with faults last."""
    from simgame.characters import printable
    from simgame.places import own_folder
    from simgame.saves.own_scenarios import check_command

    yield f"\nYour scenarios, in {printable(str(own_folder()))}"
    sound = {printable(name): scenario for name, (_, scenario) in own.items() if scenario}
    if sound:
        yield _rows(sound.items())
    for name, (path, scenario) in own.items():
        if scenario is None:
            yield printable(f"{name} has faults: {check_command(path)}")


def _rows(scenarios: "Iterable[tuple[str, Scenario]]") -> str:
    from simgame.cli.table import table

    rows = [
        (name, s.title, s.level, str(s.minutes), f"{s.periods} × {s.period}", ", ".join(s.teaches))
        for name, s in scenarios
    ]
    return table(HEADER, rows, words=set(HEADER) - {"minutes"})


def _entry(scenario: "Scenario") -> dict[str, Any]:
    return {key: getattr(scenario, key) for key in KEYS}
