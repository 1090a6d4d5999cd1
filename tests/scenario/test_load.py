import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.fixes import applied
from simgame.scenario import ScenarioFaults, canonical, check_file, check_text, from_canonical, load, summary
from simgame.scenario.limits import ENTRIES, SHOWN, SIZE
from simgame.scenario.load import scenario_id

CORPUS = Path(__file__).parents[1] / "corpus"
MINIMAL, FULL = (CORPUS.joinpath("valid", name).read_text(encoding="utf-8") for name in ("minimal.toml", "full.toml"))
SYMBOLS = "\"'[]{}=,.#\n\r\t\\ 019aeinfx_-+:“€%\x00\x1b\u202e\u0301"


@st.composite
def garbled(draw: st.DrawFn) -> str:
    """A sound file with some characters changed, some lost and some passages moved."""
    text = draw(st.sampled_from([MINIMAL, FULL]))
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(text)))
        lost = draw(st.sampled_from([0, 1, 1, 5, 80]))
        text = text[:at] + draw(st.text(SYMBOLS, max_size=6)) + text[at + lost :]
    return text


@given(garbled() | st.text(max_size=300))
def test_whatever_is_written_is_either_played_or_told_to_be_at_fault(text: str) -> None:
    scenario, findings = check_text(text, "garbled.toml")
    assert (scenario is None) == any(finding.is_error for finding in findings)
    assert "Traceback" not in summary(findings)


@given(garbled())
def test_findings_stand_in_the_file_and_in_its_order(text: str) -> None:
    _, findings = check_text(text, "garbled.toml")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [(finding.line, finding.column) for finding in findings]
    assert places == sorted(places)
    assert all(1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 for line, column in places)


@given(garbled())
def test_nothing_printed_is_obeyed_by_a_terminal(text: str) -> None:
    _, findings = check_text(text, "garbled\x1b.toml")
    assert all(character.isprintable() or character in "\n\u0301" for character in summary(findings))


def hostile_texts() -> dict[str, str]:
    return {
        "one long word": "a" * (SIZE - 1),
        "one long number": "x = " + "1" * (SIZE - 5),
        "quotes": '"' * (SIZE - 1),
        "escaped quotes": '"""' + '\\"""' * (SIZE // 4 - 2),
        "brackets": "[" * (SIZE - 1),
        "dotted key": "a." * (SIZE // 2 - 1),
        "spaces": "[" + " " * (SIZE - 2),
        "unreadable lines": "a\n" * (ENTRIES - 1),
        "open braces": "x = {\n" * (ENTRIES // 2 - 1),
        "many headers": "[a]\n" * (ENTRIES - 1),
        "many unknown keys": "".join(f"k{number} = 1\n" for number in range(ENTRIES // 2 - 1)),
        "many references": "".join(
            f'[events.e{number}]\nat = 1\nheadline = "x"\neffects = [{{on = "promtion.rech", plus = 2}}]\n'
            for number in range(900)
        ),
    }


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in hostile_texts().items()])
def test_a_hostile_file_is_refused_in_little_time(text: str) -> None:
    start = time.process_time()
    scenario, findings = check_text(text, "hostile.toml")
    told = summary(findings)
    assert time.process_time() - start < 5
    assert scenario is None
    assert max(map(len, told.splitlines())) < 500


def test_three_hundred_lines_are_checked_in_a_wink() -> None:
    event = '\n[events.e{}]\nat = 3\nheadline = "Rain"\neffects = [{{ on = "world.demand", times = 0.9, weeks = 2 }}]\n'
    text = MINIMAL + "".join(event.format(number) for number in range(57))
    assert len(text.split("\n")) == 300
    spans = []
    for _ in range(5):
        start = time.process_time()
        scenario, _ = check_text(text, "long.toml")
        spans.append(time.process_time() - start)
    assert scenario is not None
    assert min(spans) < 0.1


def test_a_sound_file_is_loaded_under_the_stem_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "Old Harbour (2).toml"
    path.write_text(MINIMAL, encoding="utf-8")
    assert load(path).id == "old-harbour-2"


@given(st.text())
def test_every_file_name_gives_an_id(name: str) -> None:
    assert scenario_id(name).strip("abcdefghijklmnopqrstuvwxyz0123456789-") == ""
    assert 0 < len(scenario_id(name)) <= 64


def test_a_faulty_file_is_refused_with_all_its_findings() -> None:
    with pytest.raises(ScenarioFaults, match="did you mean `capacity`") as refused:
        load(CORPUS / "invalid" / "ten_faults.toml")
    assert len(refused.value.findings) == 10


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="carriage returns"),
        pytest.param(lambda text: b"#:schema ./scenario.schema.json\n" + text.encode(), id="schema line"),
    ],
)
def test_marks_of_editors_do_no_harm(tmp_path: Path, encode: Callable[[str], bytes]) -> None:
    path = tmp_path / "harbour.toml"
    path.write_bytes(encode(MINIMAL))
    assert check_file(path)[1] == []


