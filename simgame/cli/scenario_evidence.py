"""A scenario's effects, measured on its reference plan, beside what research has measured (docs/evidence.md)."""

import argparse
from typing import TYPE_CHECKING

from simgame.cli.given import scenario_of
from simgame.cli.table import table

if TYPE_CHECKING:
    from simgame.analysis.evidence import MeasuredEffect


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a shipped scenario or a file")
    parser.add_argument("--warn", action="store_true", help="exit with 0 even where a number lies outside its band")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the effects; 1 where one lies outside its band."""
    from simgame.analysis.evidence import measure

    scenario = scenario_of(options.scenario)
    effects = measure(scenario)
    if options.json:
        import json

        print(json.dumps({"format": 1, "scenario": scenario.id, "effects": [_entry(effect) for effect in effects]}))
    else:
        print(_text(effects))
    return 0 if options.warn or all(effect.inside for effect in effects) else 1


def _text(effects: "tuple[MeasuredEffect, ...]") -> str:
    rows = []
    for effect in effects:
        rows.append((effect.id, effect.claim, "", "", effect.source, ""))
        if effect.missing:
            rows.append(("", f"  not measured: {effect.missing}", "", "", "", ""))
        rows += [
            ("", f"  {figure.name}", figure.text, figure.band_text, "", "" if figure.inside else "outside")
            for figure in effect.figures
        ]
    outside = sum(not figure.inside for effect in effects for figure in effect.figures)
    closing = f"{outside} outside their bands." if outside else "All inside their bands."
    header = ("id", "effect", "measured", "band", "source", "")
    return f"{table(header, rows, words=('id', 'effect', 'band', 'source', ''))}\n\n{closing}"


def _entry(effect: "MeasuredEffect") -> dict[str, object]:
    figures = [
        {
            "name": figure.name,
            "value": figure.value,
            "band": figure.band and [figure.band.low, figure.band.high],
            "inside": figure.inside,
        }
        for figure in effect.figures
    ]
    return {
        "id": effect.id,
        "claim": effect.claim,
        "source": effect.source,
        "inside": effect.inside,
        "missing": effect.missing,
        "figures": figures,
    }
