import os
from pathlib import Path

import pytest

from simgame.errors import UnreadableFile
from simgame.tui.edited_file import EditedFile
from simgame.tui.manuscript import Draft, NotSaved

RAW = b"\xef\xbb\xbf# shop\r\nprice = 24.00 # dear\r\n"
TEXT = "# shop\nprice = 24.00 # dear\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "shop.toml"
    place.write_bytes(RAW)
    return place


def others_write(path: Path, text: bytes) -> None:
    """As an editor does that saves by renaming."""
    beside = path.with_name("beside")
    beside.write_bytes(text)
    beside.replace(path)


def names(path: Path) -> set[str]:
    return {place.name for place in path.parent.iterdir() if not place.name.endswith(".lock")}


def test_a_file_is_saved_whole_with_its_mark_and_the_ends_of_its_lines(path: Path) -> None:
    file = EditedFile(path)
    assert file.text == TEXT
    file.save(TEXT.replace("24", "25"))
    assert path.read_bytes() == RAW.replace(b"24", b"25")
    assert not file.look(file.text)
    assert names(path) == {"shop.toml"}


def test_what_another_program_wrote_is_read_again(path: Path) -> None:
    file = EditedFile(path)
    assert not file.look(TEXT)
    others_write(path, b"price = 30.00\n")
    assert file.look(TEXT)
    assert file.text == "price = 30.00\n"
    assert not file.look(file.text)


def test_a_change_in_place_of_the_same_length_is_seen(path: Path) -> None:
    file = EditedFile(path)
    path.write_bytes(RAW.replace(b"24", b"26"))
    os.utime(path, ns=(1, 1))
    assert file.look(TEXT)
    assert "26.00" in file.text


def test_what_is_not_saved_waits_beside_what_another_program_wrote(path: Path) -> None:
    file, mine = EditedFile(path), TEXT.replace("24", "25")
    others_write(path, b"price = 30.00\n")
    assert not file.look(mine)
    assert file.theirs is not None
    assert file.theirs.text == "price = 30.00\n"
    assert file.text == TEXT


def test_keeping_mine_keeps_theirs_beside_it(path: Path) -> None:
    file, mine = EditedFile(path), TEXT.replace("24", "25")
    others_write(path, b"price = 30.00\n")
    file.look(mine)
    assert file.keep_mine(mine).read_bytes() == b"price = 30.00\n"
    assert path.read_bytes() == RAW.replace(b"24", b"25")
    assert names(path) == {"shop.toml", "shop.theirs.toml"}
    assert file.theirs is None


def test_taking_theirs_keeps_mine_beside_it(path: Path) -> None:
    file, mine = EditedFile(path), TEXT.replace("24", "25")
    (path.parent / "shop.mine.toml").write_text("from before")
    others_write(path, b"price = 30.00\n")
    file.look(mine)
    assert file.take_theirs(mine).read_bytes() == RAW.replace(b"24", b"25")
    assert file.text == "price = 30.00\n"
    assert names(path) == {"shop.toml", "shop.mine.toml", "shop.mine2.toml"}


def test_who_wrote_the_same_wrote_nothing_new(path: Path) -> None:
    file, mine = EditedFile(path), TEXT.replace("24", "25")
    others_write(path, RAW.replace(b"24", b"25"))
    assert not file.look(mine)
    assert file.theirs is None
    assert file.text == mine


def test_a_file_that_cannot_be_read_any_more_is_kept_as_it_was(path: Path) -> None:
    file = EditedFile(path)
    path.write_bytes(b"\xff\xfe")
    assert not file.look(TEXT)
    assert "not UTF-8" in str(file.fault)
    assert file.text == TEXT
    path.unlink()
    assert not file.look(TEXT)
    file.save(TEXT)
    assert path.read_bytes() == RAW


@pytest.mark.parametrize("raw", [b"\xff", b"a" * 2_000_000])
def test_what_is_no_text_is_not_opened(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    with pytest.raises(UnreadableFile):
        EditedFile(path)


def test_what_was_not_saved_survives_an_editor_that_died(path: Path) -> None:
    file, mine = EditedFile(path), TEXT.replace("24", "25")
    file.remember(mine)
    file.draft.keep()
    file.draft.release()
    later = EditedFile(path)
    assert later.text == TEXT
    assert later.recovered() == mine
    later.save(mine)
    later.draft.release()
    assert names(path) == {"shop.toml"}
    assert EditedFile(path).recovered() == mine


def test_what_is_saved_or_undone_leaves_no_draft(path: Path) -> None:
    file = EditedFile(path)
    file.remember(TEXT + "# more\n")
    file.draft.keep()
    assert ".shop.toml.draft" in names(path)
    file.remember(TEXT)
    file.draft.keep()
    assert names(path) == {"shop.toml"}


def test_two_editors_of_one_file_have_drafts_of_their_own(path: Path) -> None:
    one, other = EditedFile(path), EditedFile(path)
    for number, file in enumerate((one, other)):
        file.remember(f"{TEXT}# {number}\n")
        file.draft.keep()
    one.draft.release()
    found = EditedFile(path)
    assert found.recovered() == f"{TEXT}# 0\n"
    other.draft.release()
    assert EditedFile(path).recovered() == f"{TEXT}# 1\n"


def test_where_nothing_can_be_written_the_fault_is_told_and_the_text_stays(path: Path) -> None:
    file, mine = EditedFile(path), TEXT + "# more\n"
    path.unlink()
    path.mkdir()
    with pytest.raises(NotSaved, match="not saved"):
        file.save(mine)
    file.remember(mine)
    assert file.text == TEXT


def test_a_folder_that_cannot_be_written_has_no_draft(tmp_path: Path) -> None:
    draft = Draft(tmp_path / "gone" / "shop.toml")
    draft.want(TEXT)
    draft.keep()
    draft.drop()
    assert draft.left is None
