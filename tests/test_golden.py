"""
Every shipped scenario replays to the figures it was shipped with.

``SIMGAME_REWRITE_GOLDEN=1 pytest tests/test_golden.py`` writes them anew; a change that moves them without touching a
scenario changes the model, raises ``MODEL_VERSION`` and stands under **Model** in the changelog.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from simgame.results import results
from simgame.scenario import shipped, shipped_scenario
from tests.plan_games import plan_game

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "SIMGAME_REWRITE_GOLDEN"
SEED = 7
PRECISION = 1e-6


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_replays_to_its_golden_figures(name: str) -> None:
    path = GOLDEN / f"{name}.json"
    played = figures(name)
    if os.environ.get(REWRITE):
        path.write_text(json.dumps(played, indent=1) + "\n", encoding="utf-8")
    assert path.is_file(), f"no {path.name}; run once with {REWRITE}=1"
    golden = json.loads(path.read_text(encoding="utf-8"))
    told = f"the scenario's rules or the model changed; if that is meant, run with {REWRITE}=1"
    assert all(played[key] == golden[key] for key in ("scenario", "model_version")), told
    assert dict(flat(played)) == pytest.approx(dict(flat(golden)), rel=PRECISION, abs=PRECISION)


def test_no_golden_figures_are_left_of_a_scenario_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} <= set(shipped())


def figures(name: str) -> dict[str, Any]:
    """The results of the reference plan, without points: they follow a par that is measured apart."""
    scenario = shipped_scenario(name)
    document = results(plan_game(scenario, scenario.reference, SEED), truth=True)
    document["score"] = {key: value for key, value in document["score"].items() if key not in {"points", "calibration"}}
    return document


def flat(document: Any, path: str = "") -> Any:  # noqa: ANN401  # any part of a JSON document
    """All numbers of a document, by the path to them."""
    if isinstance(document, dict | list):
        parts = document.items() if isinstance(document, dict) else enumerate(document)
        for key, part in parts:
            yield from flat(part, f"{path}/{key}")
    elif isinstance(document, int | float):
        yield path, document
