"""What is printed of a game that is scored by its till speaks of cash, and its documents keep their names."""

import json
from pathlib import Path

import pytest

from simgame.cli import main
from simgame.saves.replay import load

NAME = "the-inheritance"
HOURS = {"research": 6, "pricing": 3, "promotion": 10, "prospecting": 9, "closing": 12}

Output = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"decisions": [{"hours": HOURS}], "repeat_last": True}))
    return str(path)


@pytest.fixture
def saved(capsys: Output, plan: str, tmp_path: Path) -> str:
    path = str(tmp_path / "out.sim")
    assert main(["run", NAME, "--decisions", plan, "--seed", "4", "--save", path]) == 0
    capsys.readouterr()
    return path


def test_nothing_printed_speaks_of_worth(capsys: Output, plan: str, saved: str) -> None:
    calls = (
        ["run", NAME, "--decisions", plan, "--weekly"],
        ["show", saved],
        ["show", saved, "--against", saved],
        ["explain", saved, "--measure", "all"],
        ["forecast", NAME, "--decisions", plan],
        ["scenario", "preview", NAME],
    )
    for words in calls:
        assert main(words) == 0
        told = capsys.readouterr().out
        assert not [word for word in ("Worth ", " worth,", " value", "next year", "within a year") if word in told], (
            words
        )


def test_cash_has_one_column_and_the_last_word(capsys: Output, saved: str) -> None:
    assert main(["show", saved]) == 0
    told = capsys.readouterr().out
    head = next(line for line in told.splitlines() if "leads" in line)
    assert head.split()[-2:] == ["profit", "cash"]
    assert f"\nCash ${load(Path(saved)).latest.cash:,.0f}, " in told


def test_value_is_the_till_in_every_document(capsys: Output, plan: str, saved: str) -> None:
    cash = load(Path(saved)).latest.cash
    assert main(["show", saved, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"]["value"] == pytest.approx(cash)
    assert main(["explain", saved, "--measure", "value", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == pytest.approx(cash)
    assert main(["forecast", NAME, "--decisions", plan, "--json"]) == 0
    ahead = json.loads(capsys.readouterr().out)["measures"]["value"]
    assert ahead["p5"] < cash < ahead["p95"]
