import numpy as np
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.modifiers import Modifier, modified
from simgame.model.state import State, Week
from simgame.model.week import step
from simgame.model.workspace import Workspace
from simgame.rules import Rules
from tests.model.test_simulate import differences
from tests.model.worlds import World, world, worlds

CHOICES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1)), min_size=2, max_size=6)
"""Which rules and which decisions hold, by week."""


@given(worlds(firms=3), CHOICES)
def test_a_week_of_a_workspace_is_step_to_the_last_bit(drawn: World, choices: list[tuple[int, int]]) -> None:
    firms, segments, games = drawn.state.leads.shape
    other = world(1, firms=firms, segments=segments, games=games)
    rules = (drawn.setting.rules, other.setting.rules, moved(drawn.setting.rules, games))
    plans = (drawn.plan, other.plan)
    space = Workspace(drawn.setting.luck.noise)
    state, found, expected = drawn.state, list[tuple[State, Week]](), list[tuple[State, Week]]()
    luck = drawn.setting.luck.weeks(1, 4, firms, segments)
    for week, ((rule, plan), draws) in enumerate(zip(choices, luck, strict=False), 1):
        extras = drawn.plan.extras * (week % 2)
        found.append(space.week(state, plans[plan], rules[rule], draws, extras, week))
        expected.append(step(state, evolve(plans[plan], extras=extras), rules[rule], draws, week))
        state = expected[-1][0]
    assert differences(found, expected) == []


def moved(rules: Rules, games: int) -> Rules:
    """The same with arrays in place of some numbers."""
    some = np.arange(games).reshape(1, 1, -1) % 2 == 0
    moves = [
        Modifier(group=group, name=name, times=times, segment=segment, announced=1, first=1, holds=some)
        for group, name, times, segment in (("segments", "worth", 1.1, 0), ("research", "tolerance", 0.9, None))
    ]
    return modified(rules, tuple(moves), 1)
