"""JSON Schema of scenario files: what editors are told, and what they make of it."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # the package has no types

from simgame.authoring.schema import FIRST_LINE, SCHEMA_FILE, schema_text, write_schema
from simgame.scenario import shipped
from tests.authoring.editor import TOMBI, Editor

CORPUS = Path(__file__).parents[1] / "corpus"
VALID = [*shipped().values(), *sorted((CORPUS / "valid").glob("*.toml"))]
INVALID = sorted((CORPUS / "invalid").glob("*.toml"))
SEEN = re.compile("(type|unknown|choice|id|header)_|range_(hard_bound|infinite|too_large|whole_number)$|text_too_long$")
"""Faults that one value shows by itself."""
ONLY_TOMBI = {"range_not_a_number"}
"""Every comparison with nan is false, so that JSON Schema lets it pass."""
VALIDATOR = Draft7Validator(json.loads(schema_text()))


def parsed(path: Path) -> object | None:
    """What a file says; None where it is no TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode())
    except ValueError:
        return None


def is_valid(path: Path) -> bool:
    said = parsed(path)
    return said is not None and bool(VALIDATOR.is_valid(said))


def test_the_shipped_schema_is_the_one_that_the_records_make() -> None:
    shipped_text = shipped()["tutorial"].with_name(SCHEMA_FILE).read_text(encoding="utf-8")
    assert shipped_text == schema_text(), "write it anew: simgame scenario schema --write scenarios"


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_every_sound_file_is_valid(path: Path) -> None:
    assert list(VALIDATOR.iter_errors(parsed(path))) == []


@pytest.mark.parametrize("path", [each for each in INVALID if SEEN.match(each.stem)], ids=lambda path: path.stem)
def test_what_one_value_shows_by_itself_is_seen(path: Path) -> None:
    assert not is_valid(path)


@pytest.mark.parametrize("path", shipped().values(), ids=lambda path: path.stem)
def test_shipped_files_tell_editors_where_the_schema_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").splitlines()[0] == FIRST_LINE


def test_a_half_written_file_has_no_marks() -> None:
    assert VALIDATOR.is_valid(tomllib.loads("[segments.commuters]\n[events.frost]\n[firm]"))


@pytest.mark.parametrize(
    ("line", "valid"),
    [
        ("firm.hours = 0", False),
        ("firm.hours = 0.5", True),
        ("firm.hours = 1000", True),
        ("firm.hours = 1000.5", False),
        ("firm.cash = -1e9", True),
        ("firm.cash = -2e9", False),
        ("model.promotion.forgetting = 0", True),
        ("model.promotion.forgetting = 1", False),
        ("firm.scale = ['a']", False),
        ("habit.target = 'all'", True),
        ("habit.target = { product = { tourers = 2 } }", True),
        ("unlock.money.period = 2", True),
        ("unlock.fame.period = 2", False),
        ("uncertainty = { 'world.season' = 0.1 }", True),
    ],
)
def test_bounds_are_those_of_the_checker(line: str, valid: bool) -> None:  # noqa: FBT001  # the second column
    assert VALIDATOR.is_valid(tomllib.loads(line)) == valid


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of scenarios as an author has it."""
    write_schema(tmp_path)
    return tmp_path


def test_tombi_marks_the_files_that_the_schema_refuses_and_no_others(folder: Path) -> None:
    for path in [*VALID, *INVALID]:
        text = path.read_bytes().decode().removeprefix(FIRST_LINE)
        folder.joinpath(path.name).write_bytes(f"{FIRST_LINE}\n{text}".encode())
    command = [str(TOMBI), "lint", "--offline", "--quiet", "--diagnostics-format", "json-lines"]
    run = subprocess.run(
        [*command, "--diagnostics-file", "found.jsonl", "."], cwd=folder, check=False, capture_output=True
    )
    found = [json.loads(line) for line in folder.joinpath("found.jsonl").read_text(encoding="utf-8").splitlines()]
    marked = {Path(each["path"]).stem for each in found if each["level"] == "error"}
    assert run.returncode == 1
    assert marked == {path.stem for path in INVALID if not is_valid(path)} | ONLY_TOMBI


def test_tombi_wants_nothing_from_the_network(folder: Path) -> None:
    folder.joinpath("plain.toml").write_text("format = 1\n", encoding="utf-8")
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:9", "HOME": str(folder)}
    run = subprocess.run([TOMBI, "lint", "plain.toml"], cwd=folder, check=False, capture_output=True, env=nowhere)
    assert run.returncode == 0, run.stderr
    folder.joinpath("tombi.toml").unlink()
    run = subprocess.run([TOMBI, "lint", "plain.toml"], cwd=folder, check=False, capture_output=True, env=nowhere)
    assert b"fetch" in run.stderr


@pytest.fixture
def editor(folder: Path) -> Iterator[Editor]:
    with Editor(folder) as opened:
        yield opened


def test_an_editor_offers_keys_and_choices_and_says_what_they_mean(editor: Editor) -> None:
    top = f"{FIRST_LINE}\nformat = 1\n\n"
    segment = editor.offered(f"{top}[segments.commuters]\nneed = 3\n|\n")
    assert {"name", "prospects", "worth", "start", "belief"} <= set(segment)
    assert "need" not in segment
    assert {"headline", "effects"} <= set(editor.offered(f"{top}[events.frost]\nat = 9\n|\n"))
    assert "promotion.reach" in editor.offered(f'{top}[events.frost]\neffects = [{{ on = "|" }}]\n')
    assert editor.offered(f'{top}[play]\nnoise = "|') == ["off", "smooth", "counts"]
    told = editor.explained(f"{top}[model.promotion]\nforget|ting = 0.03\n")
    assert "Share of awareness lost in a week" in told
    assert "Unit: 1/week. Mostly between 0.02 and 0.07." in told
    assert "What an hour costs" in editor.explained(f"{top}[firm]\nwa|ge = 10\n")
