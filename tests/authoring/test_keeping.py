"""What an editor cannot show comes back to the file as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.keeping import Kept, meant, shown
from simgame.characters import hostile
from simgame.errors import UnreadableFile

LETTERS = st.characters(exclude_categories=["Cs", "Co"], exclude_characters="\n\r")
ENDS = st.sampled_from([["\n"], ["\r\n"], ["\n", "\r\n"], ["\r"]])
NAME = Path("shop.toml")


@given(st.data(), st.sampled_from(["", "\ufeff"]), ENDS, st.sampled_from(["", "last"]))
def test_a_file_nobody_changed_is_written_as_it_was(data: st.DataObject, mark: str, ends: list[str], last: str) -> None:
    lines = data.draw(st.lists(st.tuples(st.text(LETTERS), st.sampled_from(ends))))
    raw = mark + "".join(line + end for line, end in lines) + last
    kept = Kept.of(raw, NAME)
    assert kept.written(kept.text) == raw


@given(st.text(st.characters(exclude_categories=["Cs", "Co"])))
def test_an_editor_is_given_nothing_that_a_terminal_obeys(text: str) -> None:
    assert hostile(shown(text)) is None
    assert shown(text).splitlines() == shown(text).removesuffix("\n").split("\n") * bool(text)
    assert meant(shown(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_lines_keep_their_ends_and_new_ones_end_like_most() -> None:
    kept = Kept.of("\ufeffa\r\nb\nc\r\nd\r\n", NAME)
    assert kept.text == "a\nb\nc\nd\n"
    assert kept.written("a\nb\nnew\nc\nd\n") == "\ufeffa\r\nb\nnew\r\nc\r\nd\r\n"
    assert Kept.of("a\r\nb", NAME).written("a\nnew\nb") == "a\r\nnew\r\nb"


def test_a_return_alone_among_other_ends_becomes_one_of_them() -> None:
    kept = Kept.of("a\r\nb\rc\r\n", NAME)
    assert kept.text == "a\nb\nc\n"
    assert kept.written(kept.text) == "a\r\nb\r\nc\r\n"


def test_a_file_that_uses_the_stand_ins_itself_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="private characters"):
        Kept.of(shown("\x1b"), NAME)
