"""Scenarios: worlds to play in, and the decisions made in them."""

from simgame.scenario.checks import check_decisions
from simgame.scenario.decisions import ACTIVITIES, MARKETING, SALES, Hours, PeriodDecisions, Spend, Target
from simgame.scenario.events import Answer, Effect, Event
from simgame.scenario.firm import Firm, Unlock
from simgame.scenario.plan import Plan
from simgame.scenario.read import load
from simgame.scenario.scenario import LEVERS, Play, RivalsTable, Scenario, Score, Texts
from simgame.scenario.segments import Belief, Segment, Start
from simgame.scenario.shipped import shipped, shipped_scenario

__all__ = [
    "ACTIVITIES",
    "LEVERS",
    "MARKETING",
    "SALES",
    "Answer",
    "Belief",
    "Effect",
    "Event",
    "Firm",
    "Hours",
    "PeriodDecisions",
    "Plan",
    "Play",
    "RivalsTable",
    "Scenario",
    "Score",
    "Segment",
    "Spend",
    "Start",
    "Target",
    "Texts",
    "Unlock",
    "check_decisions",
    "load",
    "shipped",
    "shipped_scenario",
]
