"""All that was found in a text; going through the list goes through the text."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.scenario import Finding
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit, said, width_of, wrapped

MOST = 6
"""Rows it takes where there is that much to say."""


class FindingList(Chart, can_focus=True):
    """One row a finding, in the order of the file; the one at hand is told in full. Hidden while all is well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "go(1)", "Next", key_display="↑↓", id="findings.next"),
        Binding("up", "go(-1)", "Finding above", show=False, id="findings.above"),
        Binding("enter", "open", "Write", key_display="enter", id="findings.open"),
    ]

    class Reached(Message):
        """Another finding is at hand."""

        def __init__(self, finding: Finding, *, opened: bool) -> None:
            super().__init__()
            self.finding = finding
            self.opened = opened
            """Whether the author wants to write there."""

    def __init__(self) -> None:
        super().__init__(id="findings")
        self._findings: tuple[Finding, ...] = ()
        self._at = 0
        self.display = False

    @property
    def at_hand(self) -> Finding | None:
        return self._findings[self._at] if self._findings else None

    def show(self, findings: Sequence[Finding]) -> None:
        """List these; what was at hand stays so, or what stands in its place."""
        before = self.at_hand
        self._findings = tuple(findings)
        same = [at for at, each in enumerate(self._findings) if before and _alike(each, before)]
        self._at = same[0] if same else max(min(self._at, len(self._findings) - 1), 0)
        self.display = bool(findings)
        self.refresh(layout=True)
        self.redraw()

    def action_go(self, steps: int) -> None:
        """To another finding, around the ends."""
        if self._findings:
            self._at = (self._at + steps) % len(self._findings)
            self._reached(opened=False)

    def action_pick(self, at: int) -> None:
        self._at = at
        self._reached(opened=True)

    def action_open(self) -> None:
        self._reached(opened=True)

    def follow(self, line: int) -> None:
        """Take what was found on a line in hand, without going there."""
        here = [at for at, finding in enumerate(self._findings) if finding.line == line]
        if here and self._at not in here:
            self._at = here[0]
            self.redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.action_go(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.action_go(-1)

    def _reached(self, *, opened: bool) -> None:
        self.redraw()
        if self._findings:
            self.post_message(self.Reached(self._findings[self._at], opened=opened))

    def rows(self, width: int) -> int:
        return min(len(self._all(width)), MOST)

    def paint(self, width: int, height: int) -> list[Row]:
        rows = self._all(width)
        room = min(height or MOST, MOST)
        top = max(0, min(self._at - (room - 2) // 2, len(rows) - room))
        return rows[top : top + room]

    def _all(self, width: int) -> list[Row]:
        rows: list[Row] = []
        for at, finding in enumerate(self._findings):
            rows += self._told(at, finding, width)
        return rows

    def _told(self, at: int, finding: Finding, width: int) -> list[Row]:
        here = at == self._at
        edge = "▌" if here and self.has_focus else " "
        tone = Tone.BAD if finding.is_error else Tone.WARN
        place = f"{finding.line:>4}:{finding.column:<3} "
        action = f"pick({at})"
        words = said(finding.message)
        head = (
            Span(edge, Tone.KEY, action=action),
            Span("● " if finding.is_error else "▲ ", tone, action=action),
            Span(place, Tone.QUIET, action=action),
            Span(words, Tone.STRONG if here else Tone.PLAIN, action=action),
        )
        hint = said(finding.hint)
        if not here or not (hint or finding.fix):
            return [fit((*head, Span(f"  {hint}", Tone.QUIET, action=action)), width)]
        key = (Span("  F4", Tone.KEY, action="screen.mend"), Span(" puts it right", Tone.QUIET))
        fixes = key if finding.fix else ()
        full = (*head, Span(f"  {hint}", Tone.QUIET), *fixes)
        if width_of(full) <= width:
            return [full]
        lead = Span(" " * 11)
        below = wrapped(hint, width - lead.width - width_of(fixes), Tone.QUIET, lead)[:1] if hint else [(lead,)]
        return [fit(head, width), (*below[0], *fixes)]


def _alike(one: Finding, other: Finding) -> bool:
    return (one.code, one.message) == (other.code, other.message)
