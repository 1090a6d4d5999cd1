"""A scenario before it is played: how it stands, who buys at which price, what hours bring, what comes, all texts."""

import argparse
from typing import TYPE_CHECKING, Any

from simgame.cli.given import scenario_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simgame.analysis.glance import Glance
    from simgame.authoring.timeline import Ahead


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a shipped scenario or a file")
    parser.add_argument("--json", action="store_true", help="print the curves and the timeline as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the preview."""
    from simgame.analysis.first_calls import first_calls
    from simgame.analysis.glance import glance
    from simgame.authoring.timeline import timeline
    from simgame.cli.preview_text import preview_text, prices_of

    scenario = scenario_of(options.scenario)
    found = glance(scenario)
    prices = prices_of(found.demand)
    calls = first_calls(scenario, prices)
    if options.json:
        import json

        told = {"prices": prices, "calls": calls}
        print(json.dumps(_document(found, told, timeline(scenario))))
    else:
        print(preview_text(found, calls, timeline(scenario)))
    return 0


def _document(found: "Glance", calls: "Mapping[str, Any]", ahead: "Iterable[Ahead]") -> dict[str, Any]:
    scenario = found.scenario
    return {
        "format": 1,
        "scenario": {"id": scenario.id, "digest": scenario.digest().all},
        "demand": {"prices": found.demand.prices, "shares": found.demand.shares},
        "calls": calls,
        "curves": {
            name: {"hours": curve.hours, "own": curve.own, "now": curve.now, "later": curve.later}
            for name, curve in found.curves.items()
        },
        "periods": [
            {
                "period": each.period,
                "weeks": [each.first_week, each.last_week],
                "meets": each.meets,
                "opens": list(each.opens),
                "events": list(each.events),
            }
            for each in ahead
        ],
        "by_rule": [name for name, event in scenario.events.items() if event.when],
    }
