"""Where scenarios come from: a file, its text, or the plain form in a save. All are checked alike."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from simgame.characters import code_point, disarmed, hostile, removed
from simgame.scenario.diagnose import Fault, Finding, ScenarioFaults
from simgame.scenario.fix import Fix
from simgame.scenario.judge import recorded, sensible
from simgame.scenario.limits import DEPTH, ENTRIES, KEY_PARTS, SHOWN, SIZE, deep_bracket, deep_key, entries
from simgame.scenario.positions import Positions, scan
from simgame.scenario.read import Reading, Unreadable, read
from simgame.scenario.records import Reader
from simgame.scenario.scenario import FORMAT, Scenario

Checked = tuple[Scenario | None, list[Finding]]
"""The scenario where it can be played, and all that was found, in the order of the file."""

_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
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
    return _Check(name, _ENDING.sub("\n", text.removeprefix("\ufeff"))).result()


def from_canonical(data: Mapping[str, Any], name: str = "the save") -> Scenario:
    """
    The scenario that ``canonical`` made plain data of; it passes the same checks as a file.

    Raises:
        ScenarioFaults: The data is no playable scenario; findings have no line.
    """
    plain, reader = dict(data), Reader()
    scenario, faults = recorded(reader, plain, scenario_id(plain.pop("id", "")))
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


@frozen
class _Check:
    """One check of one text."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def result(self) -> Checked:
        findings = list(islice(self.hostile(), SHOWN))
        text = disarmed(self.text)
        stops = list(self.stops(text))
        if stops:
            return None, [*findings, *stops]
        reading = read(text)
        positions = scan(reading.text)
        findings += [self.unreadable(fault) for fault in reading.unreadable]
        scenario, judged = self.judge(reading, positions)
        findings = sorted({*findings, *judged}, key=lambda finding: (finding.line, finding.column))
        playable = not any(finding.is_error for finding in findings)
        return scenario if playable else None, findings

    def judge(self, reading: Reading, positions: Positions) -> tuple[Scenario, Iterator[Finding]]:
        version, reader = reading.data.get("format", FORMAT), Reader(lost=list(reading.lost))
        scenario, faults = recorded(reader, reading.data, scenario_id(self.name))
        faults += _thousands(reader, positions)
        faults += sensible(scenario, faults, reader.lost)
        if version != FORMAT and isinstance(version, int):
            hint = f"this version of the game reads format {FORMAT}"
            faults = [Fault(path=("format",), code="format", message=f"this file is of format {version}", hint=hint)]
        findings = (self.placed(fault, positions) for fault in faults)
        return scenario, (each for each in findings if each.is_error or each.line not in positions.excused)

    def hostile(self) -> Iterator[Finding]:
        for number, line in enumerate(self.lines, start=1):
            if match := hostile(line):
                message = f"{code_point(match.group())} is not allowed: terminals obey or hide it"
                fix = Fix.between(line, removed(line), number)
                yield self.at(number, match.start() + 1, "character", message, "delete it", fix=fix)

    def stops(self, text: str) -> Iterator[Finding]:
        """What is too deep to be read at all."""
        for offset, what in (
            (deep_key(text), f"a key has more than {KEY_PARTS} parts"),
            (deep_bracket(text), f"brackets stand more than {DEPTH} deep"),
        ):
            if offset is not None:
                start = text.rfind("\n", 0, offset) + 1
                yield self.at(text.count("\n", 0, offset) + 1, offset - start + 1, "depth", what)

    def unreadable(self, fault: Unreadable) -> Finding:
        return self.at(
            fault.line, fault.column, fault.code, fault.message, fault.hint, width=fault.width, fix=fault.fix
        )

    def placed(self, fault: Fault, positions: Positions) -> Finding:
        """The finding that a fault makes, at the spot of its path or of the innermost table that has one."""
        spot = positions.nearest(fault.path)
        if spot is None:
            return self.at(1, 1, fault.code, fault.message, fault.hint, severity=fault.severity)
        at_key = fault.at_key or fault.path not in positions.spots
        start, end = spot.key if at_key else spot.value
        if fault.within and not at_key and positions.raw(fault.path)[1:2] != positions.raw(fault.path)[:1]:
            start, end = start + 1 + fault.within[0], start + 1 + fault.within[1]
        line, column = positions.place(start)
        return self.at(
            line,
            column,
            fault.code,
            fault.message,
            fault.hint,
            width=end - start,
            severity=fault.severity,
            fix=self.fix(fault, positions, start, end),
        )

    def fix(self, fault: Fault, positions: Positions, start: int, end: int) -> Fix | None:
        """What mends a fault that is told from ``start`` to ``end``, unless its line is read otherwise than written."""
        line, column = positions.place(start)
        source = positions.text[positions.starts[line - 1] :].partition("\n")[0]
        if not fault.instead or source != self.lines[line - 1]:
            return None
        return Fix.spanning(source, column - 1, column - 1 + end - start, fault.instead, line)

    def at(  # noqa: PLR0913  # a finding in all its parts
        self,
        line: int,
        column: int,
        code: str,
        message: str,
        hint: str = "",
        *,
        width: int = 1,
        severity: str = "error",
        fix: Fix | None = None,
    ) -> Finding:
        source = self.lines[line - 1]
        column = min(column, len(source) + 1)
        width = max(1, min(width, len(source) - column + 1))
        return Finding(
            file=self.name,
            line=line,
            column=column,
            severity=severity,
            code=code,
            message=message,
            hint=hint,
            width=width,
            source=source,
            fix=fix,
        )


def _thousands(reader: Reader, positions: Positions) -> Iterator[Fault]:
    """Warnings where a point was perhaps meant to part thousands."""
    for path, (value, unit) in reader.numbers.items():
        raw = positions.raw(path)
        if _THOUSANDS.fullmatch(raw) and (unit == "$" or raw.endswith("00")):
            meant = raw.replace(".", "_")
            hint, message = f"for thousands write {meant}", f"{raw} is {value:g}"
            yield Fault(path=path, code="thousands", message=message, hint=hint, severity="warning", instead=meant)


def _whole(name: str, code: str, message: str, hint: str = "") -> Finding:
    return Finding(file=name, line=0, column=0, severity="error", code=code, message=message, hint=hint)


def _too_large(name: str) -> Finding:
    return _whole(name, "size", f"the file is larger than {SIZE // 1024} KiB", "a scenario needs far less")
