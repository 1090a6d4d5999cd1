"""A picture of a screen that asks no other machine for anything, as SVG or as PNG."""

import re
from functools import cache
from importlib.util import find_spec

FONTS = '"Fira Code", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace'
"""Those with box drawing that systems have; the first that is there is used."""
EXTRA = "resvg-py"
"""What draws PNG; it comes with the extra ``png``."""
_FONT_FACES = re.compile(r"\s*@font-face\s*\{[^}]*\}")
_FAMILIES = re.compile(r"font-family:[^;]*;")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{}</svg>'


def alone(svg: str) -> str:
    """
    A screen as Textual draws it, with fonts of this machine instead of one from the web.

    Args:
        svg: What ``export_screenshot`` made; its texts stay as they are.
    """
    return _STYLE.sub(lambda style: _FAMILIES.sub(f"font-family: {FONTS};", _FONT_FACES.sub("", style.group())), svg, 1)


def draws_png() -> bool:
    """Whether PNG can be drawn here: the extra is there, and a font that it can write with."""
    return find_spec("resvg_py") is not None and _writes()


def png_of(svg: str) -> bytes:
    """The picture as pixels, at twice its size; about half a second. Only where ``draws_png``."""
    import resvg_py  # noqa: PLC0415  # an extra, and only who saves a picture needs it

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=2))


@cache
def _writes() -> bool:
    """Whether a letter comes out as something: without any font, letters are left out without a word."""
    letter = f'<text y="30" font-size="30" style=\'font-family: {FONTS}\'>M</text>'
    return png_of(_BLANK.format(letter)) != png_of(_BLANK.format(""))
