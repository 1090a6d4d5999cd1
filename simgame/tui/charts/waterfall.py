"""A waterfall: parts that start where the one before ended, from nothing to the whole."""

from collections.abc import Callable, Sequence

from attrs import frozen
from rich.cells import cell_len

from simgame.figures import MINUS
from simgame.tui.charts.painter import Row, Span, Tone, pad, right

MARK = 3
"""Columns for a mark and the blanks around it."""
LEAST = 8
"""Columns under which steps cannot be told apart, and numbers stand alone."""
LESS = "▒"
"""How a part that takes away is drawn."""
HATCH = "░"
"""How a picture is drawn that has no figures yet."""


@frozen(kw_only=True)
class Part:
    """One step of the fall."""

    label: str
    amount: float
    tone: Tone
    mark: str = " "
    whole: bool = False
    """Drawn from nothing: the sum of all before."""
    signed: bool = True


def waterfall(parts: Sequence[Part], width: int, say: Callable[[float], str], action: str = "") -> list[Row]:
    """
    A row a part: mark, label, amount, and the step itself where there is room for it.

    Args:
        parts: In order; their amounts add up to each whole.
        width: Cells, labels and all.
        say: Writes an amount without its sign.
        action: What a click on any of it does.
    """
    spans = _spans(parts)
    low, high = min(0.0, *(min(span) for span in spans)), max(0.0, *(max(span) for span in spans))
    amounts = [_signed(part, say) for part in parts]
    amount = max(map(cell_len, amounts))
    label = min(max(cell_len(part.label) for part in parts), width - MARK - amount - 2)
    room = width - MARK - label - amount - 3

    def cell(value: float) -> int:
        return round((value - low) / ((high - low) or 1.0) * room)

    return [
        (
            Span(f" {part.mark} ", part.tone, action=action),
            Span(pad(part.label, label), Tone.STRONG if part.whole else Tone.PLAIN, action=action),
            Span(right(said, amount + 1), Tone.STRONG, action=action),
            Span(" ", action=action),
            *(_step(part, (cell(start), cell(end), cell(0.0)), room, action) if room >= LEAST else ()),
        )
        for part, said, (start, end) in zip(parts, amounts, spans, strict=True)
    ]


def unfilled(parts: Sequence[Part], width: int) -> list[Row]:
    """The same as a hatched sketch, for figures that are yet to come; the amounts only give it a shape."""
    rows = waterfall(parts, width, lambda _: "")
    return [tuple(_hatched(span) for span in row) for row in rows]


def _hatched(span: Span) -> Span:
    drawn = span.filled or LESS in span.text
    return Span(HATCH * span.width, Tone.LINE) if drawn else Span(span.text, Tone.QUIET)


def _spans(parts: Sequence[Part]) -> list[tuple[float, float]]:
    """Where each step starts and ends."""
    reached, spans = 0.0, []
    for part in parts:
        start = 0.0 if part.whole else reached
        reached = start + part.amount
        spans.append((start, reached))
    return spans


def _step(part: Part, cells: tuple[int, int, int], room: int, action: str) -> Row:
    """The step at its place, over the line at nothing; what rounds to no cell is a tick."""
    start, end, zero = cells
    left, size = min(start, end), abs(end - start)
    if size:
        less = part.amount < 0
        drawn = Span(LESS * size if less else " " * size, part.tone, filled=not less, action=action)
    else:
        left, size, drawn = min(left, room - 1), 1, Span("▏", part.tone, action=action)
    empty = [" "] * room
    if 0 < zero < room:
        empty[zero] = "│"
    return (
        Span("".join(empty[:left]), Tone.LINE, action=action),
        drawn,
        Span("".join(empty[left + size :]), Tone.LINE, action=action),
    )


def _signed(part: Part, say: Callable[[float], str]) -> str:
    written = say(abs(part.amount))
    if not any(digit in written for digit in "123456789"):
        return written
    sign = MINUS if part.amount < 0 else "+" if part.signed else ""
    return f"{sign}{written}"
