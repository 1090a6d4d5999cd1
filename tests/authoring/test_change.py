"""A change leaves every other character alone."""

from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.change import Change

TEXTS = st.text("ab\n", max_size=12)


@given(TEXTS, TEXTS)
def test_a_change_makes_one_text_of_another(before: str, after: str) -> None:
    assert Change.between(before, after).applied(before) == after


def test_it_is_no_wider_than_what_differs() -> None:
    assert Change.between("price = 24.00\n", "price = 25.00\n") == Change(9, 10, "5")
    assert Change.between("aa", "aaa") == Change(2, 2, "a")
    assert Change.between("same", "same") == Change(4, 4, "")
