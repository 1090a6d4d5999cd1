"""Bars: solid cells, eighths at the end, a thin track behind."""

from collections.abc import Sequence

from simgame.tui.charts.painter import Row, Span, Tone

EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, width: int, tone: Tone, track: str = "─") -> Row:
    """
    A bar from the left.

    Args:
        share: Of the width, clipped to [0, 1].
        width: Cells, track and all.
        tone: Of the bar.
        track: What fills the rest; a blank leaves it open.
    """
    whole, part = _cells(share, width)
    edge = 1 if part else 0
    spans = [Span(" " * whole, tone, filled=True)] if whole else []
    spans += [Span(EIGHTHS[part], tone)] if part else []
    rest = width - whole - edge
    return (*spans, Span(track * rest, Tone.LINE)) if rest else tuple(spans)


def stacked(parts: Sequence[tuple[float, Tone, str]], width: int) -> Row:
    """
    Parts of a bar after each other, each drawn with its own letter so that colour is never alone.

    Args:
        parts: Share of the width, tone and texture of each; a blank texture is solid.
        width: Cells; what is left stays open.
    """
    spans: list[Span] = []
    done, total = 0, 0.0
    for share, tone, texture in parts:
        total += share
        end = min(max(round(total * width), done), width)
        spans.append(Span(texture * (end - done), tone, filled=texture == " "))
        done = end
    return (*spans, Span(" " * (width - done)))


def slot(share: float, width: int) -> int:
    """The cell, counted from 0, where a share of the width falls."""
    return min(int(max(share, 0.0) * width), width - 1)


def _cells(share: float, width: int) -> tuple[int, int]:
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    return divmod(eighths, 8)
