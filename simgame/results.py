"""A game's results as the document that ``run --json`` and ``show --json`` print; other programs rely on its names."""

from typing import Any

from attrs import asdict, evolve

from simgame import MODEL_VERSION
from simgame.analysis.calibration import calibration, guesses
from simgame.game import Game
from simgame.report import Report, SegmentReport, SegmentTruth
from simgame.scenario import digest
from simgame.score import score

FORMAT = 1
"""Fields are added under the same format, never renamed."""


def results(game: Game, *, weekly: bool = False, truth: bool = False) -> dict[str, Any]:
    """
    The document.

    Args:
        game: Replayed for it.
        weekly: Whether ``weeks`` stands beside ``periods``, the same keys by week.
        truth: Whether segments tell what their owner cannot see.
    """
    document: dict[str, Any] = {
        "format": FORMAT,
        "scenario": {"id": game.scenario.id, "digest": digest(game.scenario).rules},
        "seed": game.seed,
        "model_version": MODEL_VERSION,
        "noise": game.scenario.play.noise,
        "periods": [_entry(report, truth=truth) for report in game.reports],
    }
    if weekly:
        document["weeks"] = [_entry(report, truth=truth) for report in game.weeks]
    return document | {"score": asdict(evolve(score(game), calibration=calibration(guesses(game))))}


def _entry(report: Report, *, truth: bool) -> dict[str, Any]:
    return {
        "period": report.period,
        "week": report.week,
        "hours": asdict(report.hours),
        "price": report.price,
        "pocket_price": report.pocket_price,
        "revenue": report.revenue,
        "cost": report.cost,
        "profit": report.profit,
        "cash": report.cash,
        "inbound": report.inbound,
        "outreach": report.outreach,
        "referrals": report.referrals,
        "leads": report.leads,
        "worked": report.worked,
        "lost_leads": report.lost_leads,
        "wins": report.wins,
        "orders": report.orders,
        "served": report.served,
        "backlog": report.backlog,
        "unspent_hours": report.unspent_hours,
        "plays": list(report.plays),
        "cared_share": report.cared_share,
        "rivals": {
            name: {"price": rival.price} | ({"awareness": rival.awareness} if truth else {})
            for name, rival in report.rivals.items()
        },
        "segments": {
            name: _segment(segment, report.truth[name] if truth else None) for name, segment in report.segments.items()
        },
    }


def _segment(segment: SegmentReport, truth: SegmentTruth | None) -> dict[str, float]:
    seen = {
        "awareness": segment.awareness,
        "believed_fit": segment.believed_fit,
        "waiting": segment.waiting,
        "opportunities": segment.opportunities,
        "customers": segment.customers,
        "satisfaction": segment.satisfaction,
        "believed_need": segment.believed_need,
        "need_sd": segment.need_sd,
        "stated_worth": segment.stated_worth,
        "stated_worth_sd": segment.stated_worth_sd,
        "tested_worth": segment.tested_worth,
        "tested_worth_sd": segment.tested_worth_sd,
    }
    return seen | asdict(truth) if truth else seen
