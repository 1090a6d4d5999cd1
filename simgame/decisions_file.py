"""Decisions made outside the program: the JSON or CSV of ``--decisions`` as entries of a game's log."""

import csv
import re
from pathlib import Path
from typing import Any

from attrs import evolve

from simgame.errors import DecisionsRefused, UnreadableFile
from simgame.log_entries import decisions_of
from simgame.scenario.checks import check_decisions
from simgame.scenario.decisions import ACTIVITIES, PeriodDecisions
from simgame.scenario.scenario import Scenario
from simgame.untrusted import read_json, read_text

COLUMNS = (*ACTIVITIES, "price", "promotion_spend", "research_spend", "target")
"""Columns of a CSV, one row a period; all may be left out, and every cell may be empty."""


def read_decisions(path: Path, scenario: Scenario) -> tuple[PeriodDecisions, ...]:
    """
    The log a file states, checked against the scenario; as long as the game where the last is to be repeated.

    Raises:
        UnreadableFile: The file is neither JSON nor CSV of decisions.
        DecisionsRefused: Its decisions have faults; all are listed.
    """
    entries, repeat = _stated(path)
    if len(entries) > scenario.periods:
        raise UnreadableFile(path, f"has {len(entries)} periods, but {scenario.title} has {scenario.periods}")
    faults: list[str] = []
    log = [decisions_of(entry, f"period {number}", faults) for number, entry in enumerate(entries, 1)]
    if faults:
        raise DecisionsRefused(tuple(faults))
    if repeat and log:
        log += [_again(log[-1])] * (scenario.periods - len(log))
    return _checked(log, scenario)


def read_plan(path: Path, period: int) -> PeriodDecisions:
    """
    The first entry a file states, for a period of a game that goes on; the game checks it against its rules.

    Raises:
        UnreadableFile: The file is neither JSON nor CSV of decisions, or states none.
        DecisionsRefused: The entry has faults; all are listed.
    """
    entries, _ = _stated(path)
    if not entries:
        raise UnreadableFile(path, "has no entry; the first is the plan")
    faults: list[str] = []
    plan = decisions_of(entries[0], f"period {period}", faults)
    if faults:
        raise DecisionsRefused(tuple(faults))
    return plan


def _stated(path: Path) -> tuple[list[object], bool]:
    return _rows(path) if path.suffix.lower() == ".csv" else _document(path)


def _document(path: Path) -> tuple[list[object], bool]:
    document = read_json(path, unique=True)
    entries = document.get("decisions") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise UnreadableFile(
            path, "has no list `decisions`", 'It looks like {"decisions": [{"hours": {"closing": 12}}]}.'
        )
    repeat = document.get("repeat_last", False)
    if not isinstance(repeat, bool):
        raise UnreadableFile(path, "`repeat_last` must be true or false")
    if unknown := document.keys() - {"decisions", "repeat_last"}:
        raise UnreadableFile(path, f"`{min(unknown)[:40]}` is not known beside `decisions` and `repeat_last`")
    return entries, repeat


def _rows(path: Path) -> tuple[list[object], bool]:
    lines = read_text(path).splitlines()
    delimiter = max(",;\t", key=(lines or [""])[0].count)
    try:
        table = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error as fault:
        raise UnreadableFile(path, f"no table: {fault}") from fault
    header = [name.strip().lower() for name in table[0]] if table else []
    if not header or not set(header) <= set(COLUMNS) or len(set(header)) < len(header):
        raise UnreadableFile(path, "has another first row than decisions have", f"Columns are {', '.join(COLUMNS)}.")
    if wrong := next((n for n, row in enumerate(table, 1) if len(row) > len(header)), None):
        raise UnreadableFile(path, f"row {wrong} has more cells than the first row", "Write decimals with a point.")
    return [_entry(dict(zip(header, row, strict=False))) for row in table[1:] if any(map(str.strip, row))], False


def _entry(cells: dict[str, str]) -> dict[str, Any]:
    said = {name: _value(cell.strip()) for name, cell in cells.items() if cell.strip()}
    spend = {name: said[f"{name}_spend"] for name in ("promotion", "research") if f"{name}_spend" in said}
    hours = {name: said[name] for name in ACTIVITIES if name in said}
    return {"hours": hours, "spend": spend} | {name: said[name] for name in ("price", "target") if name in said}


def _value(cell: str) -> float | str:
    return float(cell) if re.fullmatch(r"[+-]?\d{1,12}(\.\d{0,12})?", cell, re.ASCII) else cell


def _again(decisions: PeriodDecisions) -> PeriodDecisions:
    return evolve(decisions, plays=(), answers={}, prediction={}, note="")


def _checked(log: list[PeriodDecisions], scenario: Scenario) -> tuple[PeriodDecisions, ...]:
    faults: list[str] = []
    checked: list[PeriodDecisions] = []
    for number, decisions in enumerate(log, 1):
        previous = checked[-1] if checked else None
        try:
            checked.append(check_decisions(scenario, number, decisions, previous))
        except DecisionsRefused as refused:
            faults += [f"period {number}: {fault}" for fault in refused.faults]
            checked.append(decisions)
    if faults:
        raise DecisionsRefused(tuple(faults))
    return tuple(checked)
