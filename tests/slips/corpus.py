"""Every kind of slip on every line of a file where it can be made, and what the checker says of each."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from simgame.authoring.fixes import fully_mended
from simgame.scenario import Scenario, check_text, digest
from tests.slips import of_lines, of_numbers, of_texts
from tests.slips.kind import LONG_QUOTES, Kind

KINDS = (*of_numbers.KINDS, *of_texts.KINDS, *of_lines.KINDS)

TOLD, HARMLESS, SILENT, ELSEWHERE, SEVERAL = "told", "harmless", "silent", "elsewhere", "several"
MEANT, OTHERWISE, LEFT = "meant", "otherwise", ""


@frozen
class Slipped:
    """One file with one slip."""

    kind: Kind
    line: int
    """Where the slip is, from 1."""
    wrong: str
    """The line, or the two lines, as written by mistake."""
    text: str
    right_lines: frozenset[int]
    """Where a finding is in its place."""


@frozen
class Outcome:
    """What the checker said of a slip."""

    slipped: Slipped
    said: str
    """``told`` where there was one finding in its place; ``harmless`` where it is read as it was meant."""
    lines: tuple[str, ...]
    """The findings, a line each."""
    mend: str
    """Whether mending makes what was meant, but for words; empty where the finding offers no mend."""


def slips(text: str) -> Iterator[Slipped]:
    """All slips of a sound file."""
    lines, within = text.split("\n"), False
    for at, line in enumerate(lines):
        ends, within = within and LONG_QUOTES in line, within ^ (line.count(LONG_QUOTES) % 2 == 1)
        if line.strip() and (ends or not within or LONG_QUOTES in line):
            for kind in KINDS:
                if (wrong := kind.on(line, at)) is not None:
                    yield _slipped(kind, lines, at, wrong)


def _slipped(kind: Kind, lines: list[str], at: int, wrong: str) -> Slipped:
    last = at + wrong.count("\n")
    right = set(range(at + 1, last + 2))
    if not wrong or kind.name == "Header as in Markdown":
        right = _places_of_a_gap(lines, at)
    text = "\n".join([*lines[:at], *([wrong] if wrong else []), *lines[at + 1 :]])
    return Slipped(kind, at + 1, wrong, text, frozenset(right))


def _places_of_a_gap(lines: list[str], at: int) -> set[int]:
    """Where a missing line can be told: the header above, the line where its list began, or what follows."""
    above = next((number for number in range(at - 1, -1, -1) if lines[number].startswith("[")), 0)
    opened = next((number for number in range(at - 1, -1, -1) if "=" in lines[number] and lines[number][0] != " "), 0)
    return {above + 1, opened + 1, at + 1, at + 2, at + 3} if lines[at][0] in ' ]"[' else {above + 1, at + 1}


def outcome(slipped: Slipped, sound: Scenario, name: str) -> Outcome:
    """What the checker says of the slip in the file that should have been ``sound``."""
    scenario, findings = check_text(slipped.text, name)
    lines = tuple(finding.headline for finding in findings)
    if not findings:
        harmless = scenario == sound or not slipped.wrong
        return Outcome(slipped, HARMLESS if harmless else SILENT, lines, LEFT)
    if len(findings) > 1:
        return Outcome(slipped, SEVERAL, lines, LEFT)
    [finding] = findings
    said = TOLD if finding.line in slipped.right_lines else ELSEWHERE
    if finding.fix is None:
        return Outcome(slipped, said, lines, LEFT)
    again, _ = check_text(fully_mended(slipped.text, lambda text: check_text(text, name)[1]).text, name)
    meant = again is not None and digest(again).rules == digest(sound).rules
    return Outcome(slipped, said, lines, MEANT if meant else OTHERWISE)


def outcomes(path: Path, every: int = 1) -> Iterator[Outcome]:
    """
    What the checker says of the slips of a sound file.

    Args:
        path: The file.
        every: 1 for all slips, 10 for every tenth of them.
    """
    text = path.read_text(encoding="utf-8")
    sound, findings = check_text(text, path.name)
    if sound is None or findings:
        raise ValueError(f"{path} has findings of its own")
    for at, slipped in enumerate(slips(text)):
        if at % every == 0:
            yield outcome(slipped, sound, path.name)
