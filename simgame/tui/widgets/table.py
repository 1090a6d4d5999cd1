"""A table that scrolls both ways under its heads and beside its first column."""

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from simgame.scenario import ACTIVITIES
from simgame.tui.charts.painter import pad, right

GAP = 2


@frozen
class Column:
    """A head and the cells under it, all the same tone."""

    head: str
    cells: tuple[str, ...]
    tone: str = "plain"
    """Name of the table's component class, without ``table--``."""

    @property
    def width(self) -> int:
        return max(map(len, (self.head, *self.cells))) + GAP


class Table(ScrollView, can_focus=True):
    """Drawn cell by cell on demand; a long game costs no more than a short one. No number is cut at an edge."""

    COMPONENT_CLASSES = {
        f"table--{name}" for name in ("head", "plain", "strong", "quiet", "marketing", "sales", *ACTIVITIES)
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll_down", "Scroll", key_display="↑↓←→", id="table.down"),
    ]

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)

    def on_mount(self) -> None:
        self._measure()

    def show(self, columns: Sequence[Column]) -> None:
        """Show other columns, scrolled to the last row."""
        self._columns = tuple(columns)
        self._measure()
        self.refresh()
        self.scroll_end(animate=False)

    def _measure(self) -> None:
        rows = len(self._columns[0].cells) + 1
        self.virtual_size = Size(sum(column.width for column in self._columns), rows)

    def render_line(self, y: int) -> Strip:
        left, top = self.scroll_offset
        row = y + top if y else 0
        width = self.size.width
        if row > len(self._columns[0].cells):
            return Strip.blank(width, self.rich_style)
        first = self._cell(self._columns[0], row, lead=True)
        right_end = left + max(width - first.cell_length, 0)
        others, start = [], 0
        for column in self._columns[1:]:
            blank = Segment(" " * column.width, self.rich_style)
            whole = left <= start and start + column.width <= right_end
            others.append(self._cell(column, row, lead=False) if whole else blank)
            start += column.width
        rest = Strip(others).crop_extend(left, right_end, self.rich_style)
        return Strip.join([Strip([first]), rest]).crop(0, width)

    def _cell(self, column: Column, row: int, *, lead: bool) -> Segment:
        text = column.cells[row - 1] if row else column.head
        style = self.get_component_rich_style(f"table--{column.tone if row or column.tone in ACTIVITIES else 'head'}")
        aligned = f" {pad(text, column.width - 1)}" if lead else right(text, column.width)
        return Segment(aligned, style)
