"""What a difficulty changes, in words."""

from collections.abc import Iterator

from simgame.scenario import Scenario

LUCK = ("off", "smooth", "counts")
"""From none to much."""


def differences(normal: Scenario, other: Scenario) -> Iterator[str]:
    """What a difficulty changes, in a few words each."""
    if other.firm.cash != normal.firm.cash:
        yield f"{'more' if other.firm.cash > normal.firm.cash else 'less'} in the till"
    if other.play.noise != normal.play.noise:
        yield "more luck" if LUCK.index(other.play.noise) > LUCK.index(normal.play.noise) else "less luck"
    shocks, usual = other.model.world.economy_sd, normal.model.world.economy_sd
    if shocks != usual:
        yield f"a {'rougher' if shocks > usual else 'calmer'} economy"
    if other.play.help != normal.play.help:
        yield "advisers and coach" if other.play.help else "no advisers, no coach"
