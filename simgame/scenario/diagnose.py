"""Findings: what is wrong in a scenario file, where, and what to do about it."""

import difflib
from collections.abc import Collection, Iterable
from typing import Any

from attrs import field, frozen

from simgame.characters import printable
from simgame.errors import SimgameError
from simgame.scenario.codes import Code
from simgame.scenario.fix import Fix
from simgame.scenario.limits import APART, LIKENESS, SHOWN, SURE, WIDEST

KeyPath = tuple[str | int, ...]
"""Where a value stands: names of tables and keys, numbers of items in a list."""


@frozen(kw_only=True)
class Fault:
    """Something wrong at a path, before anyone knows on which line that is."""

    path: KeyPath
    code: Code
    message: str
    hint: str = ""
    severity: str = "error"
    at_key: bool = False
    """Whether it is the name that is wrong, not the value."""
    instead: str = ""
    """What should surely stand there, as it is written in the file; empty where nobody knows."""
    within: tuple[int, int] | None = None
    """The characters of a text that are wrong, from the first to before the last; None for all of it."""
    needs: tuple[KeyPath, ...] = ()
    """Other paths it was judged by; where one of them is wrong this is but an echo."""

    @property
    def spoils(self) -> bool:
        """Whether what depends on its path cannot be judged."""
        return self.severity == "error" or self.code == "thousands"


@frozen(kw_only=True)
class Finding:
    """One thing wrong in a file; lines and columns count from 1, line 0 is the file as a whole."""

    file: str
    line: int
    column: int
    severity: str
    """``error`` or ``warning``."""
    code: Code
    message: str
    hint: str = ""
    width: int = field(default=1, eq=False)
    """Characters it covers."""
    source: str = field(default="", eq=False)
    """The line of the file."""
    fix: Fix | None = field(default=None, eq=False)
    """What mends it, where that is sure."""

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    @property
    def headline(self) -> str:
        """Place, severity, code and message on one line."""
        return f"{printable(self.file)}:{self.line}:{self.column}: {self.severity}[{self.code}]: {self.message}"

    def __str__(self) -> str:
        """The headline; under it the line of the file, and the hint under a caret."""
        if not self.source:
            return self.headline + (f"\n      {self.hint}" if self.hint else "")
        start = 0 if len(self.source) <= WIDEST else max(0, self.column - WIDEST // 2)
        line = printable(self.source[start : start + WIDEST], WIDEST)
        before = len(printable(self.source[start : self.column - 1], WIDEST))
        carets = "^" * max(1, min(self.width, len(line) - before))
        return f"{self.headline}\n{self.line:5} | {line}\n      | {' ' * before}{carets} {self.hint}".rstrip()

    def as_json(self) -> dict[str, Any]:
        """What ``--format json`` prints of it."""
        names = ("file", "line", "column", "severity", "code", "message", "hint")
        return {name: getattr(self, name) for name in names} | {"fix": self.fix and self.fix.as_json()}


class ScenarioFaults(SimgameError):
    """A scenario cannot be played as it stands."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(summary(self.findings))


def summary(findings: Collection[Finding]) -> str:
    """Findings as people read them, in the order of the file, and how many there are."""
    errors = sum(finding.is_error for finding in findings)
    counts = f"{errors} to put right, {len(findings) - errors} to look at."
    more = f"{len(findings) - SHOWN} more are not shown. " if len(findings) > SHOWN else ""
    return "\n".join([*map(str, sorted(findings, key=_place)[:SHOWN]), more + counts + _mends(findings)])


def _mends(findings: Collection[Finding]) -> str:
    """How many of the findings need nobody to think."""
    sure = sum(finding.fix is not None for finding in findings)
    if not sure:
        return ""
    which = f"{sure} of them" if sure < len(findings) else "them all" if sure > 1 else "it"
    return f" `simgame scenario check --fix` can mend {which}."


def _place(finding: Finding) -> tuple[int, int]:
    return finding.line, finding.column


def likely(word: str, names: Iterable[str]) -> str | None:
    """The name most like a word, if one is like it at all."""
    close = difflib.get_close_matches(word[:WIDEST].lower(), list(names), n=1, cutoff=LIKENESS)
    return close[0] if close else None


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """A hint with the name most like a word; empty where none is."""
    name = likely(word, names)
    return f"did you mean `{name}`?" if name else ""


def surely(word: str, names: Iterable[str]) -> str:
    """The one name that can be meant by a word; empty where none is like it, or two are."""
    known = list(names)
    close = difflib.get_close_matches(word[:WIDEST].lower(), known, n=2, cutoff=SURE)
    match = [difflib.SequenceMatcher(None, word[:WIDEST].lower(), name).ratio() for name in close]
    return close[0] if len(match) == 1 or (match and match[0] - match[1] > APART) else ""


def listed(words: Collection[str], last: str = "or") -> str:
    """``a, b or c``."""
    *most, final = words
    return f"{', '.join(most)} {last} {final}" if most else final
