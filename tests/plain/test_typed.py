"""What is typed means one thing, or says what it could."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.plain.typed import Unclear, chosen, known, number, words

NAMES = ("promotion", "prospecting", "price", "pricing", "run")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("10", 10), ("$1,200", 1200), ("6.5h", 6.5), ("+2", 2), ("-3", -3), (".5", 0.5), ("8hours", 8), ("€68", 68)],
)
def test_a_number_is_read_as_people_write_it(typed: str, meant: float) -> None:
    assert number(typed) == meant


@pytest.mark.parametrize("typed", ["ten", "1e5", "nan", "inf", "1,5", "--2", "", "+", "1/2", "٣", "9" * 30])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Unclear, match="is no number"):
        number(typed)


@given(st.text())
def test_any_word_is_a_number_or_unclear(text: str) -> None:
    with suppress(Unclear):
        assert abs(number(text)) < 1e12


def test_a_beginning_that_is_the_only_one_is_enough() -> None:
    assert known("prom", NAMES) == "promotion"
    with pytest.raises(Unclear, match="could be price or pricing"):
        known("pri", NAMES)
    with pytest.raises(Unclear, match="not understood"):
        known("ru", NAMES)


def test_a_misspelt_word_is_guessed_and_never_obeyed() -> None:
    with pytest.raises(Unclear) as fault:
        known("promtion", NAMES)
    assert fault.value.hint == "Did you mean promotion?"


def test_an_option_is_chosen_by_number_key_or_name() -> None:
    options = {"all": "everybody", "racers": "Fast Racers", "b": "Fast Bakers"}
    assert [chosen(text, options) for text in ("2", "racers", "fast racers", "FAST R")] == ["racers"] * 4
    for unclear in ("0", "4", "fast", "", "x"):
        with pytest.raises(Unclear, match="none of these"):
            chosen(unclear, options)


def test_signs_between_words_do_not_count() -> None:
    assert words("Promotion: 10, closing=8. ") == ["promotion", "10", "closing", "8"]
