"""How the page Plan shares its rows: what there is always, and what joins where there is room."""

from attrs import evolve, frozen

CURVES = 7
"""Rows of curves, with their words, at least."""
HINT = 1
"""Rows that name the key of the curves."""
MARGIN = 1
"""Row over each group."""
HEAD, LEGEND = 1, 2
"""Rows over the numbers of the forecast, and under them."""
AIR = 2
"""Rows that part the bars where there is air."""


@frozen(kw_only=True)
class Parts:
    """Rows of what may stand on the page, banner and questions apart."""

    bars: int
    figures: int
    """Numbers of the forecast; each has a row, and one more for its picture."""
    levers: int
    questions: int
    """How many; each has a blank row under it where there is air."""
    advice: int
    beside: bool
    """Whether the forecast stands beside the bars."""

    @property
    def desk(self) -> int:
        """Rows of bars and forecast where they stand plainly beside each other."""
        return max(self.bars, HEAD + self.figures + LEGEND)

    def rows(self, room: "Room") -> int:
        """What all of it takes."""
        bars = self.bars + AIR * room.airy
        ahead = HEAD + (2 * self.figures + 1 if room.pictures else self.figures + LEGEND)
        desk = max(bars, ahead) if self.beside else bars + MARGIN + ahead
        return (
            2 * MARGIN * (not room.tight) + desk + self.levers + self.questions * room.airy
            + (MARGIN + self.advice) * room.advice + (MARGIN + CURVES) * room.curves
            + HINT * (room.hint and not room.curves)
        )  # fmt: skip


@frozen(kw_only=True)
class Room:
    """What joins the bars and the levers."""

    advice: bool = False
    curves: bool = False
    hint: bool = False
    pictures: bool = False
    airy: bool = False
    tight: bool = False
    """Without rows over the bars and under them."""


def shared(rows: int, parts: Parts, *, tight: bool = False) -> Room:
    """
    What finds room, the most useful first.

    Args:
        rows: Of the page besides banner and questions.
        parts: What there is to show.
        tight: Whether the bars stand without rows over and under them.
    """
    room = Room(tight=tight)
    for name in ("advice", "curves", "hint", "pictures", "airy"):
        with_it = evolve(room, **{name: True})
        room = with_it if parts.rows(with_it) <= rows else room
    return room
