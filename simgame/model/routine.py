"""Notes of formulas made ready to run: every value has a place, and places are used again."""

import operator
from collections.abc import Sequence
from itertools import count
from typing import Any

import numpy as np
from attrs import frozen

from simgame.model.recording import Function, Note, Notes, Pace, StandIn

Values = list[Any]
Operation = tuple[Function, int, int, int | None, int | None]
"""What is called, the place of its result, and the places of one to three operands."""
Places = dict[StandIn, int]
NUMBER = (int, float)
OF_ARRAYS: dict[Function, np.ufunc] = {
    operator.add: np.add,
    operator.sub: np.subtract,
    operator.mul: np.multiply,
    operator.truediv: np.divide,
    operator.neg: np.negative,
    operator.lt: np.less,
}
"""What Python's operators call for arrays, without the way through Python."""


@frozen(eq=False)
class Routine:
    """
    Operations by the pace of their results.

    Inputs stand at the first places, those that change every week before the others; then numbers, then results.
    """

    operations: dict[Pace, tuple[Operation, ...]]
    read_later: dict[Pace, tuple[int, ...]]
    """Places of what operations of a faster pace read."""
    numbers: tuple[float, ...]
    """Written in the formulas."""
    places: int
    """How many there are."""
    results: tuple[int, ...]
    """Places."""

    def begun(self, inputs: Sequence[Any]) -> Values:
        """A place for every value, with inputs and numbers in theirs."""
        values = [*inputs, *self.numbers]
        return values + [None] * (self.places - len(values))

    def settle(self, values: Values, pace: Pace) -> None:
        """Work out what changes at a pace below a week's, the slower one first."""
        _run(self.operations[pace], values)
        for place in self.read_later[pace]:
            # An array meets a 0-d array sooner than a number of Python; the bits are the same.
            if isinstance(values[place], NUMBER):
                values[place] = np.array(float(values[place]))

    def run(self, values: Values) -> Values:
        """The results of a week."""
        _run(self.operations[Pace.WEEK], values)
        return [values[place] for place in self.results]


def _run(operations: tuple[Operation, ...], values: Values) -> None:
    for function, place, one, two, three in operations:
        if two is None:
            values[place] = function(values[one])
        elif three is None:
            values[place] = function(values[one], values[two])
        else:
            values[place] = function(values[one], values[two], values[three])


def routine(notes: Notes, inputs: Sequence[StandIn], results: Sequence[StandIn]) -> Routine:
    """
    Give every value its place; in the course of a week a place is used again when nobody needs its value any more.

    Args:
        notes: All that was noted; what no result needs is left out.
        inputs: What the formulas were given, those that change every week first.
        results: What they gave.
    """
    wanted = notes.behind(results)
    operations = [note for note in notes.operations if note.result in wanted]
    by_pace = {pace: [note for note in operations if note.result.pace is pace] for pace in Pace}
    settled = [note.result for pace in (Pace.RULES, Pace.DECISIONS) for note in by_pace[pace]]
    places = {value: place for place, value in enumerate([*inputs, *notes.numbers, *settled])}
    places = _with_weekly(places, by_pace[Pace.WEEK], set(results))
    return Routine(
        operations={pace: tuple(_operation(note, places) for note in by_pace[pace]) for pace in Pace},
        read_later={pace: _read_later(pace, operations, places) for pace in Pace},
        numbers=tuple(notes.numbers.values()),
        places=max(places.values()) + 1,
        results=tuple(places[each] for each in results),
    )


def _with_weekly(places: Places, operations: Sequence[Note], results: set[StandIn]) -> Places:
    """Places for what a week's operations find as well."""
    last = {each: n for n, note in enumerate(operations) for each in note.given}
    places, new = dict(places), count(len(places))
    free: list[int] = []
    for n, note in enumerate(operations):
        given = [each for each in dict.fromkeys(note.given) if each.pace is Pace.WEEK and each not in results]
        free += [places[each] for each in given if last[each] == n]
        places[note.result] = free.pop() if free else next(new)
    return places


def _read_later(pace: Pace, operations: Sequence[Note], places: Places) -> tuple[int, ...]:
    readers = [note for note in operations if note.result.pace > pace]
    return tuple({places[each]: None for note in readers for each in note.given if each.pace is pace})


def _operation(note: Note, places: Places) -> Operation:
    given: list[Any] = [places[each] for each in note.given]
    one, two, three = given + [None] * (3 - len(given))
    function = OF_ARRAYS.get(note.function, note.function) if note.result.pace is Pace.WEEK else note.function
    return function, places[note.result], one, two, three
