import importlib.util
import re
import zlib
from pathlib import Path

import pytest

from simgame.sharing import picture
from simgame.sharing.picture import FONTS, alone, draws_png, png_of

GOLDEN = Path(__file__).parents[1] / "tui" / "golden" / "play-plan-80x24.svg"
SCREEN = GOLDEN.read_text(encoding="utf-8")
"""As Textual draws it."""


def pixels(png: bytes) -> bytes:
    """What a PNG holds, unpacked."""
    return zlib.decompress(b"".join(re.findall(rb"IDAT(.*?)(?=....IDAT|....IEND)", png, re.DOTALL)))


def test_a_shared_picture_asks_no_other_machine_for_a_font() -> None:
    assert "https://cdnjs" in SCREEN
    shared = alone(SCREEN)
    assert not re.search(r"@font-face|url\(\s*[\"']?(?!#)|src:", shared)
    links = set(re.findall(r"https?://[^\"'\s]+", shared)) - {"http://www.w3.org/2000/svg"}
    assert links == {"https://www.textualize.io"}
    assert "<!-- Generated with Rich https://www.textualize.io -->" in shared
    assert shared.count(f"font-family: {FONTS};") == 2


def test_words_on_the_screen_stay_even_where_they_look_like_a_style() -> None:
    told = "@font-face { x } font-family: y;"
    drawn = SCREEN.replace("<g ", f"<text>{told}</text><g ", 1)
    assert told in alone(drawn)
    assert re.sub(r"<style>.*?</style>", "", alone(SCREEN), flags=re.DOTALL) == re.sub(
        r"<style>.*?</style>", "", SCREEN, flags=re.DOTALL
    )


def test_a_png_holds_the_screen_at_twice_its_size() -> None:
    if not draws_png():
        pytest.skip("PNG needs resvg-py and a font")
    png = png_of(alone(SCREEN))
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    box = re.search(r'viewBox="0 0 (\d+) ([\d.]+)"', SCREEN)
    assert box is not None
    assert width == 2 * int(box[1])
    assert height == pytest.approx(2 * float(box[2]), abs=2)
    assert len(set(pixels(png))) > 100


@pytest.mark.parametrize("letters", ["█▇▃▁", "─│┃━", "●◆▲■", "⣀⡠⠤⠉"])
def test_bars_boxes_marks_and_braille_come_out(letters: str) -> None:
    if not draws_png():
        pytest.skip("PNG needs resvg-py and a font")
    drawn = [SCREEN.replace("Prospecting", text) for text in (letters, " " * len(letters))]
    assert drawn[0] != drawn[1]
    assert len({png_of(alone(each)) for each in drawn}) == 2


def test_without_the_extra_there_is_no_png(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        picture, "find_spec", lambda name: None if name == "resvg_py" else importlib.util.find_spec(name)
    )
    assert not draws_png()
