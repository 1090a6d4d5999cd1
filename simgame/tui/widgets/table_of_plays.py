"""What lies on the table at a strategy meeting: a few plays, of which some may be chosen."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual import events
from textual.message import Message

from simgame.figures import hours
from simgame.game import Game
from simgame.planning.hours_taken import changes_week
from simgame.planning.plays import explained, takes
from simgame.scenario import Play
from simgame.tui.charts.painter import Row, Span, Tone, pad, right, said, wrapped
from simgame.tui.widgets.choice import Question

EDGE, LEAD = 3, 5
"""Columns before the headline, and before a name."""
SIDE, COST, HOURS = 11, 8, 14
"""Columns behind it: which function, what it takes once, and in each week of the period."""
GAP = 2
"""Columns behind the longest name."""
ONCE = "once"
NAMED = 2
"""Bars that are named where a play took hours of them."""
TAKES = "{} it takes 12 h from prospecting a week."
"""An ordinary sentence on hours, to keep rows for."""


class TableOfPlays(Question):
    """The plays that were drawn, under each other; what the one at hand does stands below it."""

    class Chosen(Message):
        """Others are to be made."""

        def __init__(self, plays: tuple[str, ...]) -> None:
            super().__init__()
            self.plays = plays

    def __init__(self, game: Game) -> None:
        scenario, self._offered = game.scenario, game.offered
        self._scenario, self._period = scenario, game.period
        self._most = scenario.play.picks
        told = "one of these, or none" if self._most == 1 else f"up to {self._most} of these"
        names = {key: play.name for key, play in self._offered.items()}
        super().__init__("plays", f"Strategy meeting: {told}", "", names, None)
        self._chosen: tuple[str, ...] = ()
        self._taken: Mapping[str, float] = {}
        self._at_row: list[int] = []
        """The play each row belongs to; -1 for the headline."""

    def show(self, plays: tuple[str, ...], taken: Mapping[str, float]) -> None:
        """
        What the plan holds.

        Args:
            plays: Those chosen.
            taken: Hours a week they took, by activity.
        """
        self._chosen, self._taken = plays, taken
        self.redraw()

    def action_pick(self, index: int) -> None:
        name = list(self._offered)[index]
        others = tuple(play for play in self._chosen if play != name)
        self._look_at(index)
        self.post_message(self.Chosen(others if name in self._chosen else (*others, name)[-self._most :]))

    def action_turn(self, steps: int) -> None:
        """Past the plays, without making any."""
        self._look_at((self._at + steps) % len(self._offered))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What the mouse stands on is told."""
        here = self._at_row[event.y] if event.y < len(self._at_row) else -1
        if here not in (-1, self._at):
            self._look_at(here)

    def on_blur(self) -> None:
        """Who leaves is told of the play that is made, not of the one looked at last."""
        if self._chosen:
            self._look_at(list(self._offered).index(self._chosen[-1]))

    def is_chosen(self, key: str) -> bool:
        return key in self._chosen

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        play = list(self._offered.values())[self._at]
        return play.name, tuple(explained(play, self._scenario, self._period))

    def paint(self, width: int, height: int) -> list[Row]:
        names = max(cell_len(said(play.name)) for play in self._offered.values())
        name = max(names + GAP, EDGE + cell_len(self.headline) + GAP + len(ONCE) - LEAD - SIDE - COST)
        room = name if LEAD + name + SIDE + COST + max(HOURS, cell_len(self._this) + GAP) <= width else 0
        rows = self._head(room, width)
        self._at_row = [-1] * len(rows)
        for index, (key, play) in enumerate(self._offered.items()):
            lines = self._line(index, key, play, room, width)
            lines += self._told(play, key, width) if index == self._at else []
            rows += lines
            self._at_row += [index] * len(lines)
        return rows

    @property
    def _this(self) -> str:
        return f"this {said(self._scenario.period)}"

    def _head(self, room: int, width: int) -> list[Row]:
        edge = Span("▌? " if self.has_focus else " ? ", Tone.WARN)
        over = LEAD + room + SIDE + COST - EDGE - cell_len(self.headline)
        if not room:
            return wrapped(self.headline, width - 1, Tone.STRONG, edge)
        heads = right(ONCE, over) + right(f"  {self._this}", HOURS)
        return [(edge, Span(self.headline, Tone.STRONG), Span(heads, Tone.QUIET))]

    def _line(self, index: int, key: str, play: Play, room: int, width: int) -> list[Row]:
        """A play with what it takes; ``room`` is what its name has where all stand in columns, else 0."""
        here = self.has_focus and index == self._at
        tone = Tone.STRONG if here or self.is_chosen(key) else Tone.PLAIN
        mark = Span(f" {'▸' if here else ' '} {'●' if self.is_chosen(key) else '○'} ", Tone.KEY)
        cost, weekly = takes(play, self._scenario)
        if not room:
            parts = ", ".join(filter(None, (play.function, cost, weekly)))
            rows = wrapped(f"{play.name} ({parts})", width - 1, tone, mark)
        else:
            side = Span(pad(play.function, SIDE), Tone(play.function))
            numbers = Span(right(cost, COST) + right(weekly, HOURS), Tone.PLAIN)
            rows = [(mark, Span(pad(said(play.name), room), tone), side, numbers)]
        return [tuple(Span(span.text, span.tone, span.filled, f"pick({index})") for span in row) for row in rows]

    def _told(self, play: Play, key: str, width: int) -> list[Row]:
        """What it is, in as many rows as the longest of them takes."""
        lead = Span(" " * (LEAD + 1))
        told = [f"{self._changed(each)} {TAKES.format(self._this)}" for each in self._offered.values()]
        most = max(len(wrapped(words, width - 1, mark=lead)) for words in told)
        given = " and ".join(f"{hours(size)} from {name}" for name, size in self._taken.items())
        if len(self._taken) > NAMED:
            given = f"{hours(sum(self._taken.values()))} from {len(self._taken)} bars"
        more = f" {self._this.capitalize()} it takes {given} a week." if given and self.is_chosen(key) else ""
        rows = wrapped(f"{self._changed(play)}{more}", width - 1, Tone.QUIET, lead)
        return [*rows, *[()] * (most - len(rows))]

    def _changed(self, play: Play) -> str:
        """What a play is, and what it does to the hours of later weeks."""
        changes = changes_week(play.effects, self._scenario, self._period)
        return f"{play.text} {changes[:1].upper()}{changes[1:]}." if changes else play.text
