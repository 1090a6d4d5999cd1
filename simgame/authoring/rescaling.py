"""
A scenario in another size: more money, hours or people, and every share and elasticity as it was.

Each number of a file knows its unit, and each unit is made of $, hours and people, or of none of them. So a file that
states all its numbers can be rescaled number by number, with comments and layout kept.
"""

import math
import re
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any

from attrs import frozen

from simgame.authoring.specs import spec
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.judge import recorded
from simgame.scenario.positions import scan
from simgame.scenario.read import read
from simgame.scenario.records import Reader
from simgame.scenario.rule import Rule
from simgame.scenario.rule_parts import COMPARISONS, SUMS, Joined, Not, Number, Part, dimension

DIGITS = 8
"""Significant digits of a number that does not come out round; enough that no measured figure moves by 1e-6."""

_MONEY = {"$"}
_HOURS = {"hour", "hours", "answer", "answers"}
_PEOPLE = {
    *("people", "prospect", "call", "calls", "lead", "leads", "opportunity", "opportunities"),
    *("win", "wins", "customer", "customers", "order", "orders", "referral", "referrals"),
}
_SPREADS = {"research.answer_sd", "research.worth_sd"}
"""Spread of one answer: with twice the hours there are twice the answers, and the mean is as sure as it was."""
_RULES = {"when", "requires"}
_STOCKS = {"stock.cash": "$", "stock.backlog": "orders", "stock.referrals": "referrals"}
"""Units of the stocks that no segment starts with."""
_COMMENT = re.compile(r"( +)#")


@frozen(kw_only=True)
class Scale:
    """How many times as large each becomes; all over 0."""

    money: float = 1.0
    hours: float = 1.0
    people: float = 1.0

    def factor(self, unit: str) -> float:
        """What a number in this unit is multiplied by, ``$/hour`` by money over hours; 1 where none of them counts."""
        over, *under = (self._of(word) for word in re.split(r"/| per ", unit))
        return reduce(lambda product, each: product / each, under, over)

    def _of(self, word: str) -> float:
        sizes = ((_MONEY, self.money), (_HOURS, self.hours), (_PEOPLE, self.people))
        return next((size for words, size in sizes if word in words), 1.0)

    def spread(self) -> float:
        """What the spread of one answer is multiplied by."""
        return math.sqrt(self.hours)


def rescaled(text: str, scale: Scale) -> str:
    """
    The text of a sound scenario with every number it states in the new size.

    Numbers it leaves to their defaults stay as they are: a text states those that have a size.
    """
    reading, reader = read(text), Reader()
    recorded(reader, reading.data, "scenario")
    positions = scan(text)
    edits = []
    for path, (value, unit) in reader.numbers.items():
        factor = _factor(scale, path, unit, reading.data)
        if factor != 1 and (spot := positions.spots.get(path)):
            edits.append((spot.value, written(value * factor, positions.raw(path))))
    for path, spot in positions.spots.items():
        if path[-1] in _RULES and (edited := _rule(positions.raw(path), scale)):
            edits.append((spot.value, edited))
    return replaced(text, edits)


def replaced(text: str, edits: list[tuple[tuple[int, int], str]]) -> str:
    """The text with other words in some places; comments behind them stay in their column where there is room."""
    for (start, end), words in sorted(edits, reverse=True):
        longer, behind = len(words) - (end - start), _COMMENT.match(text, end)
        if behind:
            blanks = max(2, len(behind[1]) - longer)
            text = text[:end] + " " * blanks + text[behind.end(1) :]
        text = text[:start] + words + text[end:]
    return text


def written(value: float, like: str = "") -> str:
    """
    A number as scenario files write it, ``1_200`` and ``4.20``.

    Args:
        value: The number.
        like: How the number was written that it replaces; where that had cents, so has this one.
    """
    digits = max(0, DIGITS - 1 - math.floor(math.log10(abs(value)))) if value else 0
    whole, _, rest = f"{value:,.{min(digits, 12)}f}".replace(",", "_").partition(".")
    rest = rest.rstrip("0")
    if re.search(r"\.\d\d$", like):
        rest = rest.ljust(4 if len(rest) == 3 else 2, "0")  # noqa: PLR2004  # three digits look like thousands
    return f"{whole}.{rest}" if rest else whole


def _factor(scale: Scale, path: KeyPath, unit: str, data: Mapping[str, Any]) -> float:
    named = ".".join(map(str, path[1:]))
    if path[-1] == "plus":
        named = _at(data, (*path[:-1], "on"))
        unit = unit_of(named)
    return scale.spread() if named in _SPREADS else scale.factor(unit)


def unit_of(on: str) -> str:
    """The unit of a number that an effect names; ``1`` where it is not known."""
    group, *rest = on.split(".")
    if group == "rivals":
        return "$/order" if rest[-1] == "price" else "1"
    places = {"firm": ("firm",), "segments": ("segments", "NAME"), "stock": ("segments", "NAME", "start")}
    found = spec((*places.get(group, ("model", group)), *rest))
    return _STOCKS.get(on) or (found.unit if found else "1")


def _at(data: Any, path: KeyPath) -> str:  # noqa: ANN401  # plain data
    return str(reduce(lambda inner, part: inner[part], path, data))


def _rule(literal: str, scale: Scale) -> str:
    """A rule in its quotes, with what it compares money, hours and people with in the new size; empty if all stays."""
    inner = literal[1:-1]
    edits = [
        ((part.start, part.end), written(part.amount * factor))
        for part, factor in _numbers(Rule.of(inner).tree, scale, 1.0)
        if factor != 1 and part.amount
    ]
    return literal[0] + replaced(inner, edits) + literal[-1] if edits else ""


def _numbers(part: Part, scale: Scale, factor: float) -> Iterator[tuple[Number, float]]:
    """The numbers of a rule, each with what it is multiplied by; one that multiplies a figure stays."""
    if isinstance(part, Number):
        yield part, factor
    elif isinstance(part, Not):
        yield from _numbers(part.part, scale, 1.0)
    elif isinstance(part, Joined) and part.sign in {*COMPARISONS, *SUMS}:
        for side in (part.left, part.right):
            yield from _numbers(side, scale, _of(part, scale) if part.sign in COMPARISONS else factor)
    elif isinstance(part, Joined) and part.sign == "*":
        if dimension(part) is None:
            yield from _numbers(part.left, scale, factor)
    elif isinstance(part, Joined):
        yield from _numbers(part.left, scale, 1.0)
        yield from _numbers(part.right, scale, 1.0)


def _of(comparison: Joined, scale: Scale) -> float:
    found = dimension(comparison.left) or dimension(comparison.right)
    return math.prod(scale.factor(each) for each in found.dimension.split(" * ")) if found else 1.0
