"""The image of the game: a telephone, with marketing before it rings and sales after."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

TELEPHONE = (
    "   ▗▄▄▟██████▙▄▄▖   ",
    " ▗▟██▛▀▀▀▀▀▀▀▀▜██▙▖ ",
    " ▐██▌  ▗▟██▙▖  ▐██▌ ",
    "  ▀▀  ▟█▛▀▀▜█▙  ▀▀  ",
    "     ▟██    ██▙     ",
    "    ▟███▙▄▄▟███▙    ",
    "    ▀▀▀▀▀▀▀▀▀▀▀▀    ",
)
SIGN = (
    "┏━┓╻┏┳┓┏━╸┏━┓┏┳┓┏━╸",
    "┗━┓┃┃┃┃┃╺┓┣━┫┃┃┃┣╸ ",
    "┗━┛╹╹ ╹┗━┛╹ ╹╹ ╹┗━╸",
)
BEFORE = ("marketing", "before it rings")
AFTER = ("sales", "after it rings")
BESIDE_CELLS = 22
"""What the words at either side of the telephone need."""


class Telephone(Widget, can_focus=False):
    """Drawn as large as the room allows: words at both sides, the telephone alone, or words alone."""

    def render(self) -> RenderResult:
        if self.size.width < len(TELEPHONE[0]) + 2 * BESIDE_CELLS:
            return Content("\n".join(TELEPHONE))
        rows = [self._row(y) for y in range(len(TELEPHONE))]
        return Content("\n").join(rows)

    def _row(self, y: int) -> Content:
        words = y - 2
        left = BEFORE[words] if 0 <= words < len(BEFORE) else ""
        right = AFTER[words] if 0 <= words < len(AFTER) else ""
        waves = "· · ·" if words == 0 else ""
        return Content.assemble(
            (left.rjust(BESIDE_CELLS - 8), "bold $marketing" if words == 0 else "$quiet"),
            (waves.center(8), "$marketing"),
            (TELEPHONE[y], "$foreground"),
            (waves.center(8), "$sales"),
            (right.ljust(BESIDE_CELLS - 8), "bold $sales" if words == 0 else "$quiet"),
        )


class Sign(Widget, can_focus=False):
    """The name of the game over the shelf."""

    def render(self) -> RenderResult:
        rows = [Content.assemble((row[:7], "$marketing"), (row[7:], "$sales")) for row in SIGN]
        return Content("\n").join(rows)
