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
    meaning: str = ""
    """In one line; empty for what a rule works out."""
    by_segment: bool = False
    """Whether ``awareness.tourers`` can be asked for beside ``awareness``."""


def _people(unit: str, meaning: str) -> Figure:
    return Figure(unit=unit, dimension="people", meaning=meaning, by_segment=True)


def _money(meaning: str) -> Figure:
    return Figure(unit="$", dimension="$", meaning=meaning)


def _share(unit: str, dimension: str, meaning: str) -> Figure:
    return Figure(unit=unit, dimension=dimension, meaning=meaning, by_segment=True)


FIGURES: Mapping[str, Figure] = {
    "period": Figure(unit="periods", dimension="periods", meaning="The period that begins, from 1."),
    "week": Figure(unit="weeks", dimension="weeks", meaning="Its first week, from 1."),
    "cash": _money("Money in the till."),
    "price": Figure(unit="$ an order", dimension="$/order", meaning="List price."),
    "revenue": _money("Money taken."),
    "profit": _money("What is left of it."),
    "wins": _people("wins", "Quotes that became customers."),
    "leads": _people("leads", "All who came: called, were called, or were sent."),
    "inbound": _people("leads", "People who called by themselves."),
    "outreach": _people("leads", "Quotes that came of calling strangers."),
    "referrals": _people("leads", "Friends whom customers sent."),
    "worked": _people("leads", "Calls that got an answer."),
    "lost_leads": _people("leads", "Callers who hung up."),
    "waiting": _people("leads", "Callers who wait for an answer."),
    "opportunities": _people("opportunities", "Open quotes."),
    "customers": _people("customers", "People who buy now and then."),
    "awareness": _share("a share", "1", "Share of people who know the firm."),
    "satisfaction": _share("points", "points", "How content customers are, 0 to 100."),
    "backlog": Figure(unit="orders", dimension="orders", meaning="Orders that are late."),
    **{
        f"hours.{name}": Figure(unit="hours a week", dimension="hours/week", meaning=f"Hours of {name}.")
        for name in ACTIVITIES
    },
    "spend.promotion": Figure(unit="$ a week", dimension="$/week", meaning="Money for promotion."),
    "spend.research": Figure(unit="$ a week", dimension="$/week", meaning="Money for research."),
}
"""By name: flows are those of the last finished period, stocks stand at its end; ``period`` and ``week`` begin now."""
