"""Shares as parts in words and whole numbers that add up, for pictures and for sentences."""

from collections.abc import Sequence

from attrs import evolve, frozen

from simgame.analysis.attribution import Attribution
from simgame.analysis.causes import Gain, in_whole_numbers
from simgame.scenario import ACTIVITIES, SIDES

FLOWS = {"leads": "Demand", "wins": "Sales", "revenue": "Money in"}
"""What can be divided besides what the game is scored by, and its name on the page."""
BASE = {"leads": "came anyway", "wins": "bought anyway", "revenue": "from customers before you"}
"""What would have come had nobody ever worked."""
WHOLE = {"leads": "people came", "wins": "bought", "revenue": "taken"}
TOGETHER = "Both together: what neither side would have brought without the other."
EARLIER = "Earlier: work of the months before that still pays, or costs, today."
EXACT = "Each activity has its exact share of what all brought by working together."
CLOSED_BEFORE = "Closing, earlier: quotes it closed then were not there to close now."


@frozen(kw_only=True)
class Part:
    """One of the amounts, or their sum."""

    label: str
    amount: float
    source: str
    """An activity, ``marketing``, ``sales``, ``together``, ``base``, ``luck``, or ``whole`` for the sum."""
    signed: bool = True


def shared(shares: Attribution, period: str, *, every: bool) -> list[Part]:
    """
    The parts of leads, wins or revenue and their whole, in whole numbers that add up.

    Args:
        shares: Of one period.
        period: What a period is called.
        every: Each activity by this period's work and by earlier work, instead of marketing, sales and both.
    """
    parts = _every(shares, period) if every else _sides(shares)
    base = Part(label=BASE[shares.measure], amount=shares.base, source="base")
    whole = Part(label=WHOLE[shares.measure], amount=shares.total, source="whole", signed=False)
    return _rounded([base, *parts, _luck(shares.luck)], whole)


def each_side(shares: Attribution) -> tuple[int, int, int, bool]:
    """
    What marketing and sales would have brought alone, and both before luck, in the whole numbers of ``shared``.

    Returns:
        Marketing's, that of sales, that of both, and whether luck moved the last.
    """
    amounts = {part.source: round(part.amount) for part in shared(shares, "", every=False)}
    base, luck = amounts.get("base", 0), amounts.get("luck", 0)
    return base + amounts["marketing"], base + amounts["sales"], amounts["whole"] - luck, bool(luck)


def moved(gain: Gain, name: str, period: str, *, every: bool) -> list[Part]:
    """
    What moved Worth, or the till, in a period, in whole $ that add up.

    Args:
        gain: Of one period.
        name: What is moved.
        period: What a period is called.
        every: Each activity instead of marketing and sales.
    """
    added = gain.activities
    parts = [Part(label=each, amount=added[each], source=each) for each in ACTIVITIES if added[each]]
    sides = [Part(label=side, amount=sum(added[each] for each in own), source=side) for side, own in SIDES.items()]
    passing = Part(label=f"the {period} passes", amount=gain.passing, source="base")
    whole = Part(label=f"{name} moved", amount=gain.total, source="whole")
    return _rounded([passing, *(parts if every else sides), _luck(gain.luck)], whole)


def in_all(shares: Attribution) -> list[Part]:
    """All sales or revenue of a game by activity, in whole numbers that add up; what is nothing is left out."""
    worked = {name: share.total for name, share in shares.activities.items() if share.total}
    amounts = {BASE[shares.measure]: shares.base, **worked, "luck": shares.luck}
    sources = ("base", *worked, "luck")
    total = round(shares.total)
    rounded = in_whole_numbers(list(amounts.values()), total)
    parts = [
        Part(label=label, amount=amount, source=source)
        for label, amount, source in zip(amounts, rounded, sources, strict=True)
        if amount
    ]
    return [*parts, Part(label=WHOLE[shares.measure], amount=total, source="whole", signed=False)]


def note(shares: Attribution, period: str, *, every: bool) -> str:
    """One line about what the parts alone do not say."""
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
    return Part(label="luck", amount=amount, source="luck")


def _sides(shares: Attribution) -> list[Part]:
    return [
        Part(label="marketing alone", amount=shares.marketing, source="marketing"),
        Part(label="sales alone", amount=shares.sales, source="sales"),
        Part(label="both together", amount=shares.together, source="together"),
    ]


def _every(shares: Attribution, period: str) -> list[Part]:
    """Each activity's work of this period and of earlier ones; what never worked is left out."""
    return [
        Part(label=f"{name}, {when}", amount=amount, source=name)
        for name in ACTIVITIES
        for amount, when in (
            (shares.activities[name].this_period, f"{period} {shares.period}"),
            (shares.activities[name].earlier, "earlier"),
        )
        if amount
    ]
