"""One state of a scenario's text with all that the checker says of it."""

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from simgame.authoring.source import Source
from simgame.scenario import Finding, Scenario, check_text
from simgame.scenario.diagnose import KeyPath


@frozen(eq=False)
class Checked:
    """What stands in the text, what is wrong with it, and the scenario where it can be played."""

    source: Source
    findings: tuple[Finding, ...] = ()
    scenario: Scenario | None = None

    @classmethod
    def of(cls, text: str, name: str) -> "Checked":
        """Check the text of a file called ``name``; some 20 ms."""
        scenario, findings = check_text(text, name)
        return cls(Source(text), tuple(findings), scenario)

    @property
    def errors(self) -> int:
        return sum(finding.is_error for finding in self.findings)

    @cached_property
    def by_path(self) -> Mapping[KeyPath, Finding]:
        """The worst finding of each path."""
        ranked = sorted(self.findings, key=lambda finding: finding.is_error)
        return {self.source.at(finding.line, finding.column): finding for finding in ranked}
