"""Do the effects of a scenario agree with what marketing science has measured?"""

from simgame.analysis.courses import course
from simgame.analysis.effects import single_effects
from simgame.analysis.measured import Figure, MeasuredEffect
from simgame.analysis.mixes import mixed_effects
from simgame.scenario import Scenario

__all__ = ["Figure", "MeasuredEffect", "measure"]


def measure(scenario: Scenario) -> tuple[MeasuredEffect, ...]:
    """
    The effects of the scenario's reference plan beside their published bands; about two seconds.

    AT-1 to AT-10 start from a firm settled on the plan, without season, luck, events and limits of capacity; AT-19
    and AT-21 from the scenario's own opening, over 52 weeks whatever the length of the game.
    """
    return (*single_effects(scenario, course(scenario)), *mixed_effects(scenario))
