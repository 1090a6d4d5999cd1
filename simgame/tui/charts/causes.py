"""The shares of a period as steps of a waterfall, and what in them needs a word."""

from collections.abc import Sequence

from attrs import evolve

from simgame.analysis.attribution import Attribution
from simgame.analysis.causes import Gain, in_whole_numbers
from simgame.scenario import ACTIVITIES, MARKETING, SALES
from simgame.tui.charts.painter import Tone
from simgame.tui.charts.waterfall import Part
from simgame.tui.widgets.hours_bar import MARKS

FLOWS = {"leads": "Demand", "wins": "Sales", "revenue": "Money in"}
"""What can be divided besides what the game is scored by, and its name on the page."""
BASE = {"leads": "came anyway", "wins": "bought anyway", "revenue": "customers you had"}
"""What would have come had nobody ever worked."""
WHOLE = {"leads": "people came", "wins": "bought", "revenue": "taken"}
TOGETHER = "Both together: what neither side would have brought without the other."
EARLIER = "Earlier: work of the months before that still pays, or costs, today."
CLOSED_BEFORE = "Closing, earlier: quotes it closed then were not there to close now."


SKETCH = (
    Part(label="marketing", amount=2, tone=Tone.MARKETING, mark="◁"),
    Part(label="sales", amount=4, tone=Tone.SALES, mark="▷"),
    Part(label="both together", amount=5, tone=Tone.GOOD, mark="&"),
    Part(label="luck", amount=-1, tone=Tone.PLAIN, mark="?"),
    Part(label="in all", amount=10, tone=Tone.KEY, mark="=", whole=True),
)
"""The shape of what stands here once there are figures."""


def steps(shares: Attribution, period: str, *, every: bool) -> list[Part]:
    """
    The parts of leads, wins or revenue and their whole, in whole numbers that add up.

    Args:
        shares: Of one period.
        period: What a period is called.
        every: Each activity by this period's work and by earlier work, instead of marketing, sales and both.
    """
    parts = _every(shares, period) if every else _sides(shares)
    base = Part(label=BASE[shares.measure], amount=shares.base, tone=Tone.QUIET, mark="○")
    whole = Part(label=WHOLE[shares.measure], amount=shares.total, tone=Tone.KEY, mark="=", whole=True, signed=False)
    return _rounded([base, *parts, _luck(shares.luck)], whole)


def moves(gain: Gain, name: str, period: str, *, every: bool) -> list[Part]:
    """
    What moved Worth, or the till, in a period, in whole $ that add up.

    Args:
        gain: Of one period.
        name: What is moved.
        period: What a period is called.
        every: Each activity instead of marketing and sales.
    """
    added = gain.activities
    worked = [each for each in ACTIVITIES if added[each]]
    parts = [Part(label=each, amount=added[each], tone=Tone(each), mark=MARKS[each]) for each in worked]
    sides = [
        Part(label="marketing", amount=sum(added[each] for each in MARKETING), tone=Tone.MARKETING, mark="◁"),
        Part(label="sales", amount=sum(added[each] for each in SALES), tone=Tone.SALES, mark="▷"),
    ]
    passing = Part(label=f"the {period} passes", amount=gain.passing, tone=Tone.QUIET, mark="○")
    whole = Part(label=f"{name} moved", amount=gain.total, tone=Tone.KEY, mark="=", whole=True)
    return _rounded([passing, *(parts if every else sides), _luck(gain.luck)], whole)


def word(shares: Attribution, period: str, *, every: bool) -> str:
    """One line about what the picture alone does not say."""
    if shares.measure == "value":
        return f"The {period} passes: rent is paid, old customers order, earlier work fades."
    if not every:
        return TOGETHER
    return CLOSED_BEFORE if shares.measure == "wins" and shares.activities["closing"].earlier < 0 else EARLIER


def _rounded(parts: Sequence[Part], whole: Part) -> list[Part]:
    """In whole numbers; base and luck are left out where they are nothing."""
    total = round(whole.amount)
    amounts = in_whole_numbers([part.amount for part in parts], total)
    base, *inner, luck = (evolve(part, amount=amount) for part, amount in zip(parts, amounts, strict=True))
    shown = [base] if base.amount else []
    return [*shown, *inner, *([luck] if luck.amount else []), evolve(whole, amount=total)]


def _luck(amount: float) -> Part:
    return Part(label="luck", amount=amount, tone=Tone.PLAIN, mark="?")


def _sides(shares: Attribution) -> list[Part]:
    return [
        Part(label="marketing alone", amount=shares.marketing, tone=Tone.MARKETING, mark="◁"),
        Part(label="sales alone", amount=shares.sales, tone=Tone.SALES, mark="▷"),
        Part(label="both together", amount=shares.together, tone=Tone.GOOD, mark="&"),
    ]


def _every(shares: Attribution, period: str) -> list[Part]:
    """Each activity's work of this period and of earlier ones; what never worked is left out."""
    return [
        Part(label=f"{name}, {when}", amount=amount, tone=Tone(name), mark=MARKS[name])
        for name in ACTIVITIES
        for amount, when in (
            (shares.activities[name].this_period, f"this {period}"),
            (shares.activities[name].earlier, "earlier"),
        )
        if amount
    ]
