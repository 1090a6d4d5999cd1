"""What the key at hand means and may hold, and why the last try was refused."""

from simgame.authoring.outline import Entry
from simgame.authoring.specs import LIST, TABLE, TABLES, TEXT
from simgame.errors import SimgameError
from simgame.scenario.diagnose import Finding, listed
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, rule, said, wrapped

ROWS = 5
FEW = 6
"""Options that are all named."""


class EntryFoot(Chart):
    """Its first row is a line across."""

    def __init__(self) -> None:
        super().__init__(id="entry-foot")
        self._entry: Entry | None = None
        self._about = ""
        self._fault: tuple[str, str] | None = None
        self._found: Finding | None = None

    def show(self, entry: Entry | None, about: str, found: Finding | None) -> None:
        """
        Explain.

        Args:
            entry: The row at hand; None for the table as a whole.
            about: What the table is.
            found: What the checker says of it.
        """
        if entry is None or self._entry is None or entry.path != self._entry.path or entry.raw != self._entry.raw:
            self._fault = None
        self._entry, self._about, self._found = entry, about, found
        self.redraw()

    def refuse(self, fault: SimgameError) -> None:
        """Say why a value was not taken, until another row is at hand."""
        self._fault = str(fault), fault.hint
        self.redraw()

    def accept(self) -> None:
        """Forget what was refused."""
        self._fault = None
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [rule(width)]
        if self._fault:
            rows += _told(self._fault, Tone.BAD, "✗ ", width)
        elif self._found:
            tone = Tone.BAD if self._found.is_error else Tone.WARN
            rows += _told((self._found.message, self._found.hint), tone, "● " if self._found.is_error else "▲ ", width)
        if self._entry is None:
            rows += wrapped(self._about, width - 2, Tone.QUIET, Span(" "))
        else:
            rows += _meaning(self._entry, width)
        return rows[: height or ROWS]


def _told(words: tuple[str, str], tone: Tone, mark: str, width: int) -> list[Row]:
    return wrapped(" – ".join(filter(None, map(said, words))), width - 2, tone, Span(f" {mark}", tone))


def _meaning(entry: Entry, width: int) -> list[Row]:
    spec = entry.spec
    rows = wrapped(said(spec.words.replace("``", "")) or "A name of your own.", width - 2, Tone.PLAIN, Span(" "))
    facts = [_range(entry), _default(entry)]
    if spec.is_number and spec.hidden:
        facts.append("players have to find it out")
    told = ". ".join(filter(None, facts))
    return [*rows, *wrapped(told[:1].upper() + told[1:] + "." * bool(told), width - 2, Tone.QUIET, Span(" "))]


def _range(entry: Entry) -> str:
    spec = entry.spec
    if spec.is_number:
        usual = f", mostly {spec.usual[0]:g} to {spec.usual[1]:g}" if spec.usual else ""
        unit = "" if spec.unit == "1" else f" {spec.unit}"
        bounded = spec.bounds.low > -1e8
        return f"{spec.bounds}{unit}{usual}" if bounded else f"any number{unit}{usual}"
    if spec.options and len(spec.options) <= FEW:
        return listed(spec.options)
    if spec.kind == TEXT:
        return f"at most {spec.limit:,} characters"
    return "written in the text" if spec.kind in {LIST, TABLE, TABLES} and not entry.adds else ""


def _default(entry: Entry) -> str:
    if entry.raw or entry.adds:
        return ""
    return f"{entry.shown} where the file is silent" if entry.shown else "the file is silent"
