"""One row of a scale with ranges as shades and points as shapes: what buyers want, what they would pay."""

from collections.abc import Sequence

from attrs import frozen

from simgame.tui.charts.bars import slot
from simgame.tui.charts.painter import Row, Span, Tone


@frozen
class Belief:
    """A best guess and the range it is believed to lie in."""

    low: float
    guess: float
    high: float
    tone: Tone
    mark: str = "●"
    shade: str = "░"


def scale(
    beliefs: Sequence[Belief],
    width: int,
    bounds: tuple[float, float],
    here: float | None,
    *,
    mark: str = "┃",
    track: str = "─",
) -> Row:
    """
    A thin axis; later beliefs lie over earlier ones, the firm's own place over all.

    Args:
        beliefs: In the units of the axis.
        width: Cells.
        bounds: Values at the two ends.
        here: Where the firm stands; None where it stands nowhere.
        mark: How that is drawn.
        track: The axis itself.
    """
    low, high = bounds
    cells: list[tuple[str, Tone]] = [(track, Tone.LINE)] * width

    def at(value: float) -> int:
        return slot((value - low) / (high - low), width)

    for belief in beliefs:
        for cell in range(at(belief.low), at(belief.high) + 1):
            cells[cell] = (belief.shade, belief.tone)
    for belief in beliefs:
        cells[at(belief.guess)] = (belief.mark, belief.tone)
    if here is not None:
        cells[at(here)] = (mark, Tone.STRONG)
    return joined(cells)


def joined(cells: Sequence[tuple[str, Tone]]) -> Row:
    """Letters with a tone each, in as few spans as there are changes of tone."""
    spans: list[Span] = []
    for letter, tone in cells:
        if spans and spans[-1].tone == tone:
            spans[-1] = Span(spans[-1].text + letter, tone)
        else:
            spans.append(Span(letter, tone))
    return tuple(spans)
