from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from simgame.tui.charts.painter import (
    Span,
    beside,
    ends,
    fit,
    pad,
    right,
    rule,
    said,
    width_of,
    words_of,
    wrapped,
)

TEXTS = st.text(st.sampled_from("ab 中é[/]"), max_size=30)
SPANS = st.lists(TEXTS.map(Span), max_size=4)
WIDTHS = st.integers(1, 40)


@given(SPANS, WIDTHS)
def test_a_fitted_row_is_exactly_as_wide(spans: list[Span], width: int) -> None:
    assert width_of(fit(spans, width)) == width


@given(TEXTS, WIDTHS)
def test_padded_text_is_exactly_as_wide(text: str, width: int) -> None:
    assert cell_len(pad(text, width)) == cell_len(right(text, width)) == width


@given(SPANS, SPANS, WIDTHS)
def test_a_row_with_two_ends_is_exactly_as_wide(left: list[Span], last: list[Span], width: int) -> None:
    assert width_of(ends(left, last, width)) == width


@given(st.text(st.sampled_from("ab 中"), max_size=60), st.integers(2, 40))
def test_wrapping_loses_no_letter_and_keeps_to_the_width(text: str, width: int) -> None:
    rows = wrapped(text, width)
    assert all(width_of(row) <= width for row in rows)
    assert "".join(words_of(row) for row in rows).replace(" ", "") == text.replace(" ", "")


def test_a_mark_hangs_before_the_first_row_alone() -> None:
    rows = wrapped("one two three", 8, mark=Span("! "))
    assert [words_of(row) for row in rows] == ["! one", "  two", "  three"]


def test_a_cut_row_says_so() -> None:
    assert words_of(fit([Span("abcdef")], 4)) == "abc…"


def test_blocks_stand_beside_each_other_though_one_is_shorter() -> None:
    rows = beside(([(Span("a"),)], 2), ([(Span("b"),), (Span("c"),)], 1), gap=1)
    assert [words_of(row) for row in rows] == ["a  b", "   c"]


def test_a_rule_carries_its_heading() -> None:
    assert words_of(rule(10, "money")) == "money ────"


def test_hidden_letters_and_line_breaks_of_a_file_are_not_drawn() -> None:
    assert said("a\x1b[31m\nb\u202e") == "a[31m b"
