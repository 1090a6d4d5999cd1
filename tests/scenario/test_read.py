import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario.limits import SHOWN
from simgame.scenario.read import read
from simgame.scenario.slip_table import SLIPS

MINIMAL = (Path(__file__).parents[1] / "corpus" / "valid" / "minimal.toml").read_text(encoding="utf-8")


def test_sound_text_is_read_as_toml_reads_it() -> None:
    reading = read(MINIMAL)
    assert (reading.data, reading.text, reading.unreadable) == (tomllib.loads(MINIMAL), MINIMAL, ())


@given(
    st.lists(st.sampled_from([*MINIMAL.split("\n"), 'x = """', "y = [", "z = {", "[[a]]", "[a.b]", "a.b.c = 1", "???"]))
)
def test_what_is_read_is_sound_on_as_many_lines_and_what_is_not_is_told(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = read(text)
    assert tomllib.loads(reading.text) == reading.data
    assert reading.text == text or reading.unreadable


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("x = 8,50", 8.5),
        ("x = 1.200,50", 1200.5),
        ("x = 1,200.50", 1200.5),
        ("x = 12'100", 12100),
        ("x = 12 100", 12100),
        ("x = 4 %", 0.04),
        ("x = 2,5 %", 0.025),
        ("x = € 5", 5),
        ("x = 5 $ # now", 5),
        ("x = 40 hours", 40),
        ("x = 5.", 5.0),
        ("x = -.5", -0.5),
        ("x = 007", 7),
        ("x = True", True),
        ("x = No", False),
        ("x = “a b”", "a b"),
        ("x = \u2018a b\u2019", "a b"),
        ("x = 'a\"", "a"),
        ("x = \"a'", "a"),
        ("x = a b", "a b"),
        ('x = "a "b" c"', "a 'b' c"),
        ('x = "C:\\new\\x"', "C:\\new\\x"),
        ("x = [a, b]", ["a", "b"]),
        ('x = ["a" "b"]', ["a", "b"]),
        ('x = ["a", "b', ["a", "b"]),
        ("x = [1, 2", [1, 2]),
        ("x = [1, 2]]", [1, 2]),
        ("x = (1, 2)", [1, 2]),
        ("x = { a = 1, b = { c = 2 }", {"a": 1, "b": {"c": 2}}),
        ("x = { a: 1 }", {"a": 1}),
        ("x = { a = b }", {"a": "b"}),
        ("x := 3", 3),
        ("x: 3", 3),
        ("x => 3", 3),
        ("x 3", 3),
        ("x = 3;", 3),
        ("x = 3 // three", 3),
        ("x = € 8,50;", 8.5),
    ],
)
def test_a_slip_is_mended_as_it_was_meant(line: str, value: object) -> None:
    reading = read(f"a = 1\n{line}\nb = 2\n")
    assert reading.data == {"a": 1, "x": value, "b": 2}
    [fault] = reading.unreadable
    assert fault.line == 2


@pytest.mark.parametrize("header", ["[a", "a]", "(a)", "{a}", "<a>", "[a]:", "[ a }", "[[a]"])
def test_a_header_is_mended_as_it_was_meant(header: str) -> None:
    reading = read(f"{header}\nx = 1\n")
    assert reading.data == {"a": {"x": 1}}
    assert len(reading.unreadable) == 1


def test_what_cannot_be_mended_is_lost_alone() -> None:
    reading = read("[a]\nx = 1\ny = \n?!\nz = 3\n")
    assert reading.data == {"a": {"x": 1, "z": 3}}
    assert set(reading.lost) == {("a", "y"), ()}
    assert [fault.line for fault in reading.unreadable] == [3]


def test_a_list_over_lines_is_told_on_the_line_of_its_slip() -> None:
    reading = read("x = [\n  1,  # one\n  2.,  # two\n]\n")
    assert reading.data == {"x": [1, 2.0]}
    assert [(fault.line, fault.column) for fault in reading.unreadable] == [(3, 4)]


def test_a_file_full_of_nonsense_is_read_no_further_than_findings_are_shown() -> None:
    reading = read("".join(f"y{number} = \n" for number in range(500)) + "x = 1\n")
    assert reading.data == {}
    assert len(reading.unreadable) == SHOWN


