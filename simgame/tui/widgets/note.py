"""A few words over the page: an explanation that follows the focus, or a question before a commit."""

from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, rule, wrapped


class Note(Chart, can_focus=False):
    """Hidden while it has nothing to say; it lies over the page, so that nothing under it moves."""

    def __init__(self) -> None:
        super().__init__(id="note")
        self.display = False
        self._head = ""
        self._lines: tuple[str, ...] = ()
        self._foot = ""

    def say(self, head: str, lines: tuple[str, ...], foot: str = "", *, above: bool = False) -> None:
        """
        Show a heading, sentences under it, and what to press.

        Args:
            head: One line.
            lines: A sentence or more each.
            foot: Keys and what they do.
            above: Whether it lies on the upper half of the page, because what it speaks of is in the lower.
        """
        self.set_class(above, "-above")
        self._head, self._lines, self._foot = head, lines, foot
        self.display = True
        self.refresh(layout=True)
        self.redraw()

    def hush(self) -> None:
        self.display = False

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [rule(width)]
        rows += wrapped(self._head, width - 2, Tone.STRONG, Span(" ")) if self._head else []
        for line in self._lines:
            rows += wrapped(line, width - 2, Tone.PLAIN, Span(" "))
        return [*rows, *(wrapped(self._foot, width - 2, Tone.QUIET, Span(" ")) if self._foot else [])]
