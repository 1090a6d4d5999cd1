"""A value is refused in the words of the checker, and only where the value itself is wrong."""

import pytest

from simgame.authoring.attempt import ValueRefused, attempted
from simgame.authoring.source import Source
from simgame.scenario import check_text, shipped
from simgame.scenario.diagnose import KeyPath

TEXT = shipped()["spoke-and-chain"].read_text(encoding="utf-8")
SOURCE = Source(TEXT)


@pytest.mark.parametrize(
    ("path", "written", "why", "hint"),
    [
        (("model", "promotion", "reach"), "1.2", "`reach` is 1.2 1/week, but must be between 0 and 1", ""),
        (("segments", "racers", "start", "leads"), "-1", "`leads` is -1 leads, but must be 0 or more", ""),
        (("firm", "price"), "25,5", "`25,5` has a decimal comma", "write `25.5`"),
        (("firm", "price"), '"25"', "`price` is the text `25`, not a number", "write it without quotes"),
        (("periods",), "1.5", "`periods` is 1.5, but must be a whole number", ""),
        (("play", "noise"), '"loud"', "`noise` cannot be `loud`", "choose off, smooth or counts"),
        (("firm", "price"), "25 # mine", "this is not one value", "write a number, or a text in quotes"),
        (
            ("habit", "hours", "closing"),
            "5, research = 1",
            "this is not one value",
            "write a number, or a text in quotes",
        ),
        (("firm", "price"), " ", "nothing is written", "write a number, or a text in quotes"),
    ],
)
def test_what_cannot_stand_there_is_refused(path: KeyPath, written: str, why: str, hint: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        attempted(SOURCE, path, written, "shop.toml")
    assert (str(refused.value), refused.value.hint) == (why, hint)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("model", "promotion", "reach"), "0.9"),
        (("habit", "hours", "closing"), "39"),
        (("periods",), "2"),
    ],
)
def test_what_is_unusual_or_wrong_with_others_is_taken(path: KeyPath, written: str) -> None:
    attempt = attempted(SOURCE, path, written, "shop.toml")
    after = attempt.change.applied(TEXT)
    assert Source(after).raw(path) == written
    assert attempt.after.source.text == after
    assert list(attempt.after.findings) == check_text(after, "shop.toml")[1]


def test_faults_elsewhere_are_no_reason() -> None:
    broken = TEXT.replace("hours     = 40", "hours     = “40”")
    change = attempted(Source(broken), ("firm", "price"), "25.00", "shop.toml").change
    assert change.applied(broken) == broken.replace("24.00", "25.00", 1)
