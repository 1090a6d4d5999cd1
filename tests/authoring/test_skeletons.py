"""What the form adds is sound as it stands, and explains itself."""

from pathlib import Path

import pytest

from simgame.authoring.setting import adding_item
from simgame.authoring.skeletons import SKELETONS, NoMore, added, item, kind_of, one_of
from simgame.authoring.source import Source
from simgame.authoring.specs import spec
from simgame.scenario import check_text, shipped
from simgame.scenario.diagnose import KeyPath

FULL = (Path(__file__).parents[1] / "corpus" / "valid" / "full.toml").read_text(encoding="utf-8")
SPOKE = shipped()["spoke-and-chain"].read_text(encoding="utf-8")
GROUPS: list[KeyPath] = [("segments",), ("events",), ("plays",), ("rivals",), ("coach",)]


def faults(text: str) -> list[str]:
    return [str(finding) for finding in check_text(text, "file")[1]]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
@pytest.mark.parametrize("text", [SPOKE, FULL], ids=["spoke", "full"])
def test_one_more_of_everything_is_sound_and_takes_no_comment_away(text: str, group: KeyPath) -> None:
    for _ in range(2):
        more = added(Source(text), group)
        after = more.change.applied(text)
        assert Source(after).value(more.path) is not None
        assert faults(after) == faults(text)
        assert after.replace(more.change.text, "", 1) == text
        text = after


@pytest.mark.parametrize("kind", list(SKELETONS), ids=".".join)
def test_what_is_added_says_what_its_keys_mean(kind: KeyPath) -> None:
    group = kind if len(kind) == 1 else (kind[0], "some", *kind[1:])
    text = added(Source(SPOKE), group).change.text
    assert kind_of(group) == kind
    assert f"new_{one_of(group)}" in text
    for key in SKELETONS[kind]:
        known = spec((*group, "some", key))
        assert known is not None
        assert known.words[1:].rstrip(".").replace("``", "`") in text


def test_money_and_weeks_suit_the_file() -> None:
    text = SPOKE.replace("price     = 24.00", "price     = 1_200.00")
    assert "worth     = 1200.00" in added(Source(text), ("segments",)).change.text
    assert "at       = 5" in added(Source(text), ("events",)).change.text
    assert "price     = 60.00" in added(Source(""), ("rivals",)).change.text


def test_an_event_that_asks_gets_a_third_answer_and_no_fourth() -> None:
    text = SPOKE.replace("[events.couriers.answers.half]", "[events.film.answers.half]")
    more = added(Source(text), ("events", "couriers", "answers"))
    assert more.path == ("events", "couriers", "answers", "new_answer")
    with pytest.raises(NoMore, match="there are 3 answers; 3 is the most"):
        added(Source(SPOKE), ("events", "couriers", "answers"))


@pytest.mark.parametrize("path", [("texts", "debrief"), ("teaches",)])
def test_a_new_text_is_sound(path: KeyPath) -> None:
    assert faults(adding_item(Source(SPOKE), path, item(path)).applied(SPOKE)) == []


def test_a_new_effect_changes_nothing_yet_and_the_checker_says_so() -> None:
    path: KeyPath = ("events", "price_cut", "effects")
    findings = check_text(adding_item(Source(SPOKE), path, item(path)).applied(SPOKE), "file")[1]
    assert [(finding.code, finding.severity) for finding in findings] == [("idle", "warning")]
