"""What events and answers do: for some weeks a number of the rules differs, or a stock jumps once."""

from math import inf, nextafter
from typing import Any

import numpy as np
from attrs import evolve, fields, frozen
from numpy.typing import NDArray

from simgame.model.state import Array, State, Weeks, over_firms
from simgame.rules import Rules

STOCK = "stock"
"""Group of the paths that name a stock of the state instead of a number of the rules."""

FACES = "faces"
"""Group of the paths that name a number of a rival with a face; its first axis is that of the rivals."""

EXACT = ("noise", "research", "segments", FACES, STOCK)
"""
Groups whose effects are worked out even where they hold in no game, for the sake of the last bit: formulas square or
average their numbers, which numpy may round otherwise for a larger array, and a jump puts all stocks on their scale.
"""

MOST = {"awareness": 1.0, "skill": 1.0, "satisfaction": 100.0}
"""Stocks that have a highest value."""


@frozen(kw_only=True, eq=False)
class Modifier:
    """One effect on one number, for the weeks and games in which it holds."""

    group: str
    """``promotion``, ``firm`` and so on: a field of Rules, or ``stock``."""
    name: str
    times: float = 1.0
    plus: float = 0.0
    segment: int | None = None
    """Index of the only segment concerned; None for all."""
    rival: int | None = None
    """Index of the rival concerned, for the numbers of rivals."""
    shares: Array | None = None
    """How much of it each segment gets, in [0, 1], (F, S, G); None for all of it."""
    announced: int
    """The week of its event, counted from 1; before it nobody knows of it."""
    first: int
    """The first week in which it holds."""
    last: float = np.inf
    """The last week; infinite for good. A stock is added to in every week up to it, or once where it is infinite."""
    holds: NDArray[np.bool_] | None = None
    """In which firms and games, (F, 1, G); None for all."""

    def runs(self, week: Weeks) -> Any:  # noqa: ANN401  # a boolean, or an array of them by game
        """Whether a week is one of its own."""
        return (self.first <= week) & (week <= self.until)

    @property
    def until(self) -> float:
        """The last week in which it does something new."""
        return self.first if self.group == STOCK and self.last == inf else self.last

    def if_announced(self, week: Weeks) -> "Modifier":
        """The same, only in games whose last week is not before its event; ``week`` as in ``modified``."""
        known = np.broadcast_to(np.asarray(self.announced <= week), (1, 1, np.size(week)))
        return evolve(self, holds=known if self.holds is None else self.holds & known)

    def games(self, picked: Any) -> "Modifier":  # noqa: ANN401  # whatever numpy takes as an index
        """The same for the games picked by an index or slice; what holds in one for all does so in all picked."""
        return evolve(self, holds=_picked(self.holds, picked), shares=_picked(self.shares, picked))

    def reaches(self, running: Any, segments: int, rivals: int = 0) -> Any:  # noqa: ANN401  # True, or an array of booleans
        """Where it applies, given whether its weeks are running: True, or booleans that broadcast to (F, S, G)."""
        reached = running if self.holds is None else self.holds & running
        if self.rival is not None:
            one = np.arange(rivals).reshape(-1, 1, 1) == self.rival
            return one if reached is True else reached.any(axis=0, keepdims=True) & one
        if self.segment is None:
            return reached
        one = np.arange(segments).reshape(1, -1, 1) == self.segment
        return one if reached is True else reached & one

    def amounts(self, where: Any) -> tuple[Any, Any]:  # noqa: ANN401  # numbers, or arrays (F, S, G)
        """Factor and addition where it applies, as ``reaches`` says; 1 and 0 elsewhere."""
        times: Any = self.times
        plus: Any = self.plus
        if self.shares is not None:
            times, plus = 1 + (times - 1) * self.shares, plus * self.shares
        return (times, plus) if where is True else (np.where(where, times, 1.0), np.where(where, plus, 0.0))


def _picked(values: Any, picked: Any) -> Any:  # noqa: ANN401  # an array or None, and whatever numpy takes as an index
    return values if values is None or values.shape[-1] == 1 else values[..., picked]


def holding(modifiers: tuple[Modifier, ...]) -> tuple[Modifier, ...]:
    """Those that hold in any game; where one holds in all of them it moves a number of the rules, not an array."""
    found = []
    for modifier in modifiers:
        if modifier.holds is None or modifier.group in EXACT:
            found.append(modifier)
        elif modifier.holds.any():
            found.append(evolve(modifier, holds=None) if modifier.holds.all() else modifier)
    return tuple(found)


