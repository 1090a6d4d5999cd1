"""Which number of a scenario turns the ranking of its plans when it is a tenth larger or smaller (R-6)."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from simgame.analysis.balance import Check
from simgame.analysis.batch import constant, outcomes
from simgame.analysis.robots import Robots, even, led, side_by_side
from simgame.model.luck import Luck
from simgame.model.modifiers import Modifier
from simgame.model.state import Array, Decisions
from simgame.scenario import Scenario
from simgame.scenario.effects import CHANGEABLE, Named

TENTH = 0.1
LEAD = 1.0
"""Points from which on a plan is ahead of another."""
TOLD = 4
"""Most numbers named."""
Change = tuple[str, Named, float]
"""Path, number and factor."""
DULL = ("noise",)
"""Numbers that change nothing with luck off."""


def what_turns_the_ranking(played: Robots) -> Check:
    """
    The numbers that put another plan first by a point or more, luck off.

    The plans are those that an instructor compares: an even split, and the best that marketing or sales leads. Each
    game of one batch has one number a tenth off.
    """
    value, changes = changed_values(played)
    names, points = list(_compared(played)), played.trial.points(value)
    first = int(points[0].argmax())
    gains = points[1:].max(axis=1) - points[1:, first]
    turned = [n for n in np.argsort(-gains) if gains[n] >= LEAD]
    told = [f"{changes[n][0]} {changes[n][2] - 1:+.0%} ({names[points[n + 1].argmax()]})" for n in turned[:TOLD]]
    told += [f"{len(turned) - TOLD} more"] if len(turned) > TOLD else []
    lead = points[0, first] - np.partition(points[0], -2)[-2]
    return Check(
        id="R-6",
        claim="numbers that put another plan first when 10 % off",
        measured=f"{names[first]} leads by {lead:.1f} points; {', '.join(told) or 'no number'} would turn it",
        holds=None,
    )


def changed_values(played: Robots) -> tuple[Array, list[Change]]:
    """
    What the compared plans are worth as the scenario stands, and with one number changed.

    Returns:
        $, (1 + changes, plans), the scenario itself first; and the changes in order: path, number and factor.
    """
    scenario = played.trial.scenario
    sent, changes = list(_compared(played).values()), list(_changes(scenario))
    games = len(sent) * (len(changes) + 1)
    which = np.arange(games) // len(sent)
    changed = tuple(_modifier(named, times, which == n) for n, (_, named, times) in enumerate(changes, 1))
    plan = [entry.games(np.arange(games) % len(sent)) for entry in side_by_side(sent)]
    worth = outcomes(scenario, plan, Luck.of(0, games, "off"), changed=changed).value
    return worth.reshape(-1, len(sent)), changes


def _compared(played: Robots) -> dict[str, list[Decisions]]:
    scenario = played.trial.scenario
    return {"even split": constant(scenario, even(scenario)), **led(played.trial)}


def _changes(scenario: Scenario) -> Iterator[Change]:
    """Every number of the rules, a tenth up and a tenth down."""
    for path, named in CHANGEABLE.items():
        if not named.is_stock and named.group not in DULL and named.before(scenario) != 0:
            yield path, named, 1 + TENTH
            yield path, named, 1 - TENTH


def _modifier(named: Named, times: float, holds: NDArray[np.bool_]) -> Modifier:
    where = holds.reshape(1, 1, -1)
    return Modifier(group=named.group, name=named.name, times=times, announced=1, first=1, holds=where)
