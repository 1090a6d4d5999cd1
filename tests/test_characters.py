import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.characters import code_point, disarmed, hostile, printable


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
