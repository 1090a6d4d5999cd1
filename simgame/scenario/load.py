"""Where scenarios come from: a file, its text, or the plain form in a save. All are checked alike."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from simgame.scenario.check import Check, Checked
from simgame.scenario.diagnose import Finding, ScenarioFaults
from simgame.scenario.judge import recorded, sensible
from simgame.scenario.limits import ENTRIES, SIZE, entries
from simgame.scenario.records import Reader
from simgame.scenario.scenario import Scenario

_ENDING = re.compile(r"\r\n?")


def load(path: Path) -> Scenario:
    """
    The scenario of a file; its id is the stem of the file's name.

    Raises:
        ScenarioFaults: It cannot be played; all findings are on it.
    """
    scenario, findings = check_file(Path(path))
    if scenario is None:
        raise ScenarioFaults(findings)
    return scenario


def check_file(path: Path) -> Checked:
    """What ``check_text`` says of a file; one that cannot be read is one finding."""
    name = str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE + 1)
    except OSError as error:
        return None, [_whole(name, "file", f"cannot be read: {error.strerror}")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(raw) > SIZE:
            return None, [_too_large(name)]
        line = raw.count(b"\n", 0, error.start) + 1
        finding = _whole(name, "encoding", "this is not UTF-8", "save the file as UTF-8")
        return None, [evolve(finding, line=line)]
    return check_text(text, name)


def check_text(text: str, name: str) -> Checked:
    """All that is wrong in the text of a scenario file called ``name``, and the scenario if nothing is in the way."""
    if len(text.encode("utf-8", "replace")) > SIZE:
        return None, [_too_large(name)]
    if entries(text) > ENTRIES:
        return None, [
            _whole(name, "size", f"the file has more than {ENTRIES:,} lines and entries", "a scenario needs far less")
        ]
    return Check(name, _ENDING.sub("\n", text.removeprefix("\ufeff")), scenario_id(name)).result()


def from_canonical(data: Mapping[str, Any], name: str = "the save") -> Scenario:
    """
    The scenario that ``canonical`` made plain data of; it passes the same checks as a file.

    Raises:
        ScenarioFaults: The data is no playable scenario; findings have no line.
    """
    plain, reader = dict(data), Reader()
    scenario, faults, _ = recorded(reader, plain, scenario_id(plain.pop("id", "")))
    faults += sensible(scenario, faults, reader.lost)
    findings = [
        _whole(name, fault.code, ".".join(map(str, fault.path)) + ": " + fault.message, fault.hint)
        for fault in faults
        if fault.severity == "error"
    ]
    if findings:
        raise ScenarioFaults(findings)
    return scenario


def scenario_id(name: object) -> str:
    """An id made of a file's name: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", Path(str(name)).stem.lower())[:64].strip("-") or "scenario"


def _whole(name: str, code: str, message: str, hint: str = "") -> Finding:
    return Finding(file=name, line=0, column=0, severity="error", code=code, message=message, hint=hint)


def _too_large(name: str) -> Finding:
    return _whole(name, "size", f"the file is larger than {SIZE // 1024} KiB", "a scenario needs far less")
