"""A value is set where it stands; whatever else is in the file stays as it is."""

import tomllib
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest

from simgame.authoring.setting import adding_item, setting
from simgame.authoring.source import NotWhereItWas, Source
from simgame.authoring.specs import LIST, TABLE, TABLES, TRUTH, Spec, specs
from simgame.authoring.written import value_written
from simgame.scenario import shipped
from simgame.scenario.diagnose import KeyPath

ROOT = Path(__file__).parents[2]
FILES = [*shipped().values(), ROOT / "tests" / "corpus" / "valid" / "reference.toml"]
WORLD = FILES[-1].read_text(encoding="utf-8")


def changed(text: str, path: KeyPath, written: str) -> list[str]:
    """Lines that went and came."""
    after = setting(Source(text), path, written).applied(text)
    return [line.rstrip("\n") for line in ndiff(text.splitlines(), after.splitlines()) if line[0] in "+-"]


def without(data: Any, path: KeyPath) -> Any:  # noqa: ANN401  # TOML may hold anything
    """Plain data but for one key, and for tables that held nothing else."""
    if not isinstance(data, dict) or not path or path[0] not in data:
        return data
    inner = without(data[path[0]], path[1:]) if len(path) > 1 else {}
    rest = {key: value for key, value in data.items() if key != path[0]}
    return {**rest, path[0]: inner} if inner else rest


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_stated_number_can_be_changed_by_itself(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    source = Source(text)
    numbers = [path for path in source.positions.spots if type(source.value(path)) in {int, float}]
    assert len(numbers) > 20
    for path in numbers:
        start, end = source.span(path)
        after = setting(source, path, "123.5").applied(text)
        assert after == f"{text[:start]}123.5{text[end:]}"
        assert Source(after).value(path) == 123.5


def test_the_layout_and_the_comment_of_the_line_stay() -> None:
    text = "[firm]\nprice = 68.00   # an order\ncash = 1\n"
    assert changed(text, ("firm", "price"), "70.00") == ["- price = 68.00   # an order", "+ price = 70.00   # an order"]


def concrete(spec: Spec) -> KeyPath:
    names = {"segments": "tourers", "answers": "yes", "unlock": "research", "difficulty": "calm"}
    path: list[str | int] = []
    for part in spec.path:
        if part == "ITEM":
            path.append(0)
        else:
            path.append(
                names.get(str(path[-1]), "tourers" if "target" in path or "fit" in path else "some")
                if part == "NAME"
                else part
            )
    return tuple(path)


KEYS = [spec for spec in specs() if spec.kind not in {LIST, TABLE, TABLES} and "ITEM" not in spec.path]


@pytest.mark.parametrize("spec", KEYS, ids=lambda spec: spec.dotted)
def test_a_key_that_is_not_there_is_added_in_its_table_and_changes_nothing_else(spec: Spec) -> None:
    path, source = concrete(spec), Source(WORLD)
    if source.value(path) is not None:
        return
    written = "7" if spec.is_number else "true" if spec.kind == TRUTH else '"words"'
    change = setting(source, path, written)
    after = change.applied(WORLD)
    data = tomllib.loads(after)
    assert value_written(Source(after).value(path)) == written
    assert without(data, path) == without(tomllib.loads(WORLD), path)
    assert after.replace(change.text, "", 1) == WORLD


def test_a_new_key_stands_in_line_with_its_neighbours() -> None:
    text = "[firm]\nprice     = 68.00 # here\nunit_cost = 3\n\n# of people\n[segments.some]\nneed = 3\n"
    assert changed(text, ("firm", "cash"), "5") == ["+ cash      = 5"]
    lines = setting(Source(text), ("firm", "cash"), "5").applied(text).splitlines()
    assert lines[lines.index("cash      = 5") - 1] == "unit_cost = 3"


def test_a_new_table_stands_behind_its_like_and_before_what_is_said_of_the_next() -> None:
    text = "[model.promotion]\nreach = 0.03\n\n# next\n[reference]\nprice = 3\n"
    after = setting(Source(text), ("model", "closing", "fit_appeal"), "1.0").applied(text)
    assert (
        after
        == "[model.promotion]\nreach = 0.03\n\n[model.closing]\nfit_appeal = 1.0\n\n# next\n[reference]\nprice = 3\n"
    )


def test_in_a_file_without_keys_the_first_stands_on_top() -> None:
    assert setting(Source(""), ("title",), '"a"').applied("") == 'title = "a"\n\n'
    assert setting(Source("[firm]\n"), ("title",), '"a"').applied("[firm]\n") == 'title = "a"\n\n[firm]\n'


def test_a_key_goes_right_under_the_header_of_an_empty_table() -> None:
    text = "[firm] # the shop\n\n[habit]\nprice = 3\n"
    assert setting(Source(text), ("firm", "price"), "3").applied(text) == text.replace("shop\n", "shop\nprice = 3\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[habit]\nhours = { closing = 3 }\n", "[habit]\nhours = { closing = 3, pricing = 1 }\n"),
        ("[habit]\nhours = {}\n", "[habit]\nhours = { pricing = 1 }\n"),
        ("[habit]\nhours.closing = 3\n", "[habit]\nhours.closing = 3\nhours.pricing = 1\n"),
        ("[habit.hours]\nclosing = 3 # h\n", "[habit.hours]\nclosing = 3 # h\npricing = 1\n"),
        ("[habit]\nprice = 3\n", "[habit]\nprice = 3\nhours = { pricing = 1 }\n"),
        ("title = 'a'", "title = 'a'\n\n[habit]\nhours = { pricing = 1 }"),
        ("", "[habit]\nhours = { pricing = 1 }\n"),
    ],
)
def test_a_table_is_written_on_as_it_was_begun(before: str, after: str) -> None:
    assert setting(Source(before), ("habit", "hours", "pricing"), "1").applied(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = 1\n", "a = 1\nteaches = [3]\n"),
        ("teaches = []\n", "teaches = [3]\n"),
        ("teaches = [1, 2] # x\n", "teaches = [1, 2, 3] # x\n"),
        ("teaches = [\n  1, # one\n  2 # two\n]\n", "teaches = [\n  1, # one\n  2, # two\n  3,\n]\n"),
        ("teaches = [\n  1,\n  2, # two\n]\n", "teaches = [\n  1,\n  2, # two\n  3,\n]\n"),
    ],
)
def test_a_list_grows_at_its_end_as_it_was_begun(before: str, after: str) -> None:
    assert adding_item(Source(before), ("teaches",), "3").applied(before) == after


def test_what_stands_on_a_line_that_cannot_be_read_is_not_touched() -> None:
    text = "title = “a”\n\n[firm]\nprice = 3\n"
    source = Source(text)
    with pytest.raises(NotWhereItWas, match="line 1 cannot be read"):
        setting(source, ("title",), '"b"')
    assert setting(source, ("firm", "price"), "4").applied(text) == text.replace("3", "4")


def test_a_file_too_deep_to_read_has_nothing_to_set() -> None:
    source = Source("a." * 20_000 + "a = 1\n")
    assert source.value(("a",)) is None
    assert source.positions.spots == {}
