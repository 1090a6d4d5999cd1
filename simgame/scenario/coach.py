"""Hints on the plan page. TOML: ``[coach.NAME]``."""

from attrs import frozen

from simgame.scenario.fields import SAY, words
from simgame.scenario.rule import Rule


@frozen(kw_only=True)
class Hint:
    """Something said before a period while a rule holds."""

    when: Rule
    """On the figures of the last finished period."""
    say: str = words(SAY)
    """The hint, as the player reads it."""
