import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario.diagnose import KeyPath
from simgame.scenario.positions import scan

VALID = sorted((Path(__file__).parents[1] / "corpus" / "valid").glob("*.toml"))

KEYS = st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True) | st.sampled_from(['"a b"', "'x.y'", '"\\u00e9"', '""'])
SCALARS = st.sampled_from(
    [
        "1",
        "-4_200.50",
        "true",
        "1979-05-27 07:32:00",
        '"a # b"',
        "'c \"d'",
        '"""\nlong " text""\\\n"""',
        "'''it's\nlong'''",
        '"""ends in quotes"""""',
        '"\\"]}"',
    ]
)
GAPS = st.sampled_from(["", " ", "\t", "  "])
BREAKS = st.sampled_from(["", " ", "\n", "\n  # a ] comment }\n", " # fine: all is well\n"])


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    """A value as people may write it, with gaps and comments where TOML allows them."""
    kind = draw(st.sampled_from(["scalar", "array", "table"] if depth else ["scalar"]))
    if kind == "scalar":
        return draw(SCALARS)
    gap = GAPS if kind == "table" else BREAKS
    if kind == "array":
        items = draw(st.lists(values(depth=depth - 1), max_size=3))
        comma = draw(st.sampled_from(["", ","])) if items else ""
    else:
        keys = draw(st.lists(KEYS, max_size=3, unique_by=name))
        items = [f"{key}{draw(GAPS)}={draw(GAPS)}{draw(values(depth=depth - 1))}" for key in keys]
        comma = ""
    body = ",".join(draw(gap) + item + draw(gap) for item in items)
    return ("[{}]" if kind == "array" else "{{{}}}").format(body + comma + draw(gap))


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Tables, tables in tables, dotted keys, lists of tables."""
    lines = []
    for table in draw(st.lists(KEYS, max_size=4, unique_by=name)):
        headers = [f"[{table}]", f"[ {table} . inner ]", f"[[{table}]]"]
        lines.append(draw(st.sampled_from([*headers, f"[[{table}]]\na = 1\n[{table}.inner]\nb = 2\n[[{table}]]"])))
        for key in draw(st.lists(KEYS, max_size=3, unique_by=name)):
            dotted = draw(st.sampled_from([key, f"{key}.deep", f"{key} . 'd.e'"]))
            lines.append(f"{draw(GAPS)}{dotted}{draw(GAPS)}={draw(GAPS)}{draw(values())}{draw(GAPS)}")
        lines.append(draw(st.sampled_from(["", "# a comment"])))
    return "\n".join(lines)


def name(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 1")))


def paths(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:  # noqa: ANN401  # any TOML
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*path, key), value
        if isinstance(value, dict | list):
            yield from paths(value, (*path, key))


@given(documents())
def test_every_key_and_item_has_a_spot_and_nothing_else_has(text: str) -> None:
    assert set(scan(text).spots) == {path for path, _ in paths(tomllib.loads(text))}


@given(documents())
def test_a_value_reads_the_same_from_its_spot_alone(text: str) -> None:
    positions = scan(text)
    for path, value in paths(tomllib.loads(text)):
        raw = positions.raw(path)
        if not isinstance(value, dict | list):
            assert tomllib.loads(f"alone = {raw}")["alone"] == value


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_real_files_have_a_spot_for_every_path(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(scan(text).spots) == {path for path, _ in paths(tomllib.loads(text))}


def test_places_count_from_one() -> None:
    positions = scan("a = 1\n  [b]\n  c = 22  # why\n")
    assert positions.place(positions.spots["a",].key[0]) == (1, 1)
    assert positions.place(positions.spots["b", "c"].value[0]) == (3, 7)
    assert positions.raw(("b", "c")) == "22"


def test_what_has_no_spot_is_nearest_to_the_table_around_it() -> None:
    positions = scan("[b]\nc = 2\n")
    assert positions.nearest(("b", "d", 3)) == positions.spots["b",]
    assert positions.nearest(("x", "y")) is None
    assert positions.raw(("x",)) == ""


def test_a_line_is_excused_by_a_comment_with_a_reason_alone() -> None:
    text = (
        'a = 1  # fine: a kiosk\nb = "# fine: no comment"\nc = 3  # fine:\n# fine: alone\nd = [\n  1,  # fine: here\n]'
    )
    assert scan(text).excused == {1, 4, 6}
