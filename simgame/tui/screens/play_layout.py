"""How the pages of a game stand on a screen: one at a time, two beside each other, or four."""

from collections.abc import Sequence

from textual.containers import Container
from textual.geometry import Size

from simgame.tui.pages.page import Page
from simgame.tui.pages.plan import PlanPage
from simgame.tui.pages.plan_layout import wanted

PANES = (0, 1, 2, 3)
"""Pages that stand together on a large screen: Plan and Result, and under them Why and Market."""
WIDE = 140
"""Columns from which they do."""
HIGH = 46
"""Rows from which all four do."""
UPPER, LOWER = 4, 3
"""How the two above and the two below share the rows where the plan does not ask for more."""
LOWEST = 19
"""Rows that the two below keep: a map, and the words over it."""
FRAME = 3
"""Rows for the status, the tabs and the foot."""


def lay_out(pages: Container, shown: Sequence[Page], current: int, size: Size) -> None:
    """
    Show a page, and beside it others where there is room.

    Args:
        pages: Hold them.
        shown: All pages by number.
        current: The one that has the keys.
        size: Of the screen.
    """
    panes = PANES if size.height >= HIGH else PANES[:2]
    together = size.width >= WIDE and current in panes
    four = together and panes == PANES
    pages.set_class(together, "-together")
    pages.set_class(four, "-four")
    for index, page in enumerate(shown):
        here = index == current
        page.display = here or (together and index in panes)
        page.set_class(together and here, "-current")
        page.border_title = f"▸ {page.LABEL}" if here else f"{index + 1} {page.LABEL}"
    plan = next(page for page in shown if isinstance(page, PlanPage))
    upper = upper_rows(plan, size) if four else size.height - FRAME
    pages.styles.grid_rows = f"{upper} 1fr" if four else "1fr"
    plan.fit_into(Size(_width(size, together=together), upper - together), alone=not together)


def upper_rows(plan: PlanPage, size: Size) -> int:
    """Rows of the upper two of four panes: as many as the plan asks for, as far as the lower two have enough."""
    height = size.height - FRAME
    usual = height * UPPER // (UPPER + LOWER)
    return max(usual, min(wanted(plan, _width(size, together=True)) + 1, height - LOWEST))


def _width(size: Size, *, together: bool) -> int:
    return size.width // (1 + together) - 2
