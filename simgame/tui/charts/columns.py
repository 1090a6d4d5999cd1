"""Columns over time, two to a period: demand created beside demand satisfied."""

from collections.abc import Sequence

from simgame.tui.charts.painter import Row, Span, Tone

_RISING = " ▁▂▃▄▅▆▇█"


def columns(
    pairs: Sequence[tuple[float, float]], width: int, height: int, tones: tuple[Tone, Tone], slots: int
) -> list[Row]:
    """
    Two columns beside each other for each period, on one scale.

    Args:
        pairs: In the order of time; not negative.
        width: Columns; the latest periods are kept where not all fit.
        height: Rows.
        tones: Of the first and the second.
        slots: Periods a full width has room for.
    """
    each = min(max(width // max(slots, 1), 3), 7)
    shown = pairs[-max(width // each, 1) :]
    top = max((value for pair in shown for value in pair), default=0.0) or 1.0
    heights = [(first / top * height, second / top * height) for first, second in shown]
    return [
        tuple(span for pair in heights for span in _cells(pair, each, height - 1 - y, tones)) for y in range(height)
    ]


def _cells(pair: tuple[float, float], each: int, row: int, tones: tuple[Tone, Tone]) -> Row:
    """Both columns of a period in one row, counted from the ground, and the gap after them."""
    wide = (each - 1) // 2
    both = (_cell(value - row, wide, tone) for value, tone in zip(pair, tones, strict=True))
    return (*both, Span(" " * (each - 2 * wide)))


def _cell(rows: float, wide: int, tone: Tone) -> Span:
    eighths = round(min(max(rows, 0.0), 1.0) * 8)
    return Span(" " * wide, tone, filled=True) if eighths == 8 else Span(_RISING[eighths] * wide, tone)
