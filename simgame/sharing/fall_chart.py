"""A waterfall: steps that start where the one before ended, from nothing to the whole."""

from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from simgame.figures import MINUS
from simgame.sharing.drawing import MARKS, box, drawing, hollow, mark, rule, solid, width_of, words
from simgame.sharing.scales import Scale

ROW = 28
"""Pixels a step."""
THICK = 16


@frozen(kw_only=True)
class Step:
    """One step."""

    name: str
    """An activity, or in our words."""
    amount: float
    tone: str
    whole: bool = False
    """Drawn from nothing: the sum of all before."""


def fall_chart(parts: Sequence[Step], say: Callable[[float], str], width: int, says: str) -> Element:
    """
    The chart; what takes away is hollow.

    Args:
        parts: In order; the whole comes last.
        say: Writes an amount without its sign.
        width: Pixels.
        says: What it shows, for who cannot see it.
    """
    spans = list(_spans(parts))
    reached = [end for span in spans for end in span]
    amounts = [_signed(part, say) for part in parts]
    start = 20 + max(width_of(part.name, "") for part in parts) + max(map(width_of, amounts)) + 14
    across = Scale(min(0.0, *reached), max(0.0, *reached) or 1.0, start, width - 1)
    drawn: list[Element] = [rule(across.at(0.0), 0, across.at(0.0), ROW * len(parts), "axis")]
    for n, (part, said, span) in enumerate(zip(parts, amounts, spans, strict=True)):
        drawn += _step(part, said, (across.at(span[0]), across.at(span[1])), n * ROW, start - 12)
    return drawing(width, ROW * len(parts), says, drawn)


def _spans(parts: Sequence[Step]) -> Iterator[tuple[float, float]]:
    """Where each step starts and ends."""
    reached = 0.0
    for part in parts:
        start = 0.0 if part.whole else reached
        reached = start + part.amount
        yield start, reached


def _step(part: Step, said: str, ends: tuple[float, float], top: float, numbers: float) -> Iterator[Element]:
    base = top + 18
    if part.name in MARKS:
        yield mark(part.name, 7, base - 5, part.tone)
    yield words(20, base, part.name, "strong" if part.whole else "")
    yield words(numbers, base, said, "strong", "end")
    shape = box(min(ends), top + (ROW - THICK) / 2, max(abs(ends[1] - ends[0]), 1.5), THICK)
    yield (hollow if part.amount < 0 else solid)(shape, part.tone)
    if not part.whole:
        yield rule(ends[1], top + (ROW + THICK) / 2, ends[1], top + ROW + (ROW - THICK) / 2)


def _signed(part: Step, say: Callable[[float], str]) -> str:
    sign = MINUS if part.amount < 0 else "" if part.whole else "+"
    return f"{sign}{say(abs(part.amount))}"
