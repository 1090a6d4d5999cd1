"""Figures of the firm that rules know by name; nothing hidden is among them."""

from collections.abc import Mapping

from attrs import frozen

from simgame.scenario.decisions import ACTIVITIES


@frozen(kw_only=True)
class Figure:
    """What a figure is measured in."""

    unit: str
    """In words, as messages put it."""
    dimension: str
    """Figures of the same dimension can be compared."""
    by_segment: bool = False
    """Whether ``awareness.tourers`` can be asked for beside ``awareness``."""


def _people(unit: str, *, by_segment: bool = True) -> Figure:
    return Figure(unit=unit, dimension="people", by_segment=by_segment)


_MONEY = Figure(unit="$", dimension="$")

FIGURES: Mapping[str, Figure] = {
    "period": Figure(unit="periods", dimension="periods"),
    "week": Figure(unit="weeks", dimension="weeks"),
    "cash": _MONEY,
    "price": Figure(unit="$ an order", dimension="$/order"),
    "revenue": _MONEY,
    "profit": _MONEY,
    "wins": _people("wins"),
    "leads": _people("leads"),
    "inbound": _people("leads"),
    "outreach": _people("leads"),
    "referrals": _people("leads"),
    "worked": _people("leads"),
    "lost_leads": _people("leads"),
    "waiting": _people("leads"),
    "opportunities": _people("opportunities"),
    "customers": _people("customers"),
    "awareness": Figure(unit="a share", dimension="1", by_segment=True),
    "satisfaction": Figure(unit="points", dimension="points", by_segment=True),
    "backlog": Figure(unit="orders", dimension="orders"),
    **{f"hours.{name}": Figure(unit="hours a week", dimension="hours/week") for name in ACTIVITIES},
    "spend.promotion": Figure(unit="$ a week", dimension="$/week"),
    "spend.research": Figure(unit="$ a week", dimension="$/week"),
}
"""By name: flows are those of the last finished period, stocks stand at its end; ``period`` and ``week`` begin now."""
