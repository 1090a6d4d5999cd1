from pathlib import Path

import pytest

from simgame.authoring.translation import translated
from simgame.scenario import load, shipped
from simgame.tui.followed import FollowedFile, NewVersionFaulty

TEXT = shipped()["spoke-and-chain"].read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "shop.toml"
    place.write_text(TEXT, encoding="utf-8")
    return place


def test_a_file_nobody_changed_says_nothing(path: Path) -> None:
    followed, played = FollowedFile(path), load(path)
    assert followed.look(played) is None
    path.write_text(TEXT + "# a comment\n", encoding="utf-8")
    assert followed.look(played) is None


def test_a_new_version_is_told_once(path: Path) -> None:
    followed, played = FollowedFile(path), load(path)
    path.write_text(TEXT.replace("wage      = 14.00", "wage      = 15.00"), encoding="utf-8")
    changed = followed.look(played)
    assert changed is not None
    assert changed.firm.wage == 15
    assert followed.look(played) is None


def test_faults_are_told_once_and_the_next_sound_version_counts(path: Path) -> None:
    followed, played = FollowedFile(path), load(path)
    path.write_text(TEXT.replace("14.00", "abc"), encoding="utf-8")
    with pytest.raises(NewVersionFaulty, match=r"shop.toml has faults; the game goes on in its last sound version"):
        followed.look(played)
    assert followed.look(played) is None
    path.unlink()
    assert followed.look(played) is None
    path.write_text(TEXT.replace("14.00", "16.00"), encoding="utf-8")
    changed = followed.look(played)
    assert changed is not None
    assert changed.firm.wage == 16


def test_the_new_version_is_told_in_the_language_that_is_played(path: Path) -> None:
    path.with_name("shop.de.toml").write_text('title = "Kette"\n', encoding="utf-8")
    followed, played = FollowedFile(path), translated(path, "de")
    path.write_text(TEXT.replace("wage      = 14.00", "wage      = 15.00"), encoding="utf-8")
    changed = followed.look(played)
    assert changed is not None
    assert (changed.title, changed.firm.wage) == ("Kette", 15)


def test_the_new_version_is_for_the_difficulty_that_is_played(path: Path) -> None:
    followed, played = FollowedFile(path), load(path).at_difficulty("calm")
    path.write_text(TEXT.replace("wage      = 14.00", "wage      = 15.00"), encoding="utf-8")
    changed = followed.look(played)
    assert changed is not None
    assert (changed.firm.wage, changed.firm.cash, changed.play.noise) == (15, 13_000, "smooth")
