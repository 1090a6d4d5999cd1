"""What stands where in the text of a scenario file."""

import pytest

from simgame.authoring.source import Source
from simgame.scenario.diagnose import KeyPath

TEXT = """title = "a"

[firm]
price = 3 # dear

[segments.some]
start = { leads = 5, customers = 20 }
effects = [
    { on = "x" },
]
"""


@pytest.mark.parametrize(
    ("line", "column", "path"),
    [
        (1, 1, ("title",)),
        (1, 10, ("title",)),
        (2, 1, ()),
        (3, 3, ("firm",)),
        (4, 9, ("firm", "price")),
        (4, 14, ("firm",)),
        (7, 11, ("segments", "some", "start", "leads")),
        (7, 9, ("segments", "some", "start")),
        (9, 8, ("segments", "some", "effects", 0, "on")),
        (0, 0, ()),
        (99, 1, ()),
    ],
)
def test_a_place_belongs_to_the_innermost_path_there(line: int, column: int, path: KeyPath) -> None:
    assert Source(TEXT).at(line, column) == path


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("firm", "price"), (4, 1)),
        (("firm", "cash"), (3, 2)),
        (("segments", "some", "start", "leads"), (7, 11)),
        (("play",), (1, 1)),
    ],
)
def test_a_path_stands_at_its_key_or_at_what_is_around_it(path: KeyPath, place: tuple[int, int]) -> None:
    assert Source(TEXT).place(path) == place


def test_what_the_file_does_not_say_has_no_value() -> None:
    source = Source(TEXT)
    assert source.value(("firm", "price")) == 3
    assert source.raw(("firm", "price")) == "3"
    for silent in (("firm", "cash"), ("firm", "price", "x"), ("segments", "some", "effects", 7)):
        assert source.value(silent) is None
        assert source.raw(silent) == ""
