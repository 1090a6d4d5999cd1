import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from simgame.tui.theme import READABLE, THEMES, contrast, hues

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


def test_black_on_white_has_the_contrast_that_wcag_says() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
