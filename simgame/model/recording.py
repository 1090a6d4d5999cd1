"""
Formulas written down: operations on arrays are noted once, and run later without the Python between them.

With few games, the way from one array operation to the next costs as much as the operations, and many of them give the
same every week. So the formulas are called once with stand-ins that note what is done to them. What runs later are the
very functions that Python would have called, in the same order on the same values, so no bit can differ. Formulas must
not branch on values, for stand-ins have none; a function that has to look at values or shapes is marked ``whole``.
"""

import operator
from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import partial, wraps
from typing import Any, TypeVar, cast

import numpy as np
from attrs import frozen

Function = Callable[..., Any]
Called = TypeVar("Called", bound=Function)


class Pace(IntEnum):
    """How often a value changes."""

    RULES = 0
    """With the rules only, or never."""
    DECISIONS = 1
    """With decisions or rules."""
    WEEK = 2
    """Every week."""


def _noting(function: Function) -> tuple[Function, Function]:
    """Methods that note a function of two operands, for the operand on the left and on the right."""

    def left(self: "StandIn", other: Any) -> "StandIn":  # noqa: ANN401  # a number, an array or a stand-in
        return self.notes.noted(function, self, other)

    def right(self: "StandIn", other: Any) -> "StandIn":  # noqa: ANN401  # as above
        return self.notes.noted(function, other, self)

    return left, right


class StandIn:
    """Stands for a value in formulas and notes what is done to it."""

    __slots__ = ("notes", "pace")

    def __init__(self, notes: "Notes", pace: Pace) -> None:
        self.notes = notes
        self.pace = pace

    def __array_ufunc__(self, function: np.ufunc, method: str, *given: Any) -> "StandIn":  # noqa: ANN401  # numpy's way
        return self.notes.noted(function, *given) if method == "__call__" else NotImplemented

    def __array_function__(self, function: Function, _types: Any, given: Any, options: Any) -> "StandIn":  # noqa: ANN401  # numpy's way
        return self.notes.noted(partial(function, **options) if options else function, *given)

    __add__, __radd__ = _noting(operator.add)
    __sub__, __rsub__ = _noting(operator.sub)
    __mul__, __rmul__ = _noting(operator.mul)
    __truediv__, __rtruediv__ = _noting(operator.truediv)
    __lt__, __gt__ = _noting(operator.lt)

    @property
    def shape(self) -> "StandIn":
        """Firms and segments at least are the same in all weeks."""
        return self.notes.noted(operator.attrgetter("shape"), self, pace=Pace.RULES)

    def __getitem__(self, key: Any) -> "StandIn":  # noqa: ANN401  # whatever an array takes as an index
        return self.notes.noted(operator.itemgetter(key), self)

    def __pow__(self, exponent: int) -> "StandIn":
        return self.notes.noted(partial(pow, exp=exponent), self)

    def __neg__(self) -> "StandIn":
        return self.notes.noted(operator.neg, self)

    def __bool__(self) -> bool:
        raise TypeError("a recorded formula cannot branch on values; mark a function that has to as whole")

    __iter__ = None


def whole(function: Called) -> Called:
    """Marks a function that looks at shapes or values of its arrays: it is noted as one operation."""

    @wraps(function)
    def called(*given: Any) -> Any:  # noqa: ANN401  # what the function takes and gives
        standing = next((each for each in given if isinstance(each, StandIn)), None)
        return function(*given) if standing is None else standing.notes.noted(function, *given)

    return cast("Called", called)


@frozen(eq=False)
class Note:
    """One operation."""

    function: Function
    given: tuple[StandIn, ...]
    result: StandIn


class Notes:
    """What is written down while formulas are called."""

    def __init__(self) -> None:
        self.operations: list[Note] = []
        self.numbers: dict[StandIn, float] = {}
        """Written in the formulas."""
        self._known: dict[Any, StandIn] = {}

    def noted(self, function: Function, *given: Any, pace: Pace | None = None) -> StandIn:  # noqa: ANN401  # operands
        """The stand-in of a result; nothing is noted twice, nor a choice between one thing and itself."""
        operands = tuple(each if isinstance(each, StandIn) else self.number(each) for each in given)
        if function is np.where and operands[1] is operands[2]:
            return operands[1]
        if (function, operands) not in self._known:
            result = StandIn(self, max(each.pace for each in operands) if pace is None else pace)
            self._known[function, operands] = result
            self.operations.append(Note(function, operands, result))
        return self._known[function, operands]

    def number(self, value: float) -> StandIn:
        """The stand-in of a number written in a formula."""
        if (type(value), value) not in self._known:
            standing = StandIn(self, Pace.RULES)
            self._known[type(value), value] = standing
            self.numbers[standing] = value
        return self._known[type(value), value]

    def behind(self, results: Iterable[StandIn]) -> set[StandIn]:
        """The results, and all that they come from."""
        found = set(results)
        for note in reversed(self.operations):
            if note.result in found:
                found.update(note.given)
        return found
