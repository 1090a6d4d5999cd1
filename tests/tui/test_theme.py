from itertools import combinations

import numpy as np
import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from simgame.tui.theme import CHALK, HARBOUR, NIGHT, NOON, READABLE, STRICT, THEMES, contrast, hues

DRAWN = [theme for theme in (*THEMES, *BUILTIN_THEMES.values()) if not theme.ansi]
FOLLOWING = [theme for theme in BUILTIN_THEMES.values() if theme.ansi]


@pytest.mark.parametrize("theme", DRAWN, ids=lambda theme: theme.name)
def test_every_hue_is_readable_on_every_theme(theme: Theme) -> None:
    made = theme.to_color_system().generate()
    behind = [Color.parse(made[name]) for name in ("background", "surface", "panel")]
    told = {name: Color.parse(color) for name, color in hues(theme).items() if name != "line"}
    assert {name for name, color in told.items() for back in behind if contrast(color, back) < READABLE} == set()


@pytest.mark.parametrize("theme", FOLLOWING, ids=lambda theme: theme.name)
def test_a_theme_that_follows_the_terminal_uses_the_terminals_own_colours(theme: Theme) -> None:
    assert all(color.startswith("ansi_") for color in hues(theme).values())


@pytest.mark.parametrize("theme", [*DRAWN, *FOLLOWING], ids=lambda theme: theme.name)
def test_the_five_activities_never_share_a_hue(theme: Theme) -> None:
    activities = [hues(theme)[name] for name in ("research", "pricing", "promotion", "prospecting", "closing")]
    assert len(set(activities)) == 5


VISION = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What eyes make of linear sRGB (Machado, Oliveira and Fernandes 2009, severity 1)."""
APART = 12.0
"""Difference in CIELAB from which on two hues beside each other are seen as two."""


def seen(color: Color, vision: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """A hue as CIELAB, through these eyes."""
    linear = np.array(
        [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    )
    through = np.clip(np.array(VISION[vision]) @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(to_xyz @ through / np.array([0.9505, 1.0, 1.089]))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", [HARBOUR, CHALK], ids=lambda theme: theme.name)
def test_a_colour_blind_player_sees_five_activities_and_good_beside_bad(theme: Theme, vision: str) -> None:
    told = {name: seen(Color.parse(color), vision) for name, color in hues(theme).items()}
    pairs = [
        *combinations(("research", "pricing", "promotion", "prospecting", "closing"), 2),
        ("good", "bad"),
        ("marketing", "sales"),
    ]
    assert {pair: gap for pair in pairs if (gap := float(np.linalg.norm(told[pair[0]] - told[pair[1]]))) < APART} == {}


@pytest.mark.parametrize("theme", [NIGHT, NOON], ids=lambda theme: theme.name)
def test_high_contrast_is_seven_to_one(theme: Theme) -> None:
    behind = [Color.parse(theme.to_color_system().generate()[name]) for name in ("background", "surface", "panel")]
    told = {name: Color.parse(color) for name, color in hues(theme).items() if name != "line"}
    assert {name for name, color in told.items() for back in behind if contrast(color, back) < STRICT} == set()


def test_black_on_white_has_the_contrast_that_wcag_says() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
