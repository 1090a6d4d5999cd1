"""The widget under every chart: it keeps its picture as rows and repaints only those that changed."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from simgame.tui.charts.painter import BLANK, Row, Span, Tone, fit


@lru_cache(maxsize=512)
def _clickable(action: str) -> Style:
    return Style.from_meta({"@click": action})


class Chart(Widget):
    """Subclasses paint rows; colours are the component classes ``tone--…``."""

    COMPONENT_CLASSES = {f"tone--{tone}" for tone in Tone}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: list[Row] = []
        self._painted_at = Size(0, 0)

    def paint(self, width: int, height: int) -> list[Row]:
        """The picture, at most this wide; ``height`` is 0 where the chart may be as tall as it likes."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Paint again; rows that came out the same stay on the terminal."""
        if not self.size:
            return
        rows = self._painted()
        if len(rows) != len(self._rows) and self.styles.height and self.styles.height.is_auto:
            self._rows = rows
            self.refresh(layout=True)
            return
        old, self._rows = self._rows, rows
        changed = [y for y in range(max(len(old), len(rows))) if _row(old, y) != _row(rows, y)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the picture has at this width."""
        return len(self.paint(width, 0))

    def render_line(self, y: int) -> Strip:
        if self._painted_at != self.size:
            self._rows = self._painted()
        width = self.size.width
        return Strip([self._segment(span) for span in fit(_row(self._rows, y), width)], width)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._painted_at = Size(0, 0)

    def _painted(self) -> list[Row]:
        self._painted_at = self.size
        tall = 0 if self.styles.height and self.styles.height.is_auto else self.size.height
        return self.paint(self.size.width, tall)

    def _segment(self, span: Span) -> Segment:
        style = self.get_component_rich_style(f"tone--{span.tone}")
        if span.filled:
            style += Style(reverse=True)
        if span.action:
            style += _clickable(span.action)
        return Segment(span.text, style)


def _row(rows: list[Row], y: int) -> Row:
    return rows[y] if y < len(rows) else BLANK
