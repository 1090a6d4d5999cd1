"""A waterfall: parts that start where the one before ended, from nothing to the whole."""

from collections.abc import Callable, Sequence

from attrs import frozen

from simgame.figures import MINUS
from simgame.tui.charts.painter import Row, Span, Tone, pad, right

AMOUNT = 10
"""Columns for the amount at the right."""
LESS = "▒"
"""How a part that takes away is drawn."""


@frozen(kw_only=True)
class Part:
    """One step of the fall."""

    label: str
    amount: float
    tone: Tone
    mark: str = " "
    whole: bool = False
    """Drawn from nothing: the sum of all before."""


def waterfall(parts: Sequence[Part], width: int, label: int, say: Callable[[float], str]) -> list[Row]:
    """
    A row a part: mark and label, the step itself, its amount.

    Args:
        parts: In order; their amounts add up to each whole.
        width: Cells, labels and all.
        label: Cells for mark and label.
        say: Writes an amount; a sign is put before it.
    """
    spans = _spans(parts)
    low, high = min(0.0, *(min(span) for span in spans)), max(0.0, *(max(span) for span in spans))
    room = max(width - label - AMOUNT - 1, 4)

    def cell(value: float) -> int:
        return round((value - low) / ((high - low) or 1.0) * room)

    return [
        (
            Span(f" {part.mark} ", part.tone),
            Span(pad(part.label, label - 3), Tone.STRONG if part.whole else Tone.PLAIN),
            *_step(part, cell(start), cell(end), cell(0.0), room),
            Span(right(say(part.amount) if part.whole else _signed(part.amount, say), AMOUNT), Tone.STRONG),
            Span(" "),
        )
        for part, (start, end) in zip(parts, spans, strict=True)
    ]


def _spans(parts: Sequence[Part]) -> list[tuple[float, float]]:
    """Where each step starts and ends."""
    reached, spans = 0.0, []
    for part in parts:
        start = 0.0 if part.whole else reached
        reached = start + part.amount
        spans.append((start, reached))
    return spans


def _step(part: Part, start: int, end: int, zero: int, room: int) -> Row:
    """The step at its place, over the line at nothing; what rounds to no cell is a tick."""
    left, size = min(start, end), abs(end - start)
    less = part.amount < 0
    if size:
        drawn = Span(LESS * size, part.tone) if less else Span(" " * size, part.tone, filled=True)
    else:
        left, size, drawn = min(left, room - 1), 1, Span("▏", part.tone)
    cells = [" "] * room
    if 0 < zero < room:
        cells[zero] = "│"
    return (
        Span("".join(cells[:left]), Tone.LINE),
        drawn,
        Span("".join(cells[left + size :]), Tone.LINE),
    )


def _signed(amount: float, say: Callable[[float], str]) -> str:
    written = say(abs(amount))
    if not any(digit in written for digit in "123456789"):
        return written
    return f"{'+' if amount > 0 else MINUS}{written}"
