import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario.limits import DEPTH, KEY_PARTS, MARKS, deep_bracket, deep_key, text_fault


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
