"""The check of one text: what is wrong in it, each thing once and in its place."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from attrs import evolve, frozen

from simgame.characters import code_point, hostile, removed
from simgame.scenario.codes import Code
from simgame.scenario.diagnose import Fault, Finding, KeyPath
from simgame.scenario.fix import Fix
from simgame.scenario.judge import recorded, sensible
from simgame.scenario.limits import DEPTH, KEY_PARTS, SHOWN, deep_bracket, deep_key
from simgame.scenario.positions import Positions, scan
from simgame.scenario.read import Reading, Unreadable, read
from simgame.scenario.records import Reader
from simgame.scenario.scenario import FORMAT, Scenario
from simgame.scenario.strangers import tables

Checked = tuple[Scenario | None, list[Finding]]
"""The scenario where it can be played, and all that was found, in the order of the file."""

_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")


@frozen
class Check:
    """One check of one text."""

    name: str
    text: str
    """Its lines end in newlines alone."""
    identity: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def result(self) -> Checked:
        """The scenario where it can be played, and all findings."""
        findings = list(islice(self.hostile(), SHOWN))
        text = removed(self.text)
        stops = list(self.stops(text))
        if stops:
            return None, [*findings, *stops]
        reading = read(text, tables())
        positions = scan(reading.text)
        scenario, judged = self.judge(reading, positions)
        findings = sorted({*findings, *judged}, key=lambda finding: (finding.line, finding.column))
        playable = not any(finding.is_error for finding in findings)
        return scenario if playable else None, findings

    def judge(self, reading: Reading, positions: Positions) -> tuple[Scenario, Iterator[Finding]]:
        version, reader = reading.data.get("format", FORMAT), Reader(lost=list(reading.lost))
        scenario, faults, echoes = recorded(reader, reading.data, self.identity)
        faults += _thousands(reader, positions)
        faults += sensible(scenario, faults, reader.lost)
        if version != FORMAT and isinstance(version, int):
            hint = f"this version of the game reads format {FORMAT}"
            faults = [Fault(path=("format",), code="format", message=f"this file is of format {version}", hint=hint)]
        headless = {fault.path[:-1] for fault in faults if fault.code == "header"}
        unreadable = [
            self.unreadable(fault, echoes, reader, positions)
            for fault in reading.unreadable
            if fault.code != "twice" or fault.path[:-1] not in headless
        ]
        placed = (self.placed(fault, positions) for fault in faults)
        told = (each for each in placed if each.is_error or each.line not in positions.excused)
        return scenario, iter([*unreadable, *told])

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

    def unreadable(self, told: Unreadable, echoes: Iterable[Fault], reader: Reader, positions: Positions) -> Finding:
        """The finding of what cannot be read; what it would say once mended decides how sure the mend is."""
        finding = self.at(told.line, told.column, told.code, told.message, told.hint, width=told.width, fix=told.fix)
        at_path = [echo for echo in echoes if told.path and echo.path[: len(told.path)] == told.path]
        if told.code == "percent" and _number_at(told, reader, positions) in reader.hundredfold:
            return self.without_percent(finding)
        if told.code == "unquoted" and (wrong := [echo for echo in at_path if echo.code == "type"]):
            return evolve(finding, code="type", message=wrong[0].message, hint=wrong[0].hint, fix=None)
        return evolve(finding, fix=None) if any(not echo.instead for echo in at_path) else finding

    def without_percent(self, finding: Finding) -> Finding:
        """What is told of a percent sign behind a number that is no share."""
        start = finding.column - 1
        found = finding.source[start : start + finding.width]
        number = found.rstrip("% ").replace(",", ".")
        fix = Fix.spanning(finding.source, start, start + finding.width, number, 1)
        line = finding.line
        return evolve(
            finding,
            message=f"`{found}` is no share, and needs no sign",
            hint=f"write `{number}`",
            fix=evolve(fix, line=line, end_line=line),
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
        code: Code,
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
    for path in reader.thousandfold:
        (value, unit), raw = reader.numbers[path], positions.raw(path)
        if _THOUSANDS.fullmatch(raw) and (unit == "$" or raw.endswith("00")):
            meant = raw.replace(".", "_")
            hint, message = f"for thousands write {meant}", f"{raw} is {value:g}"
            yield Fault(path=path, code="thousands", message=message, hint=hint, severity="warning", instead=meant)


def _number_at(told: Unreadable, reader: Reader, positions: Positions) -> KeyPath:
    """The path of the number that stands where something could not be read; empty where the file was given up."""
    if told.line > len(positions.starts):
        return ()
    offset = positions.starts[told.line - 1] + told.column - 1
    spots = ((path, positions.spots.get(path)) for path in reader.numbers)
    return next((path for path, spot in spots if spot and spot.value[0] == offset), ())
