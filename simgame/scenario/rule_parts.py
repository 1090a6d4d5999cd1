"""What rules are made of: numbers, figures, and what joins them."""

import operator
from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import Any

from attrs import field, frozen

from simgame.scenario.figures import FIGURES, Figure

Figures = Callable[[str], Any]
"""Gives a figure by its name in rules, ``awareness.tourers``: a number, or an array of them by firm and game."""

COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
}
SUMS: Mapping[str, Callable[[Any, Any], Any]] = {"+": operator.add, "-": operator.sub}
JOINS: Mapping[str, Callable[[Any, Any], Any]] = {"and": operator.and_, "or": operator.or_}
_OPERATORS = {**COMPARISONS, **SUMS, **JOINS, "*": operator.mul}
_RANKS = ({"or"}, {"and"}, {"not"}, set(COMPARISONS), set(SUMS), {"*"})


@frozen
class Part:
    """Something that has a value: a number, or true and false."""

    start: int = field(eq=False)
    end: int = field(eq=False)

    def value(self, figures: Figures) -> Any:  # noqa: ANN401  # a number, a truth or an array of them
        raise NotImplementedError

    def names(self) -> Iterator["Named"]:
        """All figures it reads."""
        yield from ()


@frozen
class Number(Part):
    """A number written in the rule."""

    amount: float

    def value(self, figures: Figures) -> float:  # noqa: ARG002  # as every part
        return self.amount

    def __str__(self) -> str:
        return f"{self.amount:.12g}"


@frozen
class Named(Part):
    """A figure of the firm."""

    name: str
    segment: str | None

    def value(self, figures: Figures) -> Any:  # noqa: ANN401  # as every part
        return figures(str(self))

    def names(self) -> Iterator["Named"]:
        yield self

    def __str__(self) -> str:
        return self.name if self.segment is None else f"{self.name}.{self.segment}"


@frozen
class Joined(Part):
    """Two parts and what stands between them."""

    sign: str
    left: Part
    right: Part

    def value(self, figures: Figures) -> Any:  # noqa: ANN401  # as every part
        return _OPERATORS[self.sign](self.left.value(figures), self.right.value(figures))

    def names(self) -> Iterator[Named]:
        yield from self.left.names()
        yield from self.right.names()

    def __str__(self) -> str:
        return f"{_bracketed(self.left, self.sign)} {self.sign} {_bracketed(self.right, self.sign, right=True)}"


@frozen
class Not(Part):
    """The contrary of a condition."""

    part: Part

    def value(self, figures: Figures) -> Any:  # noqa: ANN401  # as every part
        met = self.part.value(figures)
        return not met if isinstance(met, bool) else ~met

    def names(self) -> Iterator[Named]:
        yield from self.part.names()

    def __str__(self) -> str:
        return f"not {_bracketed(self.part, 'not')}"


def _rank(sign: str) -> int:
    return next(n for n, signs in enumerate(_RANKS) if sign in signs)


def _bracketed(part: Part, sign: str, *, right: bool = False) -> str:
    inner = part.sign if isinstance(part, Joined) else "not" if isinstance(part, Not) else "*"
    looser = _rank(inner) < _rank(sign) or (right and isinstance(part, Joined) and _rank(inner) == _rank(sign))
    return f"({part})" if looser else str(part)


def dimension(part: Part) -> Figure | None:
    """What a part is measured in; None for plain numbers, which go with everything."""
    if isinstance(part, Named):
        return FIGURES[part.name]
    if not isinstance(part, Joined):
        return None
    found = [each for each in (dimension(part.left), dimension(part.right)) if each]
    if part.sign == "*" and len(found) > 1:
        plain = [each for each in found if each.dimension != "1"]
        return plain[0] if len(plain) == 1 else found[0] if not plain else reduce(_times, found)
    return found[0] if found else None


def _times(one: Figure, other: Figure) -> Figure:
    units = sorted((one.unit, other.unit))
    return Figure(unit=" times ".join(units), dimension=" * ".join(sorted((one.dimension, other.dimension))))
