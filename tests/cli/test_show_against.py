"""`show --against` lays two plays of one game beside each other."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from simgame import MODEL_VERSION
from simgame.cli import main
from simgame.game import Game
from simgame.saves.replay import save
from simgame.scenario import Hours, PeriodDecisions, Scenario, load

WORLD = load(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml")
PLAN = PeriodDecisions(hours=Hours(promotion=5, prospecting=15, closing=20))
OTHER = evolve(PLAN, hours=Hours(promotion=13, prospecting=15, closing=12))

Output = pytest.CaptureFixture[str]


def kept(path: Path, *plans: PeriodDecisions, world: Scenario = WORLD, seed: int = 7) -> str:
    game = Game(scenario=world, seed=seed)
    for plan in plans:
        game = game.play(plan)
    save(game, path)
    return str(path)


def test_figures_stand_beside_each_other_and_are_told(capsys: Output, tmp_path: Path) -> None:
    one = kept(tmp_path / "one.sim", PLAN, OTHER, OTHER)
    two = kept(tmp_path / "two.sim", PLAN, PLAN)
    assert main(["show", one, "--against", two]) == 0
    title, _, head, *rows, _, did, worth, bought = capsys.readouterr().out.splitlines()
    assert title == f"Reference world, seed 7: {one} against {two}"
    assert " ".join(head.split()) == "month worth against bought against promotion against closing against"
    assert [row.split()[0] for row in rows] == ["1", "2", "3"]
    first, second, third = (row.split() for row in rows)
    assert first[1] == first[2]
    assert second[5:] == ["13", "5", "12", "20"]
    assert len(third) == 5
    assert did == "From month 2 on you gave promotion 8 h more than the other time."
    assert worth.startswith(f"Worth after month 2: {second[1]} now, {second[2]} the other time.")
    assert bought.startswith("Bought in all: ")


def test_weeks_stand_beside_each_other_too(capsys: Output, tmp_path: Path) -> None:
    one, two = kept(tmp_path / "one.sim", PLAN), kept(tmp_path / "two.sim", OTHER)
    assert main(["show", one, "--against", two, "--weekly"]) == 0
    heads = [line.split()[0] for line in capsys.readouterr().out.splitlines() if "against" in line.split()]
    assert heads == ["Reference", "week", "month"]


def test_two_documents_are_a_list(capsys: Output, tmp_path: Path) -> None:
    one, two = kept(tmp_path / "one.sim", PLAN), kept(tmp_path / "two.sim", OTHER)
    assert main(["show", one, "--against", two, "--json"]) == 0
    both = json.loads(capsys.readouterr().out)
    for path, document in zip((one, two), both, strict=True):
        assert main(["show", path, "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == document


def test_what_never_parts_is_said_to_be_alike(capsys: Output, tmp_path: Path) -> None:
    one, two = kept(tmp_path / "one.sim", PLAN), kept(tmp_path / "two.sim", PLAN, OTHER)
    assert main(["show", one, "--against", two]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Both ways are alike for 1 month."


@pytest.mark.parametrize(
    ("world", "seed", "what"), [(WORLD, 8, "luck"), (evolve(WORLD, periods=6), 7, "scenario")], ids=["luck", "scenario"]
)
def test_another_game_is_refused(capsys: Output, tmp_path: Path, world: Scenario, seed: int, what: str) -> None:
    one = kept(tmp_path / "one.sim", PLAN)
    two = kept(tmp_path / "two.sim", PLAN, world=world, seed=seed)
    assert main(["show", one, "--against", two]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"not the same {what}" in err
    assert "one scenario and one seed" in err


def test_a_replay_of_another_model_version_is_said_to_differ(capsys: Output, tmp_path: Path) -> None:
    one, two = kept(tmp_path / "one.sim", PLAN), kept(tmp_path / "two.sim", OTHER)
    document = json.loads(Path(two).read_text(encoding="utf-8")) | {"model_version": MODEL_VERSION - 1}
    Path(two).write_text(json.dumps(document), encoding="utf-8")
    assert main(["show", one, "--against", two]) == 0
    assert f"{two}: played under model version" in capsys.readouterr().err
