"""Mends texts of scenarios where the checker is sure how; everything else in them stays as it is."""

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from simgame.scenario.diagnose import Finding
from simgame.scenario.fix import Fix

RUNS = 20
"""Checks at most: a mend may bring to light what else can be mended."""

_ENDING = re.compile(r"\r\n?|\n")


@frozen(kw_only=True)
class Mended:
    """A text with all mended that could be."""

    text: str
    done: tuple[Finding, ...]
    """What was mended, in the order in which it was."""
    left: tuple[Finding, ...]
    """What the checker still finds."""


def applied(text: str, finding: Finding) -> str:
    """The text with one finding mended; as it was where nobody knows how."""
    return mended(text, [finding])


def mended(text: str, findings: Iterable[Finding]) -> str:
    """The text with all findings mended that one check of it made, but for those that get in each other's way."""
    return _edited(text, [finding.fix for finding in _apart(findings) if finding.fix])


def fully_mended(text: str, check: Callable[[str], Iterable[Finding]]) -> Mended:
    """The text mended until ``check``, which says what is wrong with a text, finds nothing more that can be."""
    done: list[Finding] = []
    findings = tuple(check(text))
    for _ in range(RUNS):
        chosen = list(_apart(findings))
        better = mended(text, chosen)
        if better == text:
            break
        done += chosen
        text, findings = better, tuple(check(better))
    return Mended(text=text, done=tuple(done), left=findings)


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings that can be mended in one go, in the order of the file."""
    reached = (0, 0)
    fixable = [(finding.fix, finding) for finding in findings if finding.fix]
    for fix, finding in sorted(fixable, key=lambda pair: (pair[0].line, pair[0].column)):
        if (fix.line, fix.column) > reached:
            yield finding
            reached = (fix.end_line, fix.end_column)


def _edited(text: str, fixes: Iterable[Fix]) -> str:
    starts = [int(text.startswith("\ufeff")), *(match.end() for match in _ENDING.finditer(text))]
    spans = [
        (starts[fix.line - 1] + fix.column - 1, starts[fix.end_line - 1] + fix.end_column - 1, fix) for fix in fixes
    ]
    for start, end, fix in reversed(spans):
        text = text[:start] + fix.replacement + text[end:]
    return text
