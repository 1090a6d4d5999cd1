"""JSON from anybody either reads as JSON a program can use, or is refused with what is wrong."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.characters import hostile
from simgame.errors import UnreadableFile
from simgame.untrusted import LARGEST, MOST_DEPTH, finite, read_json, read_text

HOSTILE = ["\x1b[2J", "\x07", "\x9b1m", "\u202e", "\u200b", "\ud800", "\ufeff", "\b"]


def refusal(path: Path, content: bytes | str, *, unique: bool = False) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(UnreadableFile) as caught:
        read_json(path, unique=unique)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not JSON at line 1, column 1"),
        (b'{"a":', "not JSON at line 1, column 6"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b"[NaN]", "NaN is not a number"),
        (b"[-Infinity]", "-Infinity is not a number"),
        (b"[" * 200_000, "nested too deep"),
        (b"[" + b"9" * 5_000 + b"]", "digits"),
        (b'"\\u001b[2J"' + b" " * LARGEST, "larger than 1 MiB"),
    ],
)
def test_what_is_no_json_is_refused_with_its_fault(tmp_path: Path, content: bytes, why: str) -> None:
    assert why in refusal(tmp_path / "file", content)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("shape", [b'["%s"]', b'{"%s": 1}', b'{"a": [{"b": "%s"}]}'])
def test_no_text_a_terminal_obeys_gets_in(tmp_path: Path, text: str, shape: bytes) -> None:
    raw, escaped = text.encode("utf-8", "surrogatepass"), json.dumps(text)[1:-1].encode()
    for spelling in (raw, escaped):
        message = refusal(tmp_path / "file", shape % spelling)
        assert hostile(message) is None


def test_text_of_any_language_gets_in(tmp_path: Path) -> None:
    said = {"title": "Käserei Zürich — 東京 \u200d नमस्ते", "text": "two\nlines\tand a tab"}
    file = tmp_path / "file"
    for ascii_only in (True, False):
        file.write_text(json.dumps(said, ensure_ascii=ascii_only), encoding="utf-8")
        assert read_json(file) == said


def test_text_is_looked_at_only_so_deep(tmp_path: Path) -> None:
    deep = "[" * (MOST_DEPTH + 1) + '"\\u00e4"' + "]" * (MOST_DEPTH + 1)
    assert f"nested more than {MOST_DEPTH} deep" in refusal(tmp_path / "file", deep)


def test_a_key_given_twice_is_named_where_people_write_by_hand(tmp_path: Path) -> None:
    twice = '{"price": 1, "hours": {"closing": 1, "closing": 2}}'
    assert "`closing` is given twice" in refusal(tmp_path / "file", twice, unique=True)
    assert read_json(tmp_path / "file") == {"price": 1, "hours": {"closing": 2}}


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_text(tmp_path / "none")
    with pytest.raises(UnreadableFile, match="is a directory"):
        read_text(tmp_path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\xef\xbb\xbf{}")
    assert read_json(tmp_path / "file") == {}


@given(st.one_of(st.integers(), st.floats()))
def test_a_number_is_finite_exactly_where_arithmetic_can_use_it(value: float) -> None:
    try:
        usable = math.isfinite(float(value))
    except OverflowError:
        usable = False
    assert finite(value) is usable


def test_true_and_text_are_no_numbers() -> None:
    assert not any(map(finite, (True, False, "1", None, [1], 10**400)))
