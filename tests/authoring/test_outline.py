"""A file as a form: every key of every table has a row, and every table a line."""

from pathlib import Path

import pytest

from simgame.authoring.outline import Entry, outline, rows
from simgame.authoring.source import Source
from simgame.scenario import shipped
from simgame.scenario.diagnose import KeyPath

FULL = Path(__file__).parents[1] / "corpus" / "valid" / "full.toml"
FILES = [FULL, *shipped().values()]
SPOKE = Source(shipped()["spoke-and-chain"].read_text(encoding="utf-8"))


def all_rows(source: Source) -> list[Entry]:
    return [row for section in outline(source) if not section.adds for row in rows(source, section.path)]


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_everything_a_file_says_stands_in_one_row(file: Path) -> None:
    source = Source(file.read_text(encoding="utf-8"))
    said = {
        path
        for path in source.positions.spots
        if isinstance(source.value(path), int | float | str) and path[-1] != "plays"
    }
    found = [row.path for row in all_rows(source) if row.raw]
    assert len(found) == len(set(found))
    held = {path for path in said if path not in found}
    assert all(any(path[: len(row)] == row for row in found) for path in held), held


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_row_shows_what_the_file_says_or_what_holds_without_it(file: Path) -> None:
    for row in all_rows(Source(file.read_text(encoding="utf-8"))):
        if row.heading or row.adds:
            assert not row.changes
        elif not row.raw:
            assert row.shown == "" or row.spec.default is not None


def lines(source: Source) -> list[str]:
    return ["  " * section.depth + section.title for section in outline(source)]


def test_tables_are_called_as_players_know_them_and_offer_one_more() -> None:
    found = lines(SPOKE)
    at = found.index("Segments")
    assert found[at : at + 5] == ["Segments", "  Commuters", "  Tourers", "  Racers", "  + segment"]
    at = found.index("  A courier firm wants 30 % off")
    assert found[at + 1 : at + 4] == ["    Take all 40 bikes", "    Take 12 bikes at 15 % off", "    Wish her luck"]
    assert found[at + 4] == "  90,000 people watch Lena's bike film"


def test_weights_are_offered_for_every_segment() -> None:
    path: KeyPath = ("habit",)
    names = [row.path[-1] for row in rows(SPOKE, path) if row.path[:3] == ("habit", "target", "product")]
    assert names == ["product", "commuters", "tourers", "racers"]


def test_items_of_a_list_have_rows_and_offer_one_more() -> None:
    found = [(row.name, row.shown, row.adds) for row in rows(SPOKE, ()) if row.path[0] == "teaches"]
    assert found == [
        ("teaches", "", False),
        ("lesson 1", "marketing and sales", False),
        ("lesson 2", "timing", False),
        ("lesson 3", "whom to serve", False),
        ("teaches", "+ lesson", True),
    ]


def test_a_text_of_several_lines_is_written_in_the_text() -> None:
    briefing = next(row for row in rows(SPOKE, ("texts",)) if row.name == "briefing")
    assert briefing.shown.startswith("Spoke & Chain is yours. Aunt Rosa ran it")
    assert not briefing.changes


def test_of_a_file_that_cannot_be_read_the_rest_is_shown() -> None:
    source = Source("title = “a”\n[firm]\nprice = 3\n")
    assert [row.shown for row in rows(source, ("firm",)) if row.name == "price"] == ["3"]
    assert rows(source, ("nothing",)) == []
