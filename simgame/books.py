"""The firm's figures by the names that rules know, for every firm and game."""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import add

import numpy as np
from attrs import frozen

from simgame.model.state import TINY, Array, Decisions, State, Week, over_segments
from simgame.scenario import Scenario

FLOWS = ("wins", "inbound", "outreach", "referrals", "worked", "lost_leads")
STOCKS = {"waiting": "leads", "opportunities": "opportunities", "customers": "customers"}
"""Names of rules, and those of the state."""


@frozen(kw_only=True, eq=False)
class Books:
    """Where firms stand before a period: what rules read."""

    scenario: Scenario
    period: int
    """The one that begins, from 1."""
    state: State
    weeks: Sequence[Week] = ()
    """Of the last finished period; none before the first."""
    decided: Decisions | None = None
    """In that period; before the first the owner's habit stands for it."""

    def __call__(self, name: str) -> Array | float:
        """A figure by its name, ``cash`` or ``awareness.tourers``: (F, 1, G), or one number for all."""
        figure, _, part = name.partition(".")
        if figure in {"hours", "spend"}:
            return self._decided(figure, part)
        if figure in _WHOLE:
            return _WHOLE[figure](self)
        some = [list(self.scenario.segments).index(part)] if part else list(range(len(self.scenario.segments)))
        if figure in {"awareness", "satisfaction"}:
            return self._mean(figure, some)
        return over_segments(reduce(add, (self._by_segment(each)[:, some] for each in _PARTS.get(figure, (figure,)))))

    def _decided(self, part: str, name: str) -> Array | float:
        """Hours or money given to something; ``part`` is where the habit has it."""
        if self.decided is None:
            return float(getattr(getattr(self.scenario.habit, part), name))
        return np.asarray(getattr(self.decided, name if part == "hours" else f"{name}_spend"))

    def _by_segment(self, name: str) -> Array:
        if name in STOCKS:
            return np.asarray(getattr(self.state, STOCKS[name]))
        return sum((getattr(week, name) for week in self.weeks), np.zeros_like(self.state.leads))

    def _mean(self, name: str, some: list[int]) -> Array:
        """Over prospects for awareness, over customers for satisfaction."""
        values: Array = getattr(self.state, name)[:, some]
        segments = list(self.scenario.segments.values())
        people = np.array([[segments[n].prospects] for n in some])
        weights = np.broadcast_to(people, values.shape)
        if name == "satisfaction":
            customers = self.state.customers[:, some]
            weights = np.where(over_segments(customers) > 0, customers, np.ones_like(values))
        return over_segments(values * weights) / np.maximum(over_segments(weights), TINY)

    def _summed(self, name: str) -> Array:
        return sum((getattr(week, name) for week in self.weeks), np.zeros_like(self.state.cash))


_PARTS = {"leads": ("inbound", "outreach", "referrals")}
_WHOLE: dict[str, Callable[[Books], Array | float]] = {
    "period": lambda books: float(books.period),
    "week": lambda books: float(books.scenario.first_week(books.period)),
    "cash": lambda books: books.state.cash,
    "backlog": lambda books: books.state.backlog,
    "price": lambda books: books.scenario.firm.price if books.decided is None else books.decided.price,
    "revenue": lambda books: books._summed("revenue"),  # noqa: SLF001  # of its own module
    "profit": lambda books: books._summed("profit"),  # noqa: SLF001  # the same
}
