"""The reference page of scenario files."""

import re
from pathlib import Path

import pytest

from simgame.authoring.reference import reference
from simgame.authoring.specs import ITEM, NAME, Spec, specs
from simgame.scenario.effects import CHANGEABLE
from simgame.scenario.figures import FIGURES

PAGE = Path(__file__).parents[2] / "docs" / "scenario-reference.md"
KEYS = [each for each in specs() if each.name not in {NAME, ITEM}]


def rows(page: str) -> dict[str, list[list[str]]]:
    """Cells of the tables' rows by the section they stand in."""
    sections = [section.splitlines() for section in page.split("\n## ")[1:]]
    return {
        lines[0]: [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| `")]
        for lines in sections
    }


def test_the_page_is_the_one_that_the_records_make() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "write it anew: simgame scenario doc --write"


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.dotted)
def test_every_key_has_a_row_with_its_words(key: Spec) -> None:
    told = [row for section in rows(reference()).values() for row in section if row[0] == f"`{key.name}`"]
    assert any(row[-1].startswith(key.words.replace("``", "`")) for row in told)


def test_a_row_tells_kind_unit_bounds_usual_range_and_default() -> None:
    found = {row[0]: row[1:] for row in rows(reference())["`[model.promotion]`"]}
    *figures, meaning = found["`forgetting`"]
    assert figures == ["number", "1/week", "at least 0 and less than 1", "0.02 to 0.07", "`0.035`"]
    assert meaning.endswith("*M a5* **Hidden.**")


def test_tables_with_the_same_keys_are_told_once() -> None:
    headings = re.findall("^## (.+)$", reference(), re.MULTILINE)
    assert "`[habit.hours]`" in headings
    assert "`[reference.hours]`" not in headings
    assert len(headings) == len(set(headings))


def test_all_names_of_rules_and_paths_of_effects_are_there_with_a_meaning() -> None:
    page = rows(reference())
    names, paths = page["Names that rules know"], page["Paths that effects may name"]
    assert [row[0] for row in names] == [f"`{name}`" for name in FIGURES]
    assert {f"`{path}`" for path in CHANGEABLE} < {row[0] for row in paths}
    assert [row[0] for row in [*names, *paths] if not row[-1]] == []
