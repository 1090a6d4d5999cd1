"""Numbers step in round steps and keep the style of the file."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.specs import Spec, spec, specs
from simgame.authoring.written import number_written, stepped, text_written, turned, value_written
from simgame.scenario.diagnose import KeyPath

NUMBERS = [each for each in specs() if each.is_number]


def walked(path: KeyPath, raw: str, steps: int, times: int) -> list[str]:
    """What the file says after each press of an arrow."""
    known, said = spec(path), [raw]
    assert known is not None
    for _ in range(times):
        said.append(number_written(known, stepped(known, float(said[-1].replace("_", "")), steps), said[-1]))
    return said[1:]


@pytest.mark.parametrize(
    ("path", "raw", "steps", "said"),
    [
        (("firm", "price"), "24.00", 1, ["25.00", "26.00"]),
        (("firm", "price"), "24.00", -1, ["23.00", "22.00"]),
        (("firm", "unit_cost"), "12.75", 1, ["13.00", "13.50"]),
        (("firm", "cash"), "9_900.00", 1, ["10_000.00", "10_500.00"]),
        (("firm", "cash"), "9_900.00", 5, ["12_000.00"]),
        (("segments", "some", "prospects"), "3_800", 1, ["4_000", "4_200"]),
        (("segments", "some", "start", "awareness"), "0.15", 1, ["0.155", "0.16"]),
        (("segments", "some", "start", "awareness"), "0.30", -1, ["0.29", "0.28"]),
        (("segments", "some", "start", "awareness"), "0.99", 1, ["1", "1"]),
        (("model", "promotion", "forgetting"), "0.035", -1, ["0.034", "0.032"]),
        (("periods",), "12", 1, ["13", "14"]),
        (("periods",), "1", -1, ["1"]),
        (("firm", "hours"), "1", -5, ["0.75"]),
        (("firm", "interest"), "0", 1, ["0.5"]),
        (("firm", "interest"), "0", -1, ["0"]),
    ],
)
def test_an_arrow_goes_to_the_next_round_number(path: KeyPath, raw: str, steps: int, said: list[str]) -> None:
    assert walked(path, raw, steps, len(said)) == said


@given(
    st.sampled_from(NUMBERS), st.floats(-1e6, 1e6).map(lambda value: round(value, 6)), st.sampled_from([-5, -1, 1, 5])
)
def test_a_step_stays_within_the_bounds_and_goes_where_it_should(known: Spec, value: float, steps: int) -> None:
    if value not in known.bounds:
        return
    moved = stepped(known, value, steps)
    assert moved in known.bounds
    assert (moved - value) * steps >= 0
    assert tomllib.loads(f"a = {number_written(known, moved, '1.0')}")["a"] == pytest.approx(moved, abs=1e-8)


@pytest.mark.parametrize(
    ("path", "value", "raw", "steps", "said"),
    [
        (("play", "noise"), "counts", '"counts"', 1, '"off"'),
        (("play", "noise"), "counts", '"counts"', -1, '"smooth"'),
        (("play", "noise"), "loud", '"loud"', 1, '"off"'),
        (("play", "money"), None, "", 1, '"never"'),
        (("play", "help"), True, "true", 1, "false"),
        (("play", "help"), None, "", 1, "false"),
        (("firm", "credit"), None, "", 1, "1"),
        (("firm", "price"), "dear", '"dear"', 1, "1.05"),
    ],
)
def test_an_arrow_goes_through_options_and_begins_where_the_file_is_silent(
    path: KeyPath, value: object, raw: str, steps: int, said: str
) -> None:
    known = spec(path)
    assert known is not None
    assert turned(known, value, raw, steps) == said


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x7f")))
def test_a_text_is_read_as_it_was_meant(text: str) -> None:
    assert tomllib.loads(f"a = {text_written(text)}")["a"] == text


@pytest.mark.parametrize("each", list(specs()), ids=lambda each: each.dotted)
def test_a_default_is_written_as_a_file_would(each: Spec) -> None:
    written = value_written(each.default)
    assert (tomllib.loads(f"a = {written}")["a"] if written else None) == each.default