def turning_weeks(modifiers: tuple[Modifier, ...], week: Weeks) -> tuple[frozenset[float], frozenset[float]]:
    """How many weeks after ``week``, as in ``modified``, rules change, 0 always told, and stocks jump, in any game."""
    changes, jumps = {0.0}, set[float]()
    for modifier in modifiers:
        for start in _starts(modifier, week):
            if modifier.group == STOCK:
                jumps |= {week - start for week in range(max(modifier.first, start), int(modifier.until) + 1)}
            else:
                changes |= {modifier.first - start, modifier.last + 1 - start}
    return frozenset(changes), frozenset(jumps)


def _starts(modifier: Modifier, week: Weeks) -> list[int]:
    """Where the games stand in which it holds."""
    if modifier.holds is None or modifier.group in EXACT:
        return list(np.unique(week))
    weeks, holds = np.broadcast_arrays(week, modifier.holds.any(axis=0, keepdims=True))
    return list(np.unique(weeks[holds]))


def modified(rules: Rules, modifiers: tuple[Modifier, ...], week: Weeks) -> Rules:
    """
    The rules of one week: each number is (value × all times + all plus), clipped to its hard bounds.

    Args:
        rules: Numbers as the scenario states them.
        modifiers: Of all events and answers; those out of their weeks are passed over.
        week: From 1; an array (1, 1, G) where games stand at different weeks.

    Returns:
        Rules with arrays that broadcast to (F, S, G) in place of the numbers concerned.
    """
    changed: dict[tuple[str, str], tuple[Any, Any]] = {}
    for modifier in modifiers:
        running = modifier.runs(week)
        if modifier.group == STOCK or not _somewhere(running):
            continue
        where = modifier.reaches(running, len(rules.segments.prospects), len(rules.faces.price))
        times, plus = changed.get((modifier.group, modifier.name), (1.0, 0.0))
        factor, more = modifier.amounts(where)
        changed[modifier.group, modifier.name] = (times * factor, plus + more)
    numbers: dict[str, dict[str, Any]] = {}
    for (group, name), (times, plus) in changed.items():
        record = getattr(rules, group)
        numbers.setdefault(group, {})[name] = _bounded(record, name, getattr(record, name) * times + plus)
    records = {group: evolve(getattr(rules, group), **values) for group, values in numbers.items()}
    return evolve(rules, **records) if records else rules


def _bounded(record: Any, name: str, value: Any) -> Any:  # noqa: ANN401  # any rules record, number or array
    bounds = getattr(fields(type(record)), name).metadata["bounds"]
    low = nextafter(bounds.low, inf) if bounds.low_open else bounds.low
    high = nextafter(bounds.high, -inf) if bounds.high_open else bounds.high
    return min(max(value, low), high) if isinstance(value, float) else np.clip(value, low, high)


def _somewhere(running: Any) -> bool:  # noqa: ANN401  # a boolean, or an array of them by game
    """Whether it holds in any game; np.any takes ten times as long over a plain boolean, a thousand times a year."""
    return bool(running.any()) if isinstance(running, np.ndarray) else bool(running)


def jump(state: State, modifiers: tuple[Modifier, ...], week: Weeks, prospects: Array) -> State:
    """
    The state with what events and answers of this very week add; no stock but cash leaves its scale.

    Args:
        state: At the start of the week.
        modifiers: Of all events and answers.
        week: As in ``modified``.
        prospects: People in the segments, (S, 1) or (F, S, G); customers come from those nobody serves yet.
    """
    for modifier in modifiers:
        arrives = modifier.runs(week)
        if modifier.group != STOCK or not _somewhere(arrives):
            continue
        stock = getattr(state, modifier.name)
        _, added = modifier.amounts(modifier.reaches(arrives, state.leads.shape[1]))
        if modifier.name == "customers":
            free = np.maximum(0, prospects - over_firms(stock))
            added = np.minimum(added, free / stock.shape[0])
        raised = stock + added
        if modifier.name != "cash":
            raised = np.clip(raised, 0, MOST.get(modifier.name, np.inf))
        state = evolve(state, **{modifier.name: raised})
    return state
