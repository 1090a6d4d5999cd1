"""A save reads back as it was written; anything else is refused with what is wrong, and stays as it is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame import MODEL_VERSION
from simgame.characters import hostile
from simgame.errors import UnreadableFile
from simgame.saves.document import FORMAT, Branch, Recorded, Save, names_a_save, read_save, text_of
from simgame.scenario import Hours, PeriodDecisions, Target, digest, load

WORLD = load(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml")
SAVE = Save(
    scenario=WORLD,
    seed=7,
    log=(
        PeriodDecisions(hours=Hours(closing=12.5), price=68, target=Target.of("tourers")),
        PeriodDecisions(price=68, note="Käse, 「東京」"),
    ),
    results=(Recorded(cash=12_100.5, value=30_000), Recorded(cash=-3.25, value=1e4)),
    points=41.5,
    finished=False,
)


def refusal(folder: Path, document: object) -> str:
    path = folder / "a.sim"
    text = json.dumps(document)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read_save(path)
    assert caught.value.hint
    assert path.read_text(encoding="utf-8") == text
    return str(caught.value)


def test_a_save_reads_back_as_it_was_written(tmp_path: Path) -> None:
    for save in (SAVE, evolve(SAVE, log=(), results=(), points=None, finished=True)):
        (tmp_path / "a.sim").write_text(text_of(save), encoding="utf-8")
        assert read_save(tmp_path / "a.sim") == save


def test_a_draft_is_kept_beside_the_log(tmp_path: Path) -> None:
    save = evolve(SAVE, draft=SAVE.log[0])
    (tmp_path / "a.sim").write_text(text_of(save), encoding="utf-8")
    assert read_save(tmp_path / "a.sim") == save
    assert "draft" not in json.loads(text_of(SAVE))


@pytest.mark.parametrize("draft", [None, [], "x", {"hours": {"closing": -1}}, {"price": "much"}, {"unknown": 1}])
def test_a_draft_that_cannot_be_read_is_none(tmp_path: Path, draft: object) -> None:
    path = tmp_path / "a.sim"
    path.write_text(json.dumps(json.loads(text_of(SAVE)) | {"draft": draft}), encoding="utf-8")
    assert read_save(path) == SAVE


@pytest.mark.parametrize("name", ["shop-1.sim", "Käse 東京.sim", "a" * 251 + ".sim"])
def test_a_save_remembers_which_one_it_was_played_on_from(tmp_path: Path, name: str) -> None:
    save = evolve(SAVE, branch=Branch(of=name, period=12))
    (tmp_path / "a.sim").write_text(text_of(save), encoding="utf-8")
    assert read_save(tmp_path / "a.sim") == save
    assert "branch" not in json.loads(text_of(SAVE))


@pytest.mark.parametrize(
    "name",
    [
        *("", "shop-1", "shop-1.sim/", "../shop-1.sim", "/shop-1.sim", "a/b.sim", "..\\b.sim", "C:b.sim"),
        *("a" * 252 + ".sim", "a\nb.sim", "a\tb.sim", None, 3, ["a.sim"], {"a.sim": 1}),
    ],
    ids=ascii,
)
def test_no_other_name_is_one_of_a_save_beside_it(tmp_path: Path, name: object) -> None:
    document = json.loads(text_of(SAVE)) | {"branch": {"of": name, "period": 2}}
    assert "`branch` names no save in its folder" in refusal(tmp_path, document)


@pytest.mark.parametrize("name", ["a\u202eb.sim", "a\x1b[2Jb.sim", "\udce4.sim"], ids=ascii)
def test_a_name_no_terminal_may_show_is_never_written(name: str) -> None:
    assert not names_a_save(name)


@pytest.mark.parametrize("branch", [True, 3, "shop-1.sim", [], {}, {"period": 2}])
def test_a_branch_is_a_name_and_a_period(tmp_path: Path, branch: object) -> None:
    assert "`branch` names no save" in refusal(tmp_path, json.loads(text_of(SAVE)) | {"branch": branch})


@pytest.mark.parametrize("period", [None, True, 0, -1, 13, 2.0, "2", []])
def test_a_branch_leaves_in_a_period_of_its_game(tmp_path: Path, period: object) -> None:
    branch = {"of": "shop-1.sim", "period": period}
    said = refusal(tmp_path, json.loads(text_of(SAVE)) | {"branch": branch})
    assert "`period` is no whole number from 1 to 12" in said


def test_a_save_tells_its_format_model_and_digests() -> None:
    document = json.loads(text_of(SAVE))
    assert (document["format"], document["model_version"], document["seed"]) == (FORMAT, MODEL_VERSION, 7)
    assert set(document["digests"]) == {"rules", "all"}


def test_a_save_is_text_a_terminal_may_show() -> None:
    assert hostile(text_of(SAVE)) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda document: [document], "no save of simgame"),
        (lambda _: {"decisions": []}, "no save of simgame"),
        (lambda document: document | {"format": "1"}, "no save of simgame"),
        (lambda document: document | {"format": 2, "log": "new"}, "made by a newer simgame"),
        (lambda document: document | {"scenario": []}, "its scenario cannot be read: no table"),
        (lambda document: document | {"scenario": {"title": "x"}}, "its scenario cannot be read"),
        (lambda document: document | {"digests": {}}, "its scenario is not the one it was played in"),
        (
            lambda document: document | {"scenario": document["scenario"] | {"minutes": 3}},
            "not the one it was played in",
        ),
        (lambda document: document | {"seed": 2**32}, "`seed` is no whole number from 0 to 4294967295"),
        (lambda document: document | {"seed": True}, "`seed` is no whole number"),
        (lambda document: document | {"model_version": -1}, "`model_version` is no whole number"),
        (lambda document: document | {"points": "many"}, "`points` is no number"),
        (lambda document: document | {"log": {}}, "`log` is no list of at most 200"),
        (lambda document: document | {"log": [{}] * 201}, "`log` is no list of at most 200"),
        (lambda document: document | {"log": [{"hours": {"closing": -1}}]}, "period 1: hours.closing is -1"),
        (lambda document: document | {"results": [{"cash": 1}, 2]}, "result 1 is no pair of cash and value"),
        (lambda document: document | {"results": []}, "holds 2 decisions, 0 results"),
        (
            lambda document: document | {key: document[key] * 7 for key in ("log", "results")},
            "14 decisions, 14 results",
        ),
    ],
)
def test_what_is_no_sound_save_is_refused_and_stays(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], why: str
) -> None:
    assert why in refusal(tmp_path, change(json.loads(text_of(SAVE))))


def test_fields_of_later_versions_are_passed_over(tmp_path: Path) -> None:
    later = json.loads(text_of(SAVE)) | {"colour": "red"}
    (tmp_path / "a.sim").write_text(json.dumps(later), encoding="utf-8")
    assert read_save(tmp_path / "a.sim") == SAVE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_garbled_save_is_refused_or_reads(tmp_path: Path, data: st.DataObject) -> None:
    raw = bytearray(text_of(SAVE).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        stop = data.draw(st.integers(start, start + 8))
        raw[start:stop] = data.draw(
            st.binary(max_size=8) | st.sampled_from([b"-1", b"[", b"1e999", b'"', b"{}", b"null"])
        )
    path = tmp_path / "a.sim"
    path.write_bytes(raw)
    try:
        found = read_save(path)
    except UnreadableFile:
        assert path.read_bytes() == raw
    else:
        assert (digest(found.scenario), len(found.log)) == (digest(WORLD), len(found.results))


def test_what_was_taken_back_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "shop.sim"
    path.write_text(text_of(evolve(SAVE, taken_back=3)), encoding="utf-8")
    assert read_save(path).taken_back == 3
    assert "taken_back" not in json.loads(text_of(SAVE))
    assert "`taken_back` is no whole number" in refusal(tmp_path, json.loads(text_of(SAVE)) | {"taken_back": -1})
