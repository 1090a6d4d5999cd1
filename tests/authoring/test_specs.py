"""What is known of every key, taken from the records that the reader fills."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from simgame.authoring.specs import ITEM, NAME, TABLE, TABLES, Spec, spec, specs, whole
from simgame.scenario import check_text, shipped
from simgame.scenario.diagnose import KeyPath
from simgame.units import interval

FULL = Path(__file__).parents[1] / "corpus" / "valid" / "full.toml"
FILES = [FULL, *shipped().values()]
SINGLE = [each for each in specs() if each.name not in {NAME, ITEM}]


def paths(data: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Every path of a file's plain data."""
    for part, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield (*path, part)
        yield from paths(inner, (*path, part))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_key_of_every_sound_file_has_a_spec(file: Path) -> None:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    assert [path for path in paths(data) if spec(path) is None] == []


@pytest.mark.parametrize("each", SINGLE, ids=lambda each: each.dotted)
def test_every_key_says_in_a_line_what_it_means(each: Spec) -> None:
    assert 4 <= len(each.words) <= 200
    assert each.words.endswith("."), each.words
    assert each.words[0].isupper()


def test_a_spec_tells_what_the_record_states() -> None:
    forgetting = spec(("model", "promotion", "forgetting"))
    assert forgetting is not None
    assert forgetting.words == "Share of awareness lost in a week; 0.035 alone halves it in about twenty weeks."
    assert (forgetting.kind, forgetting.unit, forgetting.default) == ("number", "1/week", 0.035)
    assert (forgetting.bounds, forgetting.usual) == (interval("[0, 1)"), (0.02, 0.07))


def test_names_and_places_of_the_author_lead_to_the_same_spec() -> None:
    times = spec(("events", "frost", "effects", 3, "times"))
    assert times is not None
    assert times is spec(("events", NAME, "effects", ITEM, "times"))
    assert times.dotted == "events.NAME.effects.ITEM.times"


@pytest.mark.parametrize(
    "path",
    [("firms",), ("firm", "cost"), ("segments", 1), ("firm", "cash", "cents"), ("teaches", "first"), ("id",)],
)
def test_what_no_file_may_say_has_no_spec(path: KeyPath) -> None:
    assert spec(path) is None


def test_a_firm_has_the_engines_numbers_and_those_it_opens_with() -> None:
    firm = spec(("firm",))
    assert firm is not None
    assert list(firm.keys)[:2] == ["hours", "wage"]
    assert all(firm.keys[name].words for name in ("hours", "cash"))


def test_a_pair_says_how_many_and_a_list_how_many_at_most() -> None:
    pair, answers, levers = (spec(path) for path in (("firm", "scale"), ("events", "x", "answers"), ("play", "levers")))
    assert pair is not None and (pair.least, pair.most) == (2, 2)  # noqa: PT018
    assert answers is not None and (answers.kind, answers.most) == (TABLES, 3)  # noqa: PT018
    assert levers is not None and levers.entry is not None  # noqa: PT018
    assert levers.entry.options == ("research", "pricing", "promotion", "prospecting", "closing")


def test_lists_of_names_know_which_there_are() -> None:
    on, unlock, uncertainty = (
        spec(path) for path in (("events", "x", "effects", 0, "on"), ("unlock",), ("uncertainty",))
    )
    assert on is not None and "promotion.reach" in on.options  # noqa: PT018
    assert unlock is not None and "money" in unlock.options  # noqa: PT018
    assert uncertainty is not None and "world.season" in uncertainty.options  # noqa: PT018


def test_a_segments_name_may_stand_for_weights_alone() -> None:
    named = {each.dotted for each in specs() if each.takes_segment}
    assert named == {
        f"{plan}.target{part}"
        for plan in ("habit", "reference")
        for part in ("", ".promotion", ".prospecting", ".product")
    }


def test_the_keys_marked_as_required_are_the_ones_the_checker_misses() -> None:
    _, findings = check_text("[segments.one]\n[events.one]\n[events.one.answers.a]\n[events.one.answers.b]\n", "x.toml")
    missed = {finding.message.split("`")[1] for finding in findings if finding.code == "missing"}
    reached = [whole(), *filter(None, (spec(("segments", NAME)), spec(("events", NAME))))]
    reached += [each for each in specs() if each.dotted == "events.NAME.answers.NAME"]
    wanted = {key.name for table in reached for key in table.keys.values() if key.required and table.kind == TABLE}
    assert wanted <= missed
