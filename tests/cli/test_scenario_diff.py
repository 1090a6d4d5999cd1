"""`scenario diff` says what changed, and what that is to results."""

from pathlib import Path

import pytest

from simgame.cli import main
from simgame.scenario import shipped

TUTORIAL = shipped()["tutorial"].read_text(encoding="utf-8")


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(tmp_path / "tutorial.toml", capsys)


class Said:
    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self.capsys = file, capsys

    def of(self, old: str, new: str) -> str:
        """What the command prints of the tutorial and a copy changed in one place."""
        assert old in TUTORIAL
        self.file.write_text(TUTORIAL.replace(old, new), encoding="utf-8")
        assert main(["scenario", "diff", "tutorial", str(self.file)]) == 0
        return self.capsys.readouterr().out


def test_rules_and_texts_are_told_apart(said: Said) -> None:
    printed = said.of('"bag"\nperiod   = "month"\nweeks_per_period = 4', '"sack"\nweeks_per_period = 5')
    assert 'Rules\n  weeks_per_period: 4 weeks -> 5\n\nTexts\n  unit: "bag" -> "sack"\n' in printed
    assert "points need `simgame scenario par` anew" in printed


def test_where_only_texts_differ_results_stay(said: Said) -> None:
    printed = said.of("Ida roasted", "Ada roasted")
    assert printed.startswith("Texts\n")
    assert "results, saves and points stay what they are" in printed


def test_a_translation_differs_in_texts_alone(capsys: pytest.CaptureFixture[str]) -> None:
    german = shipped()["tutorial"].with_name("tutorial.de.toml")
    assert main(["scenario", "diff", "tutorial", str(german)]) == 0
    printed = capsys.readouterr().out
    assert '  title: "Second Crack" -> "Der zweite Crack"\n' in printed
    assert "Rules" not in printed.splitlines()


def test_another_layout_means_the_same(said: Said) -> None:
    assert said.of("cash      = 4_000.00", "cash = 4e3  # in the till").startswith("Both mean the same")
