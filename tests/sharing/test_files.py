from pathlib import Path

import pytest

from simgame.sharing.files import NotShared, put, put_beside


def test_a_page_is_written_again_over_itself_and_a_picture_beside_the_last(tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    put(page, b"one")
    put(page, b"two")
    assert page.read_bytes() == b"two"
    folder = tmp_path / "pictures"
    names = [put_beside(folder, "plan", ".svg", data).name for data in (b"one", b"two")]
    assert names == ["plan-1.svg", "plan-2.svg"]
    assert (folder / "plan-1.svg").read_bytes() == b"one"


def test_a_place_that_cannot_be_written_is_a_fault_with_its_reason(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"kept")
    with pytest.raises(NotShared, match=r"page\.html: not written, "):
        put(blocked / "page.html", b"")
    with pytest.raises(NotShared, match="not written, ") as fault:
        put_beside(blocked, "plan", ".svg", b"")
    assert fault.value.hint
    assert blocked.read_bytes() == b"kept"


def test_a_name_that_is_used_up_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simgame.sharing.files.MOST", 3)
    for _ in range(2):
        put_beside(tmp_path, "plan", ".svg", b"")
    with pytest.raises(NotShared, match="there are 3 files called plan"):
        put_beside(tmp_path, "plan", ".svg", b"")
