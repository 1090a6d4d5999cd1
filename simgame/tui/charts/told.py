"""A heading with sentences under it that are worked out while one reads on."""

from collections.abc import Sequence

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped


class ToldChart(Chart):
    """Says that it is at work until it is told what to say."""

    def __init__(self, heading: str, waiting: str, *, id: str) -> None:
        super().__init__(id=id)
        self._heading = heading
        self._waiting = waiting
        self._said: tuple[str, ...] = ()

    def tell(self, said: Sequence[str]) -> None:
        """Show these sentences."""
        self._said = tuple(said)
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [(Span(self._heading, Tone.STRONG),), BLANK]
        if not self._said:
            return [*rows, *wrapped(self._waiting, width, Tone.QUIET)]
        for sentence in self._said:
            rows += wrapped(sentence, width - 2, Tone.PLAIN, Span("· ", Tone.QUIET))
        return rows
