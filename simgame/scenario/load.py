"""Where scenarios come from: a file, its text, or the plain form in a save. All are checked alike."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from simgame.scenario.check import Check, Checked
from simgame.scenario.codes import Code
from simgame.scenario.diagnose import Finding, ScenarioFaults
from simgame.scenario.fix import Fix
from simgame.scenario.judge import recorded, sensible
from simgame.scenario.limits import ENTRIES, SIZE, entries
from simgame.scenario.records import Reader
from simgame.scenario.scenario import Scenario

_ENDING = re.compile(r"\r\n?")
_LONE_RETURN = re.compile(r"\r(?!\n)")


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
    text = text_of(path)
    return (None, [text]) if isinstance(text, Finding) else check_text(text, str(path))


def text_of(path: Path) -> str | Finding:
    """The text of a file that is not far too large; a finding where it cannot be read."""
    name = str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE + 1)
    except OSError as error:
        return whole(name, "file", f"cannot be read: {error.strerror}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(raw) > SIZE:
            return _too_large(name)
        line = raw.count(b"\n", 0, error.start) + 1
        return evolve(whole(name, "encoding", "this is not UTF-8", "save the file as UTF-8"), line=line)


def check_text(text: str, name: str) -> Checked:
    """All that is wrong in the text of a scenario file called ``name``, and the scenario if nothing is in the way."""
    return checked(text, name, lambda sound: Check(name, sound, scenario_id(name)).result())


def checked(text: str, name: str, check: Callable[[str], Checked]) -> Checked:
    """What a check says of a text that is not too large, in lines that end in newlines alone."""
    if len(text.encode("utf-8", "replace")) > SIZE:
        return None, [_too_large(name)]
    if entries(text) > ENTRIES:
        return None, [
            whole(name, "size", f"the file has more than {ENTRIES:,} lines and entries", "a scenario needs far less")
        ]
    text = text.removeprefix("\ufeff")
    lone = _LONE_RETURN.search(text) if "\n" in text else None
    scenario, findings = check(_ENDING.sub("\n", text))
    if lone is None:
        return scenario, findings
    findings = [*findings, _return_alone(name, text[: lone.start()])]
    return None, sorted(findings, key=lambda finding: (finding.line, finding.column))


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
        whole(name, fault.code, ".".join(map(str, fault.path)) + ": " + fault.message, fault.hint)
        for fault in faults
        if fault.severity == "error"
    ]
    if findings:
        raise ScenarioFaults(findings)
    return scenario


def scenario_id(name: object) -> str:
    """An id made of a file's name: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", Path(str(name)).stem.lower())[:64].strip("-") or "scenario"


def whole(name: str, code: Code, message: str, hint: str = "") -> Finding:
    """A finding about a file as a whole."""
    return Finding(file=name, line=0, column=0, severity="error", code=code, message=message, hint=hint)


def _return_alone(name: str, before: str) -> Finding:
    """A line that ends as on machines of long ago, among others that do not."""
    *above, source = _ENDING.sub("\n", before).split("\n")
    line, column = len(above) + 1, len(source) + 1
    finding = whole(name, "character", "this line ends in U+000D alone, others do not", "end it like the others")
    fix = Fix(line=line, column=column, end_line=line + 1, end_column=1, replacement="\n")
    return evolve(finding, line=line, column=column, source=source, fix=fix)


def _too_large(name: str) -> Finding:
    return whole(name, "size", f"the file is larger than {SIZE // 1024} KiB", "a scenario needs far less")
