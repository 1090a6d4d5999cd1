"""Where weeks are worked out: step() as a routine, so that nothing is worked out twice."""

from functools import cache
from operator import attrgetter
from typing import Any

from attrs import evolve, fields

from simgame.model.luck import Draws
from simgame.model.recording import Notes, Pace, StandIn
from simgame.model.routine import Routine, Values, routine
from simgame.model.state import Array, Decisions, State, Week, Weeks
from simgame.model.week import step
from simgame.rules import Rules


def _names(record: Any) -> list[str]:  # noqa: ANN401  # a class of attrs
    return [attribute.name for attribute in fields(record)]


STATE, DRAWS, DECISIONS = _names(State), _names(Draws)[1:], _names(Decisions)
RULES = [f"{group.name}.{name}" for group in fields(Rules) for name in _names(group.type)]
STEADY = len(STATE) + len(DRAWS) + len(("extras", "week"))
"""The first input that does not change every week."""

_state, _draws, _decisions, _rules = (attrgetter(*names) for names in (STATE, DRAWS, DECISIONS, RULES))
_week = attrgetter(*_names(Week))


@cache
def recorded(noise: str) -> Routine:
    """The week under one kind of luck. Inputs: state, draws, extras, week; then all decisions, and rules."""
    notes = Notes()

    def stand_ins(names: list[str], pace: Pace) -> dict[str, Any]:
        return {name: StandIn(notes, pace) for name in names}

    state, draws = State(**stand_ins(STATE, Pace.WEEK)), Draws(noise, **stand_ins(DRAWS, Pace.WEEK))
    decisions = Decisions(**stand_ins(DECISIONS, Pace.DECISIONS))
    groups: dict[str, Any] = {group.name: group.type for group in fields(Rules)}
    rules = Rules(**{name: group(**stand_ins(_names(group), Pace.RULES)) for name, group in groups.items()})
    extras, week = stand_ins(["extras", "week"], Pace.WEEK).values()
    following, flows = step(state, evolve(decisions, extras=extras), rules, draws, week)
    inputs = [*_state(state), *_draws(draws), extras, week, *_decisions(decisions), *_rules(rules)]
    return routine(notes, inputs, [*_state(following), *_week(flows)])


class Workspace:
    """A place for every value of a week; what only decisions and rules move stays there until they change."""

    def __init__(self, noise: str) -> None:
        self._routine = recorded(noise)
        self._values: Values = []
        self._decisions: Decisions | None = None
        self._rules: Rules | None = None

    def week(  # noqa: PLR0913  # what step() takes, and extras, which only the first week of a period has
        self, state: State, decisions: Decisions, rules: Rules, draws: Draws, extras: Array, week: Weeks
    ) -> tuple[State, Week]:
        """
        What step() gives, to the last bit.

        Args:
            state: At the start of the week; of as many firms, segments and games as the week before.
            decisions: As for step(), but for extras.
            rules: As for step().
            draws: The luck of this week.
            extras: Paid this week, $, (F, 1, G).
            week: As for step().
        """
        self._put((*_state(state), *_draws(draws), extras, week), decisions, rules)
        found = self._routine.run(self._values)
        return State(*found[: len(STATE)]), Week(*found[len(STATE) :])

    def _put(self, weekly: tuple[Any, ...], decisions: Decisions, rules: Rules) -> None:
        """Set the inputs, and settle what depends on those that are new."""
        if rules is not self._rules:
            self._values = self._routine.begun([*weekly, *_decisions(decisions), *_rules(rules)])
            self._routine.settle(self._values, Pace.RULES)
            self._routine.settle(self._values, Pace.DECISIONS)
        elif decisions is not self._decisions:
            self._values[: STEADY + len(DECISIONS)] = [*weekly, *_decisions(decisions)]
            self._routine.settle(self._values, Pace.DECISIONS)
        else:
            self._values[:STEADY] = weekly
        self._decisions, self._rules = decisions, rules
