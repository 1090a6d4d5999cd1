"""The two moments of a game that are staged: the first flood, and the first time promotion pays later."""

from attrs import frozen

from simgame.analysis.causes import Causes
from simgame.figures import people
from simgame.game import Game
from simgame.report import Report

FLOOD = 0.25
"""Share of the callers who hang up from which it is a flood."""
MANY = 4.5
"""Callers from which it is one."""
FEW = 1.5
"""Callers who first heard of the firm in an earlier period, from which that is staged: two, rounded."""


@frozen(kw_only=True)
class PaidLater:
    """Callers of a period who first heard of the firm before."""

    callers: float
    """Of these."""
    calls: float
    """All who called."""
    said: str
    """In one sentence."""


def is_flood(report: Report) -> bool:
    """Whether many callers of a period hung up."""
    calls = report.worked + report.lost_leads + report.waiting
    return report.lost_leads >= MANY and report.lost_leads >= FLOOD * calls


def first_flood(game: Game) -> bool:
    """Whether the latest period is a flood, and the first of its game."""
    floods = [is_flood(report) for report in game.reports]
    return floods.count(True) == 1 and floods[-1]


def paid_later(causes: Causes) -> PaidLater | None:
    """The callers that promotion of earlier periods brought in the latest, where that happens for the first time."""
    reports, when = causes.game.reports, causes.game.scenario.period
    promoted = [report.period for report in reports if report.hours.promotion or report.spend.promotion]
    later = [report.period for report in reports[1:] if promoted and report.period > promoted[0]]
    first = next((period for period in later if _callers(causes, period) >= FEW), None)
    if first is None or first != len(reports):
        return None
    known = [period for period in promoted if period < first]
    heard = f"in {when} {known[0]}" if len(known) == 1 else f"before this {when}"
    callers = min(_callers(causes, first), reports[-1].inbound)
    said = f"{people(callers)} of these callers first heard of you {heard}."
    return PaidLater(callers=callers, calls=reports[-1].inbound, said=said)


def _callers(causes: Causes, period: int) -> float:
    return causes[period]["leads"].activities["promotion"].earlier
