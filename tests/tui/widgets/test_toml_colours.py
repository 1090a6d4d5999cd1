import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario import shipped
from simgame.tui.widgets.toml_colours import coloured


def parts(text: str) -> list[tuple[str, str]]:
    lines = text.split("\n")
    return [(kind, lines[y][start:end]) for y, found in sorted(coloured(text).items()) for start, end, kind in found]


def test_every_part_of_a_line_has_its_kind() -> None:
    text = '[firm] # costs\nprice.x = -24.5e3 # "dear"\nopen = true\nname = "a # \\" b"\nscale = [\'x\', 1_000]'
    assert parts(text) == [
        ("header", "[firm] "),
        ("comment", "# costs"),
        ("key", "price.x"),
        ("number", "-24.5e3"),
        ("comment", '# "dear"'),
        ("key", "open"),
        ("truth", "true"),
        ("key", "name"),
        ("string", '"a # \\" b"'),
        ("key", "scale"),
        ("string", "'x'"),
        ("number", "1_000"),
    ]


def test_a_text_of_several_lines_is_one_text_even_where_it_does_not_end() -> None:
    assert parts('a = """one\n# two = 3\nthree""" # x') == [
        ("key", "a"),
        ("string", '"""one'),
        ("string", "# two = 3"),
        ("string", 'three"""'),
        ("comment", "# x"),
    ]
    assert parts('a = """one\n# two')[-1] == ("string", "# two")


@pytest.mark.parametrize("path", shipped().values(), ids=lambda path: path.stem)
def test_in_a_sound_file_keys_are_keys(path: Path) -> None:
    def keys(data: object) -> set[str]:
        if isinstance(data, dict):
            return set(data) | {key for value in data.values() for key in keys(value)}
        return {key for value in data for key in keys(value)} if isinstance(data, list) else set()

    text = path.read_text(encoding="utf-8")
    assert {key for kind, key in parts(text) if kind == "key"} <= keys(tomllib.loads(text))


@given(st.text("ab1.\"'#=[]\n\\ -_e", max_size=60))
def test_stretches_lie_in_their_lines_and_do_not_overlap(text: str) -> None:
    lines = text.split("\n")
    for y, found in coloured(text).items():
        ends = [0]
        for start, end, _ in found:
            assert ends[-1] <= start <= end <= len(lines[y])
            ends.append(end)


@pytest.mark.parametrize("text", ['"' * 200_000, "[" * 200_000, "a." * 100_000, '"""' + "\\" * 200_000, "-" * 200_000])
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    coloured(text)
    assert time.perf_counter() - start < 2
