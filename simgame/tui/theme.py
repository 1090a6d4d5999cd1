"""Themes of our own, and hues that stay readable on every theme, as CSS variables."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from textual.color import Color
from textual.theme import Theme

READABLE = 4.5
"""Least contrast of text with what lies behind it (WCAG AA)."""
_LINEAR_BELOW = 0.04045
"""Where sRGB turns from a line into a curve."""
_MIDDLE_GREY = 0.18
_STEPS = 50


def _theme(name: str, *, dark: bool, cursor: str, bars: tuple[str, str], **colours: str) -> Theme:
    """
    A theme whose lesser parts take its own colours.

    Args:
        name: Of the theme.
        dark: Whether its ground is.
        cursor: Style of the letters under the cursor.
        bars: Of a scroll bar, and of one under the mouse.
        colours: Of Textual's own parts, and ``reached``, ``left`` and ``hovered`` for what lies under the cursor, under
            one elsewhere, and under the mouse; ``on_button`` for letters on a button.
    """
    reached, left, hovered, on_button = (colours.pop(part) for part in ("reached", "left", "hovered", "on_button"))
    variables = {
        "block-cursor-foreground": colours["foreground"],
        "block-cursor-background": reached,
        "block-cursor-text-style": cursor,
        "block-cursor-blurred-background": left,
        "block-hover-background": hovered,
        "button-color-foreground": on_button,
        "button-focus-text-style": "bold",
        "footer-background": colours["background"],
        "scrollbar": bars[0],
        "scrollbar-hover": bars[1],
        "scrollbar-background": colours["background"],
    }
    parts: dict[str, Any] = {**colours, "warning": colours["accent"], "variables": variables}
    return Theme(name, dark=dark, **parts)


EVENING = _theme(
    "evening",
    dark=True,
    primary="#7fb4f5",
    secondary="#e9a65c",
    accent="#f2c14e",
    error="#ff7a6b",
    success="#7fd08a",
    foreground="#e8e4da",
    background="#15181e",
    surface="#1c2027",
    panel="#242932",
    cursor="none",
    reached="#2d3644",
    left="#222831",
    hovered="#20252d",
    on_button="#10141a",
    bars=("#333b48", "#46505f"),
)
PAPER = _theme(
    "paper",
    dark=False,
    primary="#1d5fae",
    secondary="#9a5200",
    accent="#8a5a00",
    error="#b3261e",
    success="#1f7034",
    foreground="#2b2925",
    background="#faf7f0",
    surface="#f3eee3",
    panel="#eae4d6",
    cursor="none",
    reached="#e3dccb",
    left="#eee8db",
    hovered="#f0eadd",
    on_button="#ffffff",
    bars=("#d3cab6", "#b9ae97"),
)
NIGHT = _theme(
    "high-contrast-dark",
    dark=True,
    primary="#8fd0ff",
    secondary="#ffb347",
    accent="#ffe14d",
    error="#ff9a8f",
    success="#8ff0a0",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#161616",
    cursor="bold",
    reached="#2b2b2b",
    left="#1c1c1c",
    hovered="#1c1c1c",
    on_button="#000000",
    bars=("#8a8a8a", "#ffffff"),
)
NOON = _theme(
    "high-contrast-light",
    dark=False,
    primary="#00408a",
    secondary="#6b3a00",
    accent="#5c3c00",
    error="#8a0f0a",
    success="#0a4d1c",
    foreground="#000000",
    background="#ffffff",
    surface="#f6f6f6",
    panel="#ececec",
    cursor="bold",
    reached="#d6d6d6",
    left="#e4e4e4",
    hovered="#e4e4e4",
    on_button="#ffffff",
    bars=("#767676", "#000000"),
)
HARBOUR = replace(
    EVENING, name="colour-blind-dark", primary="#56b4e9", secondary="#e69f00", error="#ff9e6b", success="#7cc7ff"
)
CHALK = replace(
    PAPER, name="colour-blind-light", primary="#0060a0", secondary="#8f5b00", error="#a33d00", success="#0060a0"
)
THEMES = (EVENING, PAPER, NIGHT, NOON, HARBOUR, CHALK)

ON_DARK = {
    "research": "#6fb4ff",
    "pricing": "#4fd3c4",
    "promotion": "#b9a3ff",
    "prospecting": "#f4b552",
    "closing": "#ff8f70",
    "marketing": "#86b6ff",
    "sales": "#f7a35c",
    "good": "#7fd08a",
    "bad": "#ff8a80",
    "warn": "#f2c14e",
    "quiet": "#98a0ad",
}
ON_LIGHT = {
    "research": "#1763b8",
    "pricing": "#006f68",
    "promotion": "#6a43c4",
    "prospecting": "#8a5800",
    "closing": "#b4391a",
    "marketing": "#2a5fb0",
    "sales": "#a64b00",
    "good": "#1f7034",
    "bad": "#b3261e",
    "warn": "#855600",
    "quiet": "#6a655b",
}
SAFE_ON_DARK = ON_DARK | {
    "research": "#56b4e9",
    "pricing": "#d2efff",
    "promotion": "#7d9bff",
    "prospecting": "#f0e442",
    "closing": "#e58e1a",
    "marketing": "#56b4e9",
    "sales": "#e69f00",
    "good": "#7cc7ff",
    "bad": "#ff9e6b",
    "warn": "#f0e442",
}
"""Cool hues for marketing and warm ones for sales, told apart by lightness too (after Okabe and Ito 2008)."""
SAFE_ON_LIGHT = ON_LIGHT | {
    "research": "#0069ad",
    "pricing": "#00233d",
    "promotion": "#3f35b5",
    "prospecting": "#806000",
    "closing": "#5a2000",
    "marketing": "#0060a0",
    "sales": "#8f5b00",
    "good": "#0060a0",
    "bad": "#a33d00",
    "warn": "#7a5a00",
}
HUES = {HARBOUR.name: SAFE_ON_DARK, CHALK.name: SAFE_ON_LIGHT}
"""Of themes that have their own."""
STRICT = 7.0
"""The same for themes of high contrast (WCAG AAA)."""
ON_TERMINAL = {
    "research": "bright_blue",
    "pricing": "bright_cyan",
    "promotion": "bright_magenta",
    "prospecting": "bright_yellow",
    "closing": "bright_red",
    "marketing": "bright_blue",
    "sales": "bright_yellow",
    "good": "bright_green",
    "bad": "bright_red",
    "warn": "bright_yellow",
    "quiet": "bright_black",
}


def contrast(one: Color, other: Color) -> float:
    """Ratio of luminances as WCAG defines it, in [1, 21]."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    linear = [part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def hues(theme: Theme) -> Mapping[str, str]:
    """
    Variables that every stylesheet may use on this theme.

    The five activities, ``marketing``, ``sales``, ``good``, ``bad``, ``warn`` and ``quiet`` (lesser text) are
    readable on its background, surface and panel, on our own also under the cursor; ``line`` is for rules and empty
    tracks.
    """
    if theme.ansi:
        bright = "bright_" if theme.dark else ""
        named = {name: f"ansi_{color.replace('bright_', bright)}" for name, color in ON_TERMINAL.items()}
        return {**named, "quiet": "ansi_bright_black", "line": "ansi_bright_black"}
    made = theme.to_color_system().generate()
    grounds = ("background", "surface", "panel", *(("block-cursor-background",) if theme in THEMES else ()))
    behind = [Color.parse(made[name]) for name in grounds]
    wanted = HUES.get(theme.name) or (ON_DARK if theme.dark else ON_LIGHT)
    least = STRICT if theme in (NIGHT, NOON) else READABLE
    readable = {name: _readable(Color.parse(color), behind, least).hex6 for name, color in wanted.items()}
    ink = Color.parse(made["foreground"])
    return {**readable, "line": behind[0].blend(ink, 0.22, alpha=1).hex6}


def _readable(color: Color, behind: list[Color], least: float) -> Color:
    """The colour, moved towards white or black until it can be read on all of these."""
    end = Color(255, 255, 255) if max(map(_luminance, behind)) < _MIDDLE_GREY else Color(0, 0, 0)
    for step in range(_STEPS + 1):
        moved = color.blend(end, step / _STEPS, alpha=1)
        if min(contrast(moved, other) for other in behind) >= least:
            return moved
    return end
