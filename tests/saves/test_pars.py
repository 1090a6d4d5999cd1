"""A par that lies beside a file elsewhere is kept, so that saves of its games have points too."""

from pathlib import Path

import pytest
from attrs import evolve

from simgame.places import FOLDER_VARIABLE, own_folder, pars_folder
from simgame.saves.pars import keep_par
from simgame.scenario import load, shipped
from simgame.score import Par, par_of, par_path, par_text

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
SCENARIO = load(WORLD)
PAR = Par(habit=1_000, habit_se=1, par=3_000, par_se=2, ceiling=4_000, ceiling_se=3)


@pytest.fixture(autouse=True)
def own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario in a folder of its own, with its par beside it."""
    file = tmp_path / "elsewhere" / "tuner.toml"
    file.parent.mkdir()
    file.write_bytes(WORLD.read_bytes())
    par_path(file).write_text(par_text(SCENARIO, PAR, {}), encoding="utf-8")
    return file


def test_a_par_kept_once_serves_when_the_file_is_gone(file: Path) -> None:
    assert par_of(SCENARIO) is None
    keep_par(file)
    file.unlink()
    par_path(file).unlink()
    assert par_of(SCENARIO) == PAR


def test_a_par_measured_anew_takes_the_place_of_the_kept_one(file: Path) -> None:
    keep_par(file)
    par_path(file).write_text(par_text(SCENARIO, evolve(PAR, par=3_500), {}), encoding="utf-8")
    keep_par(file)
    assert par_of(SCENARIO) == evolve(PAR, par=3_500)


def test_what_is_found_where_it_lies_is_not_kept_twice(file: Path) -> None:
    own_folder().mkdir(parents=True)
    for path in (file, par_path(file)):
        path.rename(own_folder() / path.name)
    keep_par(own_folder() / file.name)
    keep_par(shipped()["tutorial"])
    assert not pars_folder().exists()
    assert par_of(SCENARIO) == PAR


def test_a_translation_keeps_the_par_of_its_original(file: Path) -> None:
    keep_par(file.with_name("tuner.de.toml"))
    assert par_of(SCENARIO) == PAR


@pytest.mark.parametrize("text", ["", par_text(evolve(SCENARIO, periods=11), PAR, {})], ids=["empty", "of other rules"])
def test_what_is_no_par_of_the_file_is_not_kept(file: Path, text: str) -> None:
    par_path(file).write_text(text, encoding="utf-8")
    keep_par(file)
    assert not pars_folder().exists()


def test_a_file_with_faults_keeps_nothing(file: Path) -> None:
    file.write_text("", encoding="utf-8")
    keep_par(file)
    assert not pars_folder().exists()


def test_where_nothing_can_be_written_nothing_is_kept(file: Path, tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("in the way", encoding="utf-8")
    keep_par(file)
    assert par_of(SCENARIO) is None
