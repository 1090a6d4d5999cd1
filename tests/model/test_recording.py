from typing import Any

import numpy as np
import pytest

from simgame.model.recording import Notes, Pace, StandIn, whole
from simgame.model.state import Array


def stand_ins() -> tuple[Notes, Any, Any]:
    """Notes, a state and a rule; formulas take them for arrays."""
    notes = Notes()
    return notes, StandIn(notes, Pace.WEEK), StandIn(notes, Pace.RULES)


def noted(notes: Notes) -> list[str]:
    return [getattr(note.function, "__name__", type(note.function).__name__) for note in notes.operations]


@whole
def larger(one: Array, other: Array) -> Array:
    return one if one.sum() > other.sum() else other


def test_operations_are_noted_in_the_order_in_which_python_does_them() -> None:
    notes, state, rule = stand_ins()
    np.clip(np.exp(-rule * (1 - state)), 0, np.mean(state**2, axis=-1))
    assert noted(notes) == ["neg", "sub", "mul", "exp", "partial", "partial", "clip"]
    assert list(notes.numbers.values()) == [1, 0]


def test_what_only_rules_move_is_told_from_what_every_week_moves() -> None:
    _, state, rule = stand_ins()
    assert (2 * rule).pace is Pace.RULES
    assert (2 * rule + state).pace is Pace.WEEK
    assert state.shape[1].pace is Pace.RULES


def test_the_same_operation_is_noted_once() -> None:
    notes, state, rule = stand_ins()
    assert state - rule is state - rule
    assert state - rule is not rule - state
    assert len(notes.operations) == 2


def test_a_choice_between_a_thing_and_itself_is_none() -> None:
    notes, state, rule = stand_ins()
    assert np.where(state > 0, rule, rule) is rule
    assert np.where(state > 0, rule, state) is not rule
    assert noted(notes) == ["lt", "where"]


def test_what_a_result_comes_from_can_be_told() -> None:
    notes, state, rule = stand_ins()
    result, other = state * rule, 1 - rule
    assert notes.behind([result]) == {result, state, rule}
    assert state not in notes.behind([other])


def test_a_function_that_looks_at_values_is_noted_whole() -> None:
    notes, state, rule = stand_ins()
    larger(state, rule)
    assert noted(notes) == ["larger"]
    assert larger(np.ones(2), np.zeros(2)).tolist() == [1, 1]


def test_a_formula_that_branches_on_values_cannot_be_recorded() -> None:
    _, state, rule = stand_ins()
    with pytest.raises(TypeError, match="whole"):
        bool(state > rule)
    with pytest.raises(TypeError, match="iterable"):
        list(state)
    with pytest.raises(TypeError, match="reduce"):
        np.add.reduce(state)
