"""What firms are worth after a period, many games at once: by the scenario's measure, or with the year after it."""

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from attrs import evolve, frozen

from simgame.chronicle import stretched
from simgame.model.caretaker import budget, caretaker, going_concern
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State
from simgame.scenario import Scenario


@frozen(kw_only=True, eq=False)
class Standing:
    """Where G one-firm games stand after a period."""

    scenario: Scenario
    setting: Setting
    """Rules, what is known to change, and luck."""
    state: State
    done: Sequence[Decisions]
    """The periods before, or as many of the last as a caretaker remembers; at least one."""
    period: int
    """The last one played, from 1."""

    @property
    def next_week(self) -> int:
        return self.scenario.first_week(self.period + 1)

    @cached_property
    def next_year(self) -> Array:
        """Profit of the weeks after under a caretaker, $, (G,)."""
        keeping = caretaker(self.done, budget(self.setting, self.next_week), self.scenario.play.levers)
        weeks = self.scenario.score.caretaker_weeks
        return np.asarray(going_concern(self.setting, self.state, keeping, weeks, self.next_week)[0, 0])

    @property
    def worth(self) -> Array:
        """Till and next year, $, (G,)."""
        return self.till + self.next_year

    @property
    def till(self) -> Array:
        """$, (G,)."""
        return np.asarray(self.state.cash[0, 0])

    def kept_on(self) -> "Standing":
        """
        The end of the game, where each period left is like the last one.

        Hours change with the budget, as far as that is known; answers and plays are not paid again.
        """
        scenario, last = self.scenario, self.done[-1]
        same = evolve(last, extras=np.zeros_like(last.extras))
        now = budget(self.setting, scenario.first_week(self.period))
        left = [
            stretched(same, budget(self.setting, scenario.first_week(period)) / now)
            for period in range(self.period + 1, scenario.periods + 1)
        ]
        state = self.state
        for weeks in play(self.setting, state, left, self.next_week):
            state = weeks[-1][0]
        return evolve(self, state=state, done=(*self.done, *left), period=max(self.period, scenario.periods))


VALUES: dict[str, Callable[[Standing], Array]] = {
    "worth": lambda standing: standing.worth,
    "cash": lambda standing: standing.till,
}
"""What a game is scored by where it stands, by the scenario's measure."""

AHEAD: dict[str, Callable[[Standing], Array]] = {
    "worth": lambda standing: standing.worth,
    "cash": lambda standing: standing.kept_on().till,
}
"""What it should come to: a firm has its worth at any time, a till counts when the game ends."""


def value(standing: Standing) -> Array:
    """By the scenario's measure, as the games stand, $, (G,)."""
    return VALUES[standing.scenario.score.measure](standing)


def value_ahead(standing: Standing) -> Array:
    """By the scenario's measure, if things go on like the last period where the end is what counts, $, (G,)."""
    return AHEAD[standing.scenario.score.measure](standing)
