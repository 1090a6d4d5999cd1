"""Scenarios: worlds to play in, and the decisions made in them."""

from simgame.scenario.checks import check_decisions
from simgame.scenario.coach import Hint
from simgame.scenario.decisions import ACTIVITIES, MARKETING, SALES, SIDES, Hours, PeriodDecisions, Spend, Target
from simgame.scenario.diagnose import Finding, ScenarioFaults, summary
from simgame.scenario.difficulty import DIFFICULTIES, Difficulty
from simgame.scenario.events import Answer, Effect, Event
from simgame.scenario.firm import Firm, Unlock
from simgame.scenario.identity import Digest, canonical, digest
from simgame.scenario.load import check_file, check_text, from_canonical, load
from simgame.scenario.plan import Plan
from simgame.scenario.plays import Play
from simgame.scenario.proposal import before_plays, fitted, proposal
from simgame.scenario.rivals import Rival, RivalsTable
from simgame.scenario.rule import Rule
from simgame.scenario.scenario import LEVERS, Scenario, Score, Terms, Texts
from simgame.scenario.segments import Belief, Segment, Start
from simgame.scenario.shipped import shipped, shipped_scenario

__all__ = [
    "ACTIVITIES",
    "DIFFICULTIES",
    "LEVERS",
    "MARKETING",
    "SALES",
    "SIDES",
    "Answer",
    "Belief",
    "Difficulty",
    "Digest",
    "Effect",
    "Event",
    "Finding",
    "Firm",
    "Hint",
    "Hours",
    "PeriodDecisions",
    "Plan",
    "Play",
    "Rival",
    "RivalsTable",
    "Rule",
    "Scenario",
    "ScenarioFaults",
    "Score",
    "Segment",
    "Spend",
    "Start",
    "Target",
    "Terms",
    "Texts",
    "Unlock",
    "before_plays",
    "canonical",
    "check_decisions",
    "check_file",
    "check_text",
    "digest",
    "fitted",
    "from_canonical",
    "load",
    "proposal",
    "shipped",
    "shipped_scenario",
    "summary",
]
