"""What is printed is safe, can be said, and fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.characters import hostile
from simgame.plain.spoken import WIDTH, in_ascii, spoken, wrapped


@given(st.text())
def test_no_text_reaches_the_terminal_as_more_than_letters_on_a_line(text: str) -> None:
    told = spoken(text)
    assert hostile(told) is None
    assert "\n" not in told


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=100), min_size=1))
def test_lines_hold_every_word_and_no_more_than_a_terminal_shows(words: list[str]) -> None:
    lines = list(wrapped(" ".join(words)))
    assert all(len(line) <= WIDTH for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(words)


def test_wide_letters_take_two_columns() -> None:
    assert [len(line) for line in wrapped("店" * 50)] == [39, 11]


@given(st.text())
def test_ascii_is_what_it_says(text: str) -> None:
    assert in_ascii(spoken(text)).isascii()


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("\N{MINUS SIGN}$410", "minus $410"),
        ("6 h and 1 h and 0.1 h", "6 hours and 1 hour and 0.1 hours"),
        ("$14.2k to $1.3m", "$14.2 thousand to $1.3 million"),
        ("±1.9", "give or take 1.9"),
        ("a 5m ladder, 10k", "a 5m ladder, 10k"),
        ("▼ $30", "down $30"),
        ("One · two", "One, two"),
    ],
)
def test_signs_are_said_in_words(drawn: str, told: str) -> None:
    assert spoken(drawn) == told


def test_letters_that_ascii_lacks_have_their_likeness() -> None:
    assert in_ascii("Café “Ålesund” – 5 €") == 'Cafe "Alesund" - 5 EUR '
