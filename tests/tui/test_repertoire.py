"""What an old console cannot show is drawn with what it can."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

import simgame
from simgame.tui.repertoire import REPERTOIRES, letters, repertoire

CODE_PAGE_437 = {bytes([n]).decode("cp437") for n in range(32, 256)} | set("☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼")


def drawn() -> Iterator[str]:
    """Every letter that a screen of ours may draw of itself."""
    yield from map(chr, range(0x2801, 0x2900))
    for source in (Path(simgame.__file__).parent / "tui").rglob("*.py"):
        if source.name != "repertoire.py":
            told = source.read_text(encoding="utf-8")
            yield from (letter for letter in told if not letter.isascii() and not letter.isalpha())


@pytest.mark.parametrize(("name", "known"), [("blocks", CODE_PAGE_437), ("ascii", set(map(chr, range(32, 127))))])
def test_every_letter_of_ours_has_one_in_its_place(name: str, known: set[str]) -> None:
    told = {letter: letters(name).get(ord(letter), letter) for letter in drawn()}
    assert {letter: other for letter, other in told.items() if other not in known} == {}
    assert {cell_len(other) for other in told.values()} == {1}


def test_a_line_keeps_its_width_and_its_colours() -> None:
    found = repertoire("ascii", {})
    assert found
    assert found.apply([Segment("●⣿█ 12 Käufer")], Color(0, 0, 0)) == [Segment("*## 12 Käufer")]


def test_a_plain_console_is_known_by_its_name() -> None:
    assert [repertoire(name, {"TERM": "xterm-256color"}) is None for name in REPERTOIRES] == [True, True, False, False]
    assert repertoire("auto", {"TERM": "linux"}) is not None
