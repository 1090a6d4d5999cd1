"""Conditions in scenario files, ``awareness > 0.4 and period >= 4``: a small grammar of their own that always ends."""

from typing import Any

from attrs import frozen

from simgame.scenario.rule_parts import Figures, Named, Part
from simgame.scenario.rule_reading import Parser, RuleFault

LONGEST = 200
"""Characters of a rule."""


@frozen
class Rule:
    """A condition on the figures of the last finished period."""

    tree: Part

    @classmethod
    def of(cls, text: str) -> "Rule":
        """
        Read a rule.

        Raises:
            RuleFault: It cannot be read; where, and what to do, is on the fault.
        """
        if len(text) > LONGEST:
            raise RuleFault(f"the rule has {len(text)} characters; {LONGEST} is the most", 0, len(text))
        return cls(Parser(text).rule())

    def met(self, figures: Figures) -> Any:  # noqa: ANN401  # true or false, or an array of them
        """Whether it holds, for every firm and game that the figures tell of."""
        return self.tree.value(figures)

    def names(self) -> tuple[Named, ...]:
        """All figures it reads."""
        return tuple(self.tree.names())

    def __str__(self) -> str:
        return str(self.tree)


NEVER = Rule.of("period < 0")
"""Stands in for a rule that cannot be read."""