def test_a_line_may_end_as_on_machines_of_long_ago_only_where_all_do() -> None:
    assert check_text(MINIMAL.replace("\n", "\r"), "harbour.toml")[1] == []
    scenario, [finding] = check_text(MINIMAL.replace("\n", "\r", 1), "harbour.toml")
    assert scenario is None
    assert (finding.line, finding.code) == (1, "character")
    assert applied(MINIMAL.replace("\n", "\r", 1), finding) == MINIMAL


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (MINIMAL.replace("Harbour", "Häfen").encode("latin-1"), 3, "not UTF-8"),
        (b"#" * (SIZE + 1), 0, "larger than 256 KiB"),
        (b"#" * SIZE + "é".encode(), 0, "larger than 256 KiB"),
        (b"#\n" * (ENTRIES + 1), 0, "10,000 lines"),
    ],
)
def test_a_file_that_is_no_text_of_fair_size_is_one_finding(
    tmp_path: Path, content: bytes, line: int, words: str
) -> None:
    path = tmp_path / "harbour.toml"
    path.write_bytes(content)
    scenario, [finding] = check_file(path)
    assert scenario is None
    assert finding.line == line
    assert words in str(finding)


def test_what_stands_in_a_file_that_is_given_up_is_told_all_the_same() -> None:
    text = "".join(f"a{number} = 1\na{number}.b = 2\n" for number in range(SHOWN)) + "x = 5 %\n"
    _, findings = check_text(text, "harbour.toml")
    assert {"percent", "syntax"} <= {finding.code for finding in findings}


def test_a_file_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    _, [finding] = check_file(tmp_path / "none.toml")
    assert "No such file" in finding.message
    assert finding.as_json()["line"] == 0


@pytest.mark.parametrize("text", [MINIMAL, FULL])
def test_the_plain_form_in_a_save_is_the_same_scenario(text: str) -> None:
    scenario, _ = check_text(text, "harbour.toml")
    assert scenario is not None
    assert from_canonical(canonical(scenario)) == scenario


@given(
    st.recursive(
        st.none() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.randoms(),
)
def test_a_tampered_plain_form_is_a_scenario_or_refused(junk: object, chance: random.Random) -> None:
    scenario, _ = check_text(FULL, "full.toml")
    plain = canonical(scenario)
    table = plain
    while isinstance(table[key := chance.choice(sorted(table))], dict) and chance.random() < 0.7:
        table = table[key]
    table[key] = junk
    with suppress(ScenarioFaults):
        assert canonical(from_canonical(plain))["format"] == 1


def test_a_tampered_plain_form_is_told_where() -> None:
    scenario, _ = check_text(MINIMAL, "harbour.toml")
    plain = canonical(scenario)
    plain["segments"]["sailors"]["need"] = 14
    with pytest.raises(ScenarioFaults, match=r"segments\.sailors\.need: `need` is 14"):
        from_canonical(plain)
