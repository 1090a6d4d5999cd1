import tomllib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario.limits import (
    DEPTH,
    KEY_PARTS,
    MARKS,
    code_point,
    deep_bracket,
    deep_key,
    disarmed,
    hostile,
    printable,
    text_fault,
)


@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_controls_and_invisible_marks_are_hostile_but_for_joiners_tabs_and_line_ends(text: str) -> None:
    for character in text:
        harmless = character in "\n\t\u200c\u200d" or (
            unicodedata.category(character) == "Cf" and not hostile(character)
        )
        assert bool(hostile(character)) != harmless


@pytest.mark.parametrize("character", "\x00\x1b\x7f\x85\x9b\u200b\u200e\u202a\u202e\u2028\u2066\ufeff\U000e0041")
def test_what_terminals_obey_or_hide_is_hostile(character: str) -> None:
    assert hostile(f"a{character}b")
    assert disarmed(f"a{character}b") == "a b"


@given(st.text())
def test_printed_text_stands_on_one_line_and_holds_nothing_hostile(text: str) -> None:
    shown = printable(text)
    assert not hostile(shown)
    assert "\n" not in shown


@given(st.text(), st.integers(1, 20))
def test_a_long_text_is_cut_where_asked(text: str, most: int) -> None:
    assert len(printable(text, most)) <= most * len("\\U0010ffff")


def test_a_character_is_called_by_number_and_name() -> None:
    assert code_point("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert code_point("\x1b") == "U+001B"


@given(st.integers(1, 30), st.sampled_from(["a", '"a"', "'a'", "a-b_1"]), st.sampled_from([".", " . ", ".\t"]))
def test_a_dotted_key_may_have_so_many_parts(parts: int, part: str, dot: str) -> None:
    text = f"x = 1\n{dot.join([part] * parts)} = 1\n"
    assert (deep_key(text) is not None) == (parts > KEY_PARTS)


@given(st.integers(1, 30), st.booleans())
def test_brackets_may_stand_so_deep_in_brackets(depth: int, lines: bool) -> None:  # noqa: FBT001
    gap = "\n" if lines else ""
    text = f"a = [[1], [2]]\nb = {('[' + gap) * depth}{']' * depth}\n"
    assert tomllib.loads(text)["a"] == [[1], [2]]
    assert (deep_bracket(text) is not None) == (depth > DEPTH)


@pytest.mark.parametrize("quote", ['"', "'", '"""', "'''", "#"])
def test_brackets_in_texts_and_comments_count_for_nothing(quote: str) -> None:
    close = "\n" if quote == "#" else quote
    assert deep_bracket(f"a = {quote}{'[' * 30}{close}") is None


@pytest.mark.parametrize(
    ("text", "most", "fault"),
    [
        ("Zoë, 3 % — “so”", 40, None),
        ("می‌خواهم", 40, None),
        ("two\nlines", 300, None),
        ("two\nlines", 40, "must stand on one line"),
        ("x" * 41, 40, "has 41 characters; 40 is the most"),
        ("a\u0301" * 9, 40, None),
        ("a" + "\u0301" * MARKS, 40, None),
        ("a" + "\u0301" * (MARKS + 1), 40, "piles up more than 4 marks on one letter"),
        ("\x9b31m", 40, "contains U+009B, which terminals obey or hide"),
    ],
)
def test_texts_are_short_plain_and_single_where_names_are(text: str, most: int, fault: str | None) -> None:
    assert text_fault(text, most) == fault
