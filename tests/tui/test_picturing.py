import re
from pathlib import Path

import pytest

from simgame.places import shared_folder
from simgame.sharing import picture
from simgame.tui.app import SimgameApp


async def pictured(*keys: str) -> tuple[list[str], str]:
    """Files that lie in the folder, and what was told, after keys at the home screen."""
    app = SimgameApp()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        await app.workers.wait_for_complete()
        await pilot.pause()
        told = "\n".join(f"{each.title}: {each.message}" for each in app._notifications)
    folder = shared_folder()
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else [], told


async def test_a_key_saves_what_is_in_sight_as_svg_and_says_where_and_how_to_get_png(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture, "draws_png", lambda: False)
    names, told = await pictured("f12", "f12")
    assert names == ["home-1.svg", "home-2.svg"]
    assert f"The picture is saved: {shared_folder() / 'home-2.svg'}" in told
    assert "pip install resvg-py" in told
    drawn, again = ((shared_folder() / name).read_text(encoding="utf-8") for name in names)
    assert "simgame" in drawn
    assert "is&#160;saved" not in again
    assert not re.search(r"@font-face|url\(\s*[\"']?http", drawn)


async def test_where_png_can_be_drawn_it_is_png() -> None:
    if not picture.draws_png():
        pytest.skip("PNG needs resvg-py and a font")
    names, told = await pictured("f12")
    assert names == ["home-1.png"]
    assert "pip install" not in told
    assert (shared_folder() / "home-1.png").read_bytes().startswith(b"\x89PNG")


async def test_the_palette_saves_the_screen_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "draws_png", lambda: False)
    names, _ = await pictured("ctrl+p", *"screensh", "enter", "enter")
    assert names == ["home-1.svg"]
    drawn = (shared_folder() / "home-1.svg").read_text(encoding="utf-8")
    assert "Save&#160;a&#160;picture" not in drawn


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("in the way")
    _, told = await pictured("f12")
    assert "The picture is not saved" in told
