from collections.abc import Iterator

import numpy as np
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.luck import Draws
from simgame.model.modifiers import Modifier, modified
from simgame.model.recording import Pace
from simgame.model.routine import Routine
from simgame.model.state import Decisions, State, Week
from simgame.model.week import step
from simgame.model.workspace import Workspace, profit_routine, week_routine
from simgame.rules import Rules
from tests.model.test_simulate import differences
from tests.model.worlds import World, world, worlds

CHOICES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=6)
"""Which rules and which decisions hold, by week."""


@given(worlds(firms=3), CHOICES)
def test_a_week_of_a_workspace_is_step_to_the_last_bit(drawn: World, choices: list[tuple[int, int]]) -> None:
    found, expected = [list[tuple[State, Week]]() for _ in range(2)]
    whole, part = (Workspace(drawn.setting.luck.noise, routine) for routine in (week_routine, profit_routine))
    state = frugal = drawn.state
    for week, (rules, plan, draws) in enumerate(course(drawn, choices), 1):
        extras = drawn.plan.extras * (week % 2)
        after, flows = whole.week(state, plan, rules, draws, extras, week)
        frugal, (profit,) = part.week(frugal, plan, rules, draws, extras, week)
        found.append((after, Week(*flows)))
        expected.append(step(state, evolve(plan, extras=extras), rules, draws, week))
        state = expected[-1][0]
        assert profit.tolist() == expected[-1][1].profit.tolist()
    assert differences(found, expected) == []


def course(drawn: World, choices: list[tuple[int, int]]) -> Iterator[tuple[Rules, Decisions, Draws]]:
    """Rules, decisions and luck by week."""
    firms, segments, games = drawn.state.leads.shape
    other = world(1, firms=firms, segments=segments, games=games)
    nothing = np.zeros_like(other.plan.price)
    faces, watching = drawn.setting.rules.faces, len(drawn.state.rival_price)
    strange = evolve(other.setting.rules, faces=faces)
    rules = (drawn.setting.rules, strange, moved(drawn.setting.rules, games))
    plans = (drawn.plan, other.plan, evolve(other.plan, promotion_spend=nothing, research_spend=nothing))
    for (rule, plan), draws in zip(choices, drawn.setting.luck.weeks(1, 4, (firms, segments), watching), strict=False):
        yield rules[rule], plans[plan], draws


def test_a_profit_alone_takes_fewer_operations_and_so_does_a_week_without_spending() -> None:
    def size(routine: Routine) -> int:
        return len(routine.operations[Pace.WEEK])

    assert size(profit_routine("off", spending=True)) < size(week_routine("off", spending=True)) - 20
    assert size(week_routine("off", spending=False)) < size(week_routine("off", spending=True)) - 15


def moved(rules: Rules, games: int) -> Rules:
    """The same with arrays in place of some numbers."""
    some = np.arange(games).reshape(1, 1, -1) % 2 == 0
    moves = [
        Modifier(group=group, name=name, times=times, segment=segment, announced=1, first=1, holds=some)
        for group, name, times, segment in (("segments", "worth", 1.1, 0), ("research", "tolerance", 0.9, None))
    ]
    return modified(rules, tuple(moves), 1)
