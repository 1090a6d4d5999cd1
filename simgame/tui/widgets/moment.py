"""The two staged moments: callers who hang up one by one, and callers who first heard of the firm before."""

import math
from time import monotonic

from attrs import frozen
from rich.cells import cell_len
from textual.timer import Timer

from simgame.analysis.moments import PaidLater
from simgame.report import Report
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, said, wrapped
from simgame.tui.widgets.hours_bar import MARKS

SECONDS = 2.5
"""How long a moment takes."""
AFTER = 0.7
"""Seconds it waits: the numbers of the result count up first."""
FRAMES = 20
"""A second."""
FEWEST, MOST = 8, 40
"""Marks in a row; more callers share one, and for fewer the words go below."""
SCALE = 10
"""Columns for the blanks, and for how many callers a mark stands for."""


@frozen(kw_only=True)
class Scene:
    """Callers as marks in a row, of whom some change one after the other."""

    callers: float
    changed: float
    marks: tuple[str, str]
    """Before and after the change."""
    tones: tuple[Tone, Tone]
    said: str
    from_right: bool = False


def flood(report: Report) -> Scene:
    """Callers who hang up one by one."""
    return Scene(
        callers=report.worked + report.lost_leads + report.waiting,
        changed=report.lost_leads,
        marks=("○", "✕"),
        tones=(Tone.STRONG, Tone.BAD),
        said="✕ hung up, one by one",
        from_right=True,
    )


def paid(later: PaidLater) -> Scene:
    """Callers who first heard of the firm in an earlier period."""
    return Scene(
        callers=later.calls,
        changed=later.callers,
        marks=("○", MARKS["promotion"]),
        tones=(Tone.QUIET, Tone.PROMOTION),
        said=said(later.said),
    )


class Moment(Chart, can_focus=False):
    """A blank row where nothing is staged; each scene plays once and then stands still."""

    def __init__(self) -> None:
        super().__init__(id="moment")
        self._scenes: list[tuple[Scene, float]] = []
        """Each with the time at which it begins."""
        self._moving = False
        self._timer: Timer | None = None

    @property
    def playing(self) -> bool:
        return self._timer is not None

    def clear(self, *, moving: bool) -> None:
        """A new period: whether its scenes may move."""
        self.stop()
        self._scenes, self._moving = [], moving
        self.redraw()

    def add(self, scene: Scene) -> None:
        """Stage it; as it ends, where nothing moves any more."""
        self._scenes.append((scene, monotonic() + AFTER))
        if self._moving and not self._timer:
            self._timer = self.set_interval(1 / FRAMES, self._advance)
        self.redraw()

    def stop(self) -> None:
        """Show how it ends."""
        self._moving = False
        if self._timer:
            self._timer.stop()
            self._timer = None
            self.redraw()

    def _advance(self) -> None:
        if all(self._progress(begins) >= 1 for _, begins in self._scenes):
            self.stop()
        else:
            self.redraw()

    def _progress(self, begins: float) -> float:
        return min(max((monotonic() - begins) / SECONDS, 0.0), 1.0) if self._moving else 1.0

    def paint(self, width: int, height: int) -> list[Row]:
        rows = [row for scene, begins in self._scenes for row in staged(scene, width, self._progress(begins))]
        return rows or [BLANK]


def staged(scene: Scene, width: int, progress: float = 1.0) -> list[Row]:
    """
    Marks and words at a moment of the scene, in one row where both fit.

    Args:
        scene: What happens.
        width: Cells.
        progress: In [0, 1]; at 1 all have changed who change.
    """
    room = width - cell_len(scene.said) - SCALE
    beside = room >= FEWEST
    marks, each = _marks(scene, min(room if beside else width - SCALE, MOST), progress)
    scale = Span(f" {scene.marks[0]} = {each}", Tone.QUIET) if each > 1 else Span("")
    if beside:
        return [(*marks, scale, Span(f"  {scene.said}", Tone.STRONG))]
    return [(*marks, scale), *wrapped(scene.said, width - 2, Tone.STRONG, Span(" "))]


def _marks(scene: Scene, room: int, progress: float) -> tuple[Row, int]:
    """The marks, and how many callers each stands for."""
    each = max(math.ceil(scene.callers / room), 1)
    count, changing = round(scene.callers / each), round(scene.changed / each)
    changed = int(progress * changing)
    before = Span(scene.marks[0] * (count - changed), scene.tones[0])
    after = Span(scene.marks[1] * changed, scene.tones[1])
    return (Span(" "), *((before, after) if scene.from_right else (after, before))), each
