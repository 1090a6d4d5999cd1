import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario import check_text, summary
from simgame.scenario.limits import DEPTH, KEY_PARTS, MARKS, SHOWN, deep_bracket, deep_key, text_fault


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


MINIMAL = (Path(__file__).parents[1] / "corpus" / "valid" / "minimal.toml").read_text(encoding="utf-8")
EVENT = '[events.a{}]\nat = 1\nheadline = "x"\neffects = [{{ on = "world.demand", times = 2 }}]\n'
SEGMENT = (
    '[segments.a{}]\nname = "x"\nprospects = 9\nneed = 4\nworth = 9\nbelief = {{ need = 4, worth = 9, worth_sd = 2 }}\n'
)
PLAY = '[plays.a{}]\nname = "x"\nfunction = "sales"\n'
RIVAL = '[rivals.a{}]\nname = "x"\nawareness = 0.5\nprice = 9\nfit = {{ sailors = 0.5 }}\n'
HINT = '[coach.a{}]\nwhen = "cash < 0"\nsay = "x"\n'


@pytest.mark.parametrize(
    ("table", "most", "there"),
    [(EVENT, 60, 0), (SEGMENT, 12, 1), (PLAY, 60, 0), (RIVAL, 12, 0), (HINT, 40, 0)],
    ids=["events", "segments", "plays", "rivals", "hints"],
)
def test_there_may_be_so_many_of_each_thing(table: str, most: int, there: int) -> None:
    full = MINIMAL + "".join(table.format(number) for number in range(most - there))
    assert codes(full) == set()
    assert codes(full + table.format("z")) == {"count"}


@pytest.mark.parametrize(
    ("line", "most"),
    [
        (SEGMENT.format("b").replace('"x"', '"…"'), 40),
        ('[events.frost]\nat = 1\nheadline = "…"', 60),
        ('[events.frost]\nat = 1\nheadline = "Frost"\ntext = "…"', 600),
        ('[coach.cold]\nwhen = "cash < 0"\nsay = "…"', 300),
        ("[texts]\nbriefing = '''…'''", 4_000),
    ],
    ids=["name", "headline", "text", "what is said", "briefing"],
)
def test_texts_may_be_so_long(line: str, most: int) -> None:
    assert codes(MINIMAL + line.replace("…", "x" * most)) == set()
    assert codes(MINIMAL + line.replace("…", "x" * (most + 1))) == {"text"}


@pytest.mark.parametrize(
    "value", ["nan", "inf", "-inf", "1e999", "1e10", "9" * 300, "1979-05-27", "07:32:00", "9" * 4_300]
)
def test_a_number_is_one_that_money_can_be(value: str) -> None:
    assert codes(MINIMAL.replace("20.00", value)) & {"range", "type", "unquoted", "syntax"}


@pytest.mark.parametrize(
    ("name", "good"), [("a" * 32, True), ("a" * 33, False), ("_a", False), ("9a", False), ("a-b", False)]
)
def test_a_name_of_ones_own_has_small_letters_and_digits(name: str, *, good: bool) -> None:
    assert (codes(MINIMAL.replace("sailors", name)) == set()) == good


def test_a_game_lasts_two_hundred_periods_and_five_hundred_and_twenty_weeks_at_most() -> None:
    weekly = MINIMAL.replace("[firm]", "weeks_per_period = 1\nperiods = 200\n[firm]")
    assert codes(weekly) == set()
    assert codes(weekly.replace("200", "201")) == {"range"}
    assert codes(weekly.replace("200", "40").replace("period = 1", "period = 13")) == set()
    assert codes(weekly.replace("200", "41").replace("period = 1", "period = 13")) == {"range"}


def test_no_more_than_fifty_findings_are_shown() -> None:
    _, findings = check_text(MINIMAL + "".join(f"[events.e{number}]\nat = 0\n" for number in range(45)), "many.toml")
    told = summary(findings)
    assert told.count("error[") == SHOWN
    assert "40 more are not shown." in told


def codes(text: str) -> set[str]:
    return {finding.code for finding in check_text(text, "harbour.toml")[1]}
