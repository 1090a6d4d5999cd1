from typing import Any

import numpy as np
import pytest

from simgame.model.recording import Notes, Pace, StandIn, whole
from simgame.model.routine import Routine, routine
from simgame.model.state import Array

CALLED: list[str] = []


@whole
def by_rules(rule: Array | float) -> Array | float:
    CALLED.append("rules")
    return rule * 2


@whole
def by_decisions(decision: Array, rule: Array | float) -> Array:
    CALLED.append("decisions")
    return decision + rule


@pytest.fixture
def formula() -> Routine:
    """What a decision and twice a rule make of a state, and the state as it was."""
    notes = Notes()
    inputs: list[Any] = [StandIn(notes, pace) for pace in (Pace.WEEK, Pace.DECISIONS, Pace.RULES)]
    state, decision, rule = inputs
    found = state * by_decisions(decision, by_rules(rule)) + 1
    CALLED.clear()
    return routine(notes, inputs, [found, state])


def test_a_week_works_out_only_what_the_week_moves(formula: Routine) -> None:
    values = formula.begun([np.full(3, 5.0), np.full(3, 7.0), 0.5])
    formula.settle(values, Pace.RULES)
    formula.settle(values, Pace.DECISIONS)
    assert CALLED == ["rules", "decisions"]
    for state in (5.0, 6.0):
        values[0] = np.full(3, state)
        found, same = formula.run(values)
        assert found.tolist() == [state * 8 + 1] * 3
        assert same is values[0]
    values[1] = np.full(3, 9.0)
    formula.settle(values, Pace.DECISIONS)
    assert formula.run(values)[0].tolist() == [6 * 10 + 1] * 3
    assert CALLED == ["rules", "decisions", "decisions"]


def test_places_are_used_again_but_never_that_of_a_result() -> None:
    notes = Notes()
    steps: list[Any] = [StandIn(notes, Pace.WEEK)]
    for _ in range(20):
        steps.append(steps[-1] * 2)
    doubled = routine(notes, steps[:1], [steps[3], steps[-1]])
    assert doubled.places < 6
    assert [float(found) for found in doubled.run(doubled.begun([np.array(1.0)]))] == [8, 2.0**20]


def test_what_no_result_needs_is_left_out() -> None:
    notes = Notes()
    state: Any = StandIn(notes, Pace.WEEK)
    _, result = np.exp(state), state + 1
    assert [function for function, *_ in routine(notes, [state], [result]).operations[Pace.WEEK]] == [np.add]
