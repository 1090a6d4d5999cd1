"""Files brought to the newest format."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.authoring.schema import FIRST_LINE
from simgame.authoring.upgrade import NewerFormat, upgraded
from simgame.scenario import check_text, shipped

MINIMAL = (Path(__file__).parents[1] / "corpus" / "valid" / "minimal.toml").read_text(encoding="utf-8")
SHIPPED = [path.read_text(encoding="utf-8") for path in shipped().values()]
LOOSE = MINIMAL.replace(f"{FIRST_LINE}\n", "").replace("format = 1\n", "")


@pytest.mark.parametrize("text", SHIPPED)
def test_what_is_shipped_needs_nothing(text: str) -> None:
    assert upgraded(text, "x.toml").done == ()
    assert upgraded(text, "x.toml").text == text


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_gets_what_it_lacks_and_is_sound_then(ends: str) -> None:
    old = LOOSE.replace("\n", ends)
    assert check_text(old, "harbour.toml")[0] is None
    new = upgraded(old, "harbour.toml")
    assert len(new.done) == 2
    assert new.text.startswith(FIRST_LINE + ends)
    scenario, _ = check_text(new.text, "harbour.toml")
    assert scenario is not None
    assert scenario.digest() == check_text(MINIMAL, "harbour.toml")[0].digest()  # type: ignore[union-attr]
    assert upgraded(new.text, "harbour.toml").done == ()


@given(st.sampled_from([*SHIPPED, MINIMAL, LOOSE, "", "[firm]\ncash = 5\n", "# only words", "format = [\n[firm]\n"]))
def test_nothing_that_was_there_is_lost(text: str) -> None:
    new = upgraded(text, "x.toml").text
    added = [line for line in new.splitlines() if line not in text.splitlines()]
    assert set(added) <= {FIRST_LINE, "format = 1", ""}
    kept = iter(new.splitlines())
    assert all(line in kept for line in text.splitlines())


def test_the_format_stands_behind_the_words_at_the_top() -> None:
    text = "# Mine.\n# Teaches: nothing.\n\n[firm]\ncash = 5\n"
    assert upgraded(text, "x.toml").text == (
        f"{FIRST_LINE}\n# Mine.\n# Teaches: nothing.\n\nformat = 1\n\n[firm]\ncash = 5\n"
    )


def test_a_format_that_cannot_be_read_is_not_stated_twice() -> None:
    assert "format = 1" not in upgraded("format = eins\ntitle = 'x'\n", "x.toml").text


def test_a_file_of_a_later_format_is_refused() -> None:
    with pytest.raises(NewerFormat, match=r"^x.toml: format 2 is newer than this version, which reads format 1$"):
        upgraded(MINIMAL.replace("format = 1", "format = 2"), "x.toml")
