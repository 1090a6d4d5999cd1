from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.fixes import RUNS, applied, fully_mended, mended
from simgame.scenario import Finding, check_text
from simgame.scenario.fix import Fix

MINIMAL = (Path(__file__).parents[1] / "corpus" / "valid" / "minimal.toml").read_text(encoding="utf-8")

SLIPS = {
    "decimal comma": ("20.00", "20,00", "20.00"),
    "currency sign": ("5_000", "$5_000", "5_000"),
    "point between thousands": ("5_000", "5.000", "5_000"),
    "curly quotes": ('"Harbour"', "“Harbour”", '"Harbour"'),
    "missing quote": ('"Harbour"', '"Harbour', '"Harbour"'),
    "no quotes": ('"Harbour"', "Harbour", '"Harbour"'),
    "colon": ("title  =", "title:", "title ="),
    "colon in a table": ("need = 5", "need: 5", "need = 5"),
    "misspelt key": ("worth     =", "wort      =", "worth      ="),
    "header not closed": ("[firm]", "[firm", "[firm]"),
    "character of no width": ('"Sailors"', '"Sail\u200bors"', '"Sailors"'),
}


def findings(text: str) -> list[Finding]:
    return check_text(text, "x.toml")[1]


@pytest.mark.parametrize(("sound", "slip", "better"), SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_slip_alone_is_mended_and_nothing_else_changes(
    sound: str, slip: str, better: str, ending: str, mark: str
) -> None:
    text = mark + MINIMAL.replace(sound, slip, 1).replace("\n", ending)
    [finding] = findings(text)
    assert applied(text, finding) == text.replace(slip, better, 1)


def test_all_that_can_be_mended_is_mended_in_the_end() -> None:
    text = MINIMAL
    for sound, slip, _ in SLIPS.values():
        text = text.replace(sound, slip, 1)
    result = fully_mended(text, findings)
    assert result.left == ()
    assert check_text(result.text, "x.toml")[0] == check_text(MINIMAL, "x.toml")[0]


def test_what_nobody_can_guess_stays_as_it_is() -> None:
    text = MINIMAL.replace("20.00", "").replace("worth     =", "vibe      =")
    result = fully_mended(text, findings)
    assert (result.text, result.done) == (text, ())
    assert all(applied(text, finding) == text for finding in result.left)


@given(st.lists(st.sampled_from([*MINIMAL.split("\n"), "x = 8,5", "[a", "y: 3", "z = “a”", "q = [1 2", "\u200b"])))
def test_mending_goes_on_until_no_mend_is_left(lines: list[str]) -> None:
    text = "\n".join(lines)
    result = fully_mended(text, findings)
    assert mended(result.text, result.left) == result.text


def inserting(column: int, end: int, words: str) -> Finding:
    """A finding whose mend replaces some characters of the first line."""
    fix = Fix(line=1, column=column, end_line=1, end_column=end, replacement=words)
    return Finding(
        file="x.toml", line=1, column=column, severity="error", code="syntax", message="wrong", hint="", fix=fix
    )


def test_mends_that_get_in_each_others_way_are_made_one_after_the_other() -> None:
    assert mended("abcdef", [inserting(3, 5, "X"), inserting(1, 4, "Y"), inserting(6, 7, "Z")]) == "YdeZ"


def test_mending_that_brings_ever_more_to_light_ends() -> None:
    result = fully_mended("", lambda text: [inserting(1, 1, "x")])  # noqa: ARG005  # whatever the text is
    assert result.text == "x" * RUNS
    assert len(result.left) == 1
