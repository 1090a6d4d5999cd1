"""What charts are made of: spans of text in tones, laid side by side into rows of an exact width."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from attrs import frozen
from rich.cells import cell_len, chop_cells, set_cell_size

from simgame.tui.text import plain


class Tone(StrEnum):
    """What a span means; the stylesheet gives it a colour."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    LINE = "line"
    RESEARCH = "research"
    PRICING = "pricing"
    PROMOTION = "promotion"
    PROSPECTING = "prospecting"
    CLOSING = "closing"
    MARKETING = "marketing"
    SALES = "sales"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"
    KEY = "key"
    BUTTON = "button"


@frozen
class Span:
    """Text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN
    filled: bool = False
    """Drawn as a solid block: the tone behind the text."""
    action: str = ""
    """What a click does; ours, never from a file."""

    @property
    def width(self) -> int:
        return cell_len(self.text)


Row = tuple[Span, ...]
BLANK: Row = ()


def said(text: str) -> str:
    """Text of a file or a player, safe to draw, on one line."""
    return " ".join(plain(text).plain.split())


def width_of(row: Iterable[Span]) -> int:
    return sum(span.width for span in row)


def words_of(row: Iterable[Span]) -> str:
    """The row without its tones."""
    return "".join(span.text for span in row)


def fit(row: Iterable[Span], width: int) -> Row:
    """Exactly this wide: padded with blanks, or cut with an ellipsis."""
    kept: list[Span] = []
    left = width
    for span in row:
        if span.width > left:
            kept.append(Span(_cut(span.text, left), span.tone, span.filled, span.action))
            return tuple(kept)
        kept.append(span)
        left -= span.width
    return (*kept, Span(" " * left)) if left > 0 else tuple(kept)


def _cut(text: str, width: int) -> str:
    return set_cell_size(text, width - 1) + "…" if width > 0 else ""


def pad(text: str, width: int) -> str:
    """Text to the left of so many cells."""
    return set_cell_size(text, width) if cell_len(text) <= width else _cut(text, width)


def right(text: str, width: int) -> str:
    """Text to the right of so many cells."""
    return " " * (width - cell_len(text)) + text if cell_len(text) <= width else _cut(text, width)


def ends(left: Iterable[Span], last: Iterable[Span], width: int) -> Row:
    """One part at the left edge, one at the right; the left one yields."""
    tail = tuple(last)
    room = width - width_of(tail)
    return (*fit(left, max(room, 0)), *tail) if room >= 0 else fit(tail, width)


def beside(*blocks: tuple[Sequence[Row], int], gap: int = 2) -> list[Row]:
    """Blocks of rows next to each other, each with its width."""
    height = max(len(rows) for rows, _ in blocks)
    joined = []
    for y in range(height):
        parts: list[Span] = []
        for index, (rows, width) in enumerate(blocks):
            parts += [Span(" " * gap)] if index else []
            parts += fit(rows[y] if y < len(rows) else BLANK, width)
        joined.append(tuple(parts))
    return joined


def indented(rows: Iterable[Row], by: int = 1) -> list[Row]:
    return [(Span(" " * by), *row) for row in rows]


def wrapped(text: str, width: int, tone: Tone = Tone.PLAIN, mark: Span | None = None) -> list[Row]:
    """Words broken into rows; a mark hangs in front of the first."""
    lead = mark.width if mark else 0
    rows = _broken(said(text), max(width - lead, 1))
    head = (mark,) if mark else ()
    hang = (Span(" " * lead),) if mark else ()
    return [(*(hang if index else head), Span(line, tone)) for index, line in enumerate(rows)]


def _broken(text: str, width: int) -> list[str]:
    rows = [""]
    for word in text.split():
        for piece in chop_cells(word, width):
            joined = f"{rows[-1]} {piece}" if rows[-1] else piece
            if cell_len(joined) <= width:
                rows[-1] = joined
            else:
                rows.append(piece)
    return rows


def rule(width: int, label: str = "") -> Row:
    """A line across, with a heading in it."""
    if not label:
        return (Span("─" * width, Tone.LINE),)
    return (Span(f"{label} ", Tone.QUIET), Span("─" * max(width - cell_len(label) - 1, 0), Tone.LINE))
