from hypothesis import example, given
from hypothesis import strategies as st

from simgame.tui.text import paragraphs, plain


@given(st.text())
@example("[@click=app.quit]free[/]")
@example("[/b] [EUR] [$3]")
def test_brackets_stay_letters(text: str) -> None:
    assert plain(text).spans == []
    assert plain(text).plain.count("[") == text.count("[")


@given(st.text())
@example("\x1b]52;c;cGF5\x07 \x9b2J \u202eevil")
def test_nothing_a_terminal_would_obey_gets_through(text: str) -> None:
    shown = plain(text).plain
    assert not any((ord(letter) < 32 and letter != "\n") or 127 <= ord(letter) < 160 for letter in shown)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b") & set(shown)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_letters_of_every_script_are_kept(text: str) -> None:
    assert plain(text).plain == text


def test_a_joiner_between_letters_is_kept() -> None:
    assert plain("\u0915\u094d\u200d\u0937").plain == "\u0915\u094d\u200d\u0937"


def test_an_empty_line_parts_paragraphs_and_other_breaks_do_not_count() -> None:
    assert (
        paragraphs("\nYou bake\nfor a town.\n \nThe oven [is] old.\n").plain
        == "You bake for a town.\n\nThe oven [is] old."
    )
