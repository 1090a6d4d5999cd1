"""Where weeks are worked out: step() as a routine, so that nothing is worked out twice."""

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import Any

from attrs import evolve, fields

from simgame.model.luck import Draws
from simgame.model.recording import Notes, Pace, StandIn
from simgame.model.routine import Routine, Values, routine
from simgame.model.state import Array, Decisions, State, Week, Weeks, filled
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
def week_routine(noise: str, *, spending: bool) -> Routine:
    """All of a week: the state after it, then what flowed."""
    notes, inputs, _, following, flows = _recorded(noise, spending=spending)
    return routine(notes, inputs, [*_state(following), *_week(flows)])


@cache
def profit_routine(noise: str, *, spending: bool) -> Routine:
    """Of a week only the profit, and what later profits come from; the rest of the state stays as it was."""
    notes, inputs, state, following, flows = _recorded(noise, spending=spending)
    profit: Any = flows.profit

    def behind(names: Iterable[str]) -> set[str]:
        """What of the state is read for the profit and for these of the state after it."""
        read = notes.behind([profit, *(getattr(following, name) for name in names)])
        return {name for name in STATE if getattr(state, name) in read}

    lasting, more = set[str](), behind(())
    while more != lasting:
        lasting, more = more, behind(more)
    end = [getattr(following if name in lasting else state, name) for name in STATE]
    return routine(notes, inputs, [*end, profit])


def _recorded(noise: str, *, spending: bool) -> tuple[Notes, list[StandIn], State, State, Week]:
    """
    Write a week down; where no money is spent on promotion and research, it holds for such weeks only.

    Returns:
        The notes; the inputs: state, draws, extras, week, then all decisions, then rules; the state before and after;
        what flowed.
    """
    notes = Notes()

    def stand_ins(names: list[str], pace: Pace) -> dict[str, Any]:
        return {name: StandIn(notes, pace) for name in names}

    state, draws = State(**stand_ins(STATE, Pace.WEEK)), Draws(noise, **stand_ins(DRAWS, Pace.WEEK))
    decisions = Decisions(**stand_ins(DECISIONS, Pace.DECISIONS))
    groups: dict[str, Any] = {group.name: group.type for group in fields(Rules)}
    rules = Rules(**{name: group(**stand_ins(_names(group), Pace.RULES)) for name, group in groups.items()})
    extras, week = stand_ins(["extras", "week"], Pace.WEEK).values()
    inputs = [*_state(state), *_draws(draws), extras, week, *_decisions(decisions), *_rules(rules)]
    nothing: Any = notes.number(0.0)
    spent = {} if spending else {"promotion_spend": nothing, "research_spend": nothing}
    following, flows = step(state, evolve(decisions, extras=extras, **spent), rules, draws, week)
    flows = evolve(flows, **{name: filled(state.cash.shape, number) for name, number in spent.items()})
    return notes, inputs, state, following, flows


class Workspace:
    """A place for every value of a week; what only decisions and rules move stays there until they change."""

    def __init__(self, noise: str, recorded: Callable[..., Routine]) -> None:
        self._noise = noise
        self._recorded = recorded
        self._routine = recorded(noise, spending=False)
        self._values: Values = []
        self._decisions: Decisions | None = None
        self._rules: Rules | None = None

    def week(  # noqa: PLR0913  # what step() takes, and extras, which only the first week of a period has
        self, state: State, decisions: Decisions, rules: Rules, draws: Draws, extras: Array, week: Weeks
    ) -> tuple[State, Values]:
        """
        What step() gives, to the last bit: the state after the week, and what else the routine finds.

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
        return State(*found[: len(STATE)]), found[len(STATE) :]

    def _put(self, weekly: tuple[Any, ...], decisions: Decisions, rules: Rules) -> None:
        """Set the inputs, and settle what depends on those that are new."""
        if decisions is not self._decisions:
            spending = bool(decisions.promotion_spend.any() or decisions.research_spend.any())
            fitting = self._recorded(self._noise, spending=spending)
            if fitting is not self._routine:
                self._routine, self._rules = fitting, None
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
