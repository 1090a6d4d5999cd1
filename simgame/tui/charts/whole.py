"""Where all sales of a game came from, as a waterfall."""

from simgame.analysis.attribution import Attribution
from simgame.analysis.causes import in_whole_numbers
from simgame.figures import people
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, wrapped
from simgame.tui.charts.waterfall import Part, waterfall
from simgame.tui.widgets.hours_bar import MARKS

NOTE = "Each activity's exact share of what all five brought by working together."


class WholeChart(Chart):
    """One step an activity, once the game is divided."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shares: Attribution | None = None

    def tell(self, shares: Attribution) -> None:
        """Show the shares of this game's sales."""
        self._shares = shares
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        rows: list[Row] = [(Span("Where your sales came from", Tone.STRONG),), BLANK]
        if self._shares is None:
            return [*rows, (Span("Playing your game without one activity after the other…", Tone.QUIET),)]
        return [*rows, *waterfall(_parts(self._shares), width, people), BLANK, *wrapped(NOTE, width, Tone.QUIET)]


def _parts(shares: Attribution) -> list[Part]:
    """In whole sales that add up."""
    worked = {name: share.total for name, share in shares.activities.items() if share.total}
    amounts = {"bought anyway": shares.base, **worked, "luck": shares.luck}
    total = round(shares.total)
    whole = Part(label="bought", amount=total, tone=Tone.KEY, mark="=", whole=True, signed=False)
    rounded = in_whole_numbers(list(amounts.values()), total)
    return [*(_part(name, amount) for name, amount in zip(amounts, rounded, strict=True) if amount), whole]


def _part(name: str, amount: float) -> Part:
    tone = Tone(name) if name in MARKS else Tone.QUIET
    return Part(label=name, amount=amount, tone=tone, mark=MARKS.get(name, "?" if name == "luck" else "○"))
