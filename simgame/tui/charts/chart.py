"""The widget under every chart: it keeps its picture as rows and repaints only those that changed."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from simgame.tui.charts.painter import BLANK, Row, Span, Tone, fit

VARIABLES = {Tone.PLAIN: "foreground", Tone.STRONG: "foreground", Tone.KEY: "accent", Tone.BUTTON: "success"}
"""Variable of the theme for each tone that is not called like one."""
BOLD = frozenset({Tone.STRONG, Tone.MARKETING, Tone.SALES, Tone.KEY, Tone.BUTTON})


@lru_cache(maxsize=512)
def _clickable(action: str) -> Style:
    return Style.from_meta({"@click": action})


class Chart(Widget):
    """
    Subclasses paint rows in tones.

    Tones take their colours from the theme's variables, not from component classes: a class costs a match with the
    whole stylesheet at every change of focus, and there are as many as tones in each of some twenty charts.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """A chart does not scroll; Textual would lay out the screen once more where its size changed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: list[Row] = []
        self._painted_at = Size(0, 0)
        self._styles_by_tone: dict[tuple[Tone, bool], Style] = {}

    def paint(self, width: int, height: int) -> list[Row]:
        """The picture, at most this wide; ``height`` is 0 where the chart may be as tall as it likes."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Paint again; rows that came out the same stay on the terminal. What is out of sight is painted once seen."""
        if not self.size:
            self._painted_at = Size(0, 0)
            self.refresh(layout=True)
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
        return self.rows(width)

    def rows(self, width: int) -> int:
        """How tall the picture is where it may be as tall as it likes."""
        return len(self.paint(width, 0))

    def render_line(self, y: int) -> Strip:
        if self._painted_at != self.size:
            self._rows = self._painted()
        width = self.size.width
        return Strip([self._segment(span) for span in fit(_row(self._rows, y), width)], width)

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001  # Textual's own signature
        super().watch_has_focus(has_focus)
        self.redraw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_by_tone.clear()

    def _painted(self) -> list[Row]:
        self._painted_at = self.size
        tall = 0 if self.styles.height and self.styles.height.is_auto else self.size.height
        return self.paint(self.size.width, tall)

    def _segment(self, span: Span) -> Segment:
        known = (span.tone, span.filled)
        style = self._styles_by_tone.get(known) or self._styles_by_tone.setdefault(known, self._style(*known))
        return Segment(span.text, style + _clickable(span.action) if span.action else style)

    def _style(self, tone: Tone, filled: bool) -> Style:  # noqa: FBT001  # the key of the cache
        named = self.app.theme_variables[VARIABLES.get(tone, tone)]
        color = Color.parse(named)
        ink = Style(color=color.rich_color, bold=tone in BOLD)
        return self.rich_style + ink + Style(reverse=filled or tone is Tone.BUTTON)


def _row(rows: list[Row], y: int) -> Row:
    return rows[y] if y < len(rows) else BLANK