def test_lines_of_nonsense_one_below_the_other_are_told_once() -> None:
    reading = read("x = 1\n?!\n!?\n\n?!\n")
    assert [fault.line for fault in reading.unreadable] == [2, 5]


def test_a_file_full_of_repeats_is_read_no_further_than_findings_are_shown() -> None:
    reading = read("[a]\nx = 1\n" * 500)
    assert reading.data == {"a": {"x": 1}}
    assert len(reading.unreadable) == SHOWN


def test_a_large_file_with_many_contradictions_is_told_to_be_unreadable() -> None:
    padding = "#" * 250_000
    reading = read("".join(f"a{number} = 1\na{number}.b = 2\n" for number in range(9)) + padding)
    assert reading.data == {}
    assert reading.unreadable[-1].message == "this file cannot be read"


@given(st.text("ab=[]{}\"'.,:#% \t\\19€“", max_size=60))
def test_no_slip_stumbles_over_any_line(line: str) -> None:
    reading = read(line)
    assert tomllib.loads(reading.text) == reading.data


def test_every_slip_has_words() -> None:
    assert all(slip.message and slip.hint for slip in SLIPS)


LISTS = {
    "comma at the end of an entry": ("x = [\n  1\n  2,  # two\n]\n", [1, 2], [(2, "comma")]),
    "two faults in two entries": (
        "x = [\n  {a = 1,50},\n  {a: 2},\n]\n",
        [{"a": 1.5}, {"a": 2}],
        [(2, "comma"), (3, "colon")],
    ),
    "table of an entry over lines": (
        "x = [\n  {a = 1,\n   b = 2},\n  {a = 3},\n]\n",
        [{"a": 1, "b": 2}, {"a": 3}],
        [(2, "braces")],
    ),
    "brace not opened": ("x = [\n  a = 1, b = 2 },\n]\n", [{"a": 1, "b": 2}], [(2, "bracket")]),
    "square brackets for braces": ("x = [\n  [a = 1, b = 2],\n]\n", [{"a": 1, "b": 2}], [(2, "bracket")]),
    "note behind an entry": ('x = [\n  "a" (mine),\n  "b", -- his\n]\n', ["a", "b"], [(2, "comment"), (3, "comment")]),
    "list not closed": ('x = [\n  "a",\n  "b",  # last\n\ny = 1\n', ["a", "b"], [(1, "bracket")]),
    "entry nobody can make out": ("x = [\n  1,\n  {{=,\n]\n", [1], [(3, "syntax")]),
}


@pytest.mark.parametrize(("text", "value", "places"), LISTS.values(), ids=LISTS)
def test_a_list_over_lines_is_read_entry_by_entry(
    text: str, value: list[object], places: list[tuple[int, str]]
) -> None:
    reading = read(text)
    assert reading.data["x"] == value
    assert [(fault.line, fault.code) for fault in reading.unreadable] == places


TEXTS = {
    "broken over lines": ('x = "one\ntwo"\ny = 1\n', "one two", (1, "quote")),
    "begun with one quote": ('x = "\none\n\ntwo\n"""\ny = 1\n', "one\n\ntwo\n", (1, "quote")),
    "begun with two quotes": ('x = ""\none\ntwo"""\ny = 1\n', "one\ntwo", (1, "quote")),
    "ended with two quotes": ('x = """\none\n""\ny = 1\n', "one\n", (3, "quote")),
    "not ended": ('x = """\none\ny = 1\n', "one", (1, "quote")),
}


@pytest.mark.parametrize(("text", "value", "place"), TEXTS.values(), ids=TEXTS)
def test_a_text_over_lines_ends_before_the_next_name(text: str, value: str, place: tuple[int, str]) -> None:
    reading = read(text)
    assert reading.data == {"x": value, "y": 1}
    [fault] = reading.unreadable
    assert (fault.line, fault.code) == place


def test_a_list_of_nonsense_is_read_no_further_than_findings_are_shown() -> None:
    reading = read("x = [\n" + "  {{=,\n" * 500 + "]\ny = 1\n")
    assert reading.data == {}
    assert len(reading.unreadable) == SHOWN


@pytest.mark.parametrize("text", ["x = { a = 1,\n" + "1,\n" * 30 + "y = 1\n", 'x = "\none\ntwo",\ny = 1\n'])
def test_what_never_ends_takes_no_more_with_it_than_it_must(text: str) -> None:
    assert read(text).data["y"] == 1
