import pytest

from simgame.glossary import GLOSSARY, matching, term
from simgame.scenario import ACTIVITIES


def test_every_line_is_short_enough_to_stand_beside_its_word() -> None:
    assert [entry.word for entry in GLOSSARY if len(entry.meaning) > 90] == []


def test_no_word_is_explained_twice() -> None:
    words = [entry.word.casefold() for entry in GLOSSARY]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_activity_is_explained(activity: str) -> None:
    assert term(activity) is not None


@pytest.mark.parametrize(("asked", "found"), [("leads", "calls"), ("WORTH", "Worth"), (" next year ", "next year")])
def test_a_term_goes_by_its_word_and_by_its_name_in_books(asked: str, found: str) -> None:
    known = term(asked)
    assert known is not None
    assert known.word == found


def test_nothing_goes_by_no_name() -> None:
    assert term("") is None


def test_a_search_finds_names_before_meanings() -> None:
    found = matching("quotes")
    assert found[0].word == "quotes"
    assert {"quotes", "bought"} <= {entry.word for entry in found}


def test_an_empty_search_finds_everything() -> None:
    assert matching("") == GLOSSARY
