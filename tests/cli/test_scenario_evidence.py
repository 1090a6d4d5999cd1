"""`scenario evidence` prints what a scenario's levers do beside what research has measured."""

import json
from pathlib import Path

import pytest

from simgame.cli import main
from simgame.scenario import load

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"

Output = pytest.CaptureFixture[str]


def told(capsys: Output, *words: str) -> tuple[int, str]:
    status = main(["scenario", "evidence", *words])
    out, err = capsys.readouterr()
    assert err == ""
    return status, out


def variant(folder: Path, **lines: str) -> str:
    """The reference world with some of its lines written anew."""
    text = WORLD.read_text(encoding="utf-8")
    for key, line in lines.items():
        (old,) = [known for known in text.splitlines() if known.startswith(f"{key} ") and known != line][:1]
        text = text.replace(old, line)
    path = folder / "variant.toml"
    path.write_text(text, encoding="utf-8")
    load(path)
    return str(path)


def test_measured_numbers_stand_beside_their_bands_and_sources(capsys: Output) -> None:
    _, out = told(capsys, str(WORLD))
    header, *lines = out.splitlines()
    assert header.split() == ["id", "effect", "measured", "band", "source"]
    assert any(line.split()[-2:] == ["b1,", "b2"] for line in lines)
    assert any(line.split()[-4:] == ["-1.52", "-3.5", "to", "-1.5"] for line in lines)


def test_an_effect_outside_its_band_is_named_and_fails_unless_it_only_warns(capsys: Output, tmp_path: Path) -> None:
    eager = variant(tmp_path, pull="pull = 9.0")
    status, out = told(capsys, eager)
    assert status == 1
    assert "  outside" in out
    assert out.rstrip().endswith("outside their bands.")
    assert told(capsys, eager, "--warn") == (0, out)


def test_what_cannot_be_measured_says_why(capsys: Output, tmp_path: Path) -> None:
    _, out = told(capsys, variant(tmp_path, price='price      = "fixed"'))
    assert "not measured: the price is fixed" in out


def test_programs_read_the_same_numbers(capsys: Output) -> None:
    status, out = told(capsys, str(WORLD), "--json", "--warn")
    document = json.loads(out)
    assert status == 0
    assert (document["format"], document["scenario"]) == (1, "reference")
    (price,) = [effect for effect in document["effects"] if effect["id"] == "AT-1"]
    assert price["inside"]
    assert price["figures"][0]["value"] == pytest.approx(-1.517, abs=0.001)
    assert price["figures"][0]["band"] == [-3.5, -1.5]
    assert price["figures"][1]["band"] is None
