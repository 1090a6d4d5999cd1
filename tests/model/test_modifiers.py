import numpy as np
import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.modifiers import Modifier, holding, jump, modified, turning_weeks
from simgame.rules import Model, Rules
from tests.model.worlds import world

DRAWN = world(1, firms=2, segments=3, games=4)
RULES, STATE = DRAWN.setting.rules, DRAWN.state
PROSPECTS = RULES.segments.prospects
PATHS = [
    *((group.name, number.name) for group in fields(Model) for number in fields(type(getattr(RULES, group.name)))),
    *(("firm", name) for name in ("hours", "wage", "fixed", "capacity", "unit_cost")),
    *(("segments", name) for name in ("prospects", "worth", "need")),
]
SHIFTS = st.tuples(st.floats(0, 3), st.floats(-5, 5))


def effect(path: str, announced: int = 3, first: int = 3, **more: object) -> Modifier:
    group, _, name = path.partition(".")
    return Modifier(group=group, name=name, announced=announced, first=first, **more)  # type: ignore[arg-type]


def value_in(week: int | np.ndarray, path: str, *modifiers: Modifier, rules: Rules = RULES) -> np.ndarray:
    group, _, name = path.partition(".")
    return np.asarray(getattr(getattr(modified(rules, modifiers, week), group), name))


def test_without_a_running_effect_the_rules_are_the_scenarios_own() -> None:
    later = effect("promotion.reach", first=5, times=2)
    assert modified(RULES, (), 1) is RULES
    assert modified(RULES, (later,), 4) is RULES


@pytest.mark.parametrize("path", PATHS)
def test_every_number_can_be_moved_and_stays_in_its_bounds(path: tuple[str, str]) -> None:
    group, name = path
    before = np.asarray(getattr(getattr(RULES, group), name))
    bounds = getattr(fields(type(getattr(RULES, group))), name).metadata["bounds"]
    moved = value_in(3, ".".join(path), effect(".".join(path), times=0.9, plus=0.01))
    assert moved == pytest.approx(np.clip(before * 0.9 + 0.01, bounds.low, bounds.high))
    for wild in (effect(".".join(path), plus=-1e9), effect(".".join(path), plus=1e9)):
        assert all(float(value) in bounds for value in value_in(3, ".".join(path), wild).reshape(-1))


@given(st.lists(SHIFTS, min_size=1, max_size=4))
def test_effects_on_one_number_multiply_then_add_in_any_order(shifts: list[tuple[float, float]]) -> None:
    modifiers = [effect("firm.fixed", times=times, plus=plus) for times, plus in shifts]
    expected = RULES.firm.fixed * np.prod([times for times, _ in shifts]) + sum(plus for _, plus in shifts)
    assert value_in(3, "firm.fixed", *modifiers) == pytest.approx(max(0.0, expected), abs=1e-9)
    assert value_in(3, "firm.fixed", *modifiers[::-1]) == pytest.approx(max(0.0, expected), abs=1e-9)


def test_an_effect_holds_from_its_first_week_to_its_last() -> None:
    frost = effect("world.demand", announced=3, first=5, last=7, times=0.7)
    demands = [float(value_in(week, "world.demand", frost)) for week in range(3, 10)]
    assert demands == pytest.approx([1, 1, 0.7, 0.7, 0.7, 1, 1])


def test_between_two_turning_weeks_the_rules_stay_as_they_are() -> None:
    effects = (effect("world.demand", first=5, last=7, times=0.7), effect("stock.cash", announced=6, first=6, plus=9))
    assert turns(effects, 3) == [[0, 2, 5], [3]]
    weeks = np.array([3, 4, 4]).reshape(1, 1, -1)
    assert turns(effects, weeks) == [[0, 1, 2, 4, 5], [2, 3]]
    assert turns((evolve(effects[0], holds=weeks == 4),), weeks) == [[0, 1, 4], []]


def turns(effects: tuple[Modifier, ...], week: int | np.ndarray) -> list[list[float]]:
    return [sorted(turn) for turn in turning_weeks(effects, week)]


def test_an_effect_without_an_end_holds_for_good() -> None:
    assert float(value_in(10_000, "world.demand", effect("world.demand", times=0.7))) == pytest.approx(0.7)


def test_games_at_different_weeks_have_the_effects_of_theirs() -> None:
    frost = effect("world.demand", first=5, last=7, times=0.7)
    weeks = np.array([4, 5, 7, 8]).reshape(1, 1, -1)
    assert value_in(weeks, "world.demand", frost)[0, 0] == pytest.approx([1, 0.7, 0.7, 1])


def test_an_effect_on_one_segment_leaves_the_others_alone() -> None:
    moved = value_in(3, "segments.worth", effect("segments.worth", segment=1, times=2))
    ratio = moved.reshape(3) / RULES.segments.worth.reshape(3)
    assert ratio == pytest.approx([1, 2, 1])


def test_an_effect_of_an_answer_holds_where_it_was_given() -> None:
    given_by = np.array([[True, False, True, False], [False, False, True, True]]).reshape(2, 1, 4)
    everywhere = value_in(3, "pricing.leak", effect("pricing.leak", holds=given_by, times=0.5)) / RULES.pricing.leak
    assert everywhere[:, 0].tolist() == np.where(given_by, 0.5, 1.0)[:, 0].tolist()
    racers = value_in(3, "promotion.reach", effect("promotion.reach", segment=2, holds=given_by, times=0.5))
    assert (racers / RULES.promotion.reach)[1, :, 2] == pytest.approx([1, 1, 0.5])


def test_an_effect_that_holds_nowhere_costs_nothing_and_one_that_holds_everywhere_no_array() -> None:
    nowhere, somewhere, everywhere = (np.array(holds).reshape(1, 1, 2) for holds in ([0, 0], [0, 1], [1, 1]))
    effects = [effect("world.demand", holds=holds == 1) for holds in (nowhere, somewhere, everywhere)]
    kept, simple = holding(tuple(effects))
    assert kept is effects[1]
    assert simple.holds is None
    squared = tuple(effect("research.tolerance", holds=holds == 1) for holds in (nowhere, everywhere))
    assert holding(squared) == squared


def test_effects_of_events_to_come_are_known_to_nobody() -> None:
    frost = effect("world.demand", announced=3, first=5, times=0.7)
    answered = evolve(frost, holds=np.array([True, False]).reshape(1, 1, 2))
    assert float(value_in(5, "world.demand", frost.if_announced(2)).reshape(())) == 1
    assert float(value_in(5, "world.demand", frost.if_announced(3)).reshape(())) == pytest.approx(0.7)
    ends = np.array([3, 2]).reshape(1, 1, 2)
    assert value_in(5, "world.demand", frost.if_announced(ends))[0, 0] == pytest.approx([0.7, 1])
    assert value_in(5, "world.demand", answered.if_announced(ends))[0, 0] == pytest.approx([0.7, 1])
    assert value_in(5, "world.demand", answered.if_announced(ends[..., ::-1]))[0, 0] == pytest.approx([1, 1])


def test_a_stock_jumps_once_in_the_first_week_of_its_effect() -> None:
    gift = effect("stock.customers", segment=1, plus=5)
    for week, more in ((2, 0), (3, 5), (4, 0)):
        moved = jump(STATE, (gift, effect("world.demand", times=2)), week, PROSPECTS)
        assert (moved.customers - STATE.customers)[:, 1] == pytest.approx(more)
        assert (moved.customers == STATE.customers)[:, [0, 2]].all()


def test_effects_on_stocks_leave_the_rules_alone() -> None:
    assert modified(RULES, (effect("stock.cash", plus=100),), 3) is RULES


@pytest.mark.parametrize(
    "stock", ["awareness", "leads", "opportunities", "customers", "satisfaction", "backlog", "skill"]
)
def test_a_stock_never_falls_below_zero_nor_a_share_above_one(stock: str) -> None:
    moves = ((effect(f"stock.{stock}", plus=plus),) for plus in (-1e9, 1e9))
    emptied, filled = (getattr(jump(STATE, move, 3, PROSPECTS), stock) for move in moves)
    assert not emptied.any()
    assert (filled <= {"awareness": 1, "skill": 1, "satisfaction": 100}.get(stock, np.inf)).all()


def test_customers_are_given_only_from_people_nobody_serves() -> None:
    crowded = jump(STATE, (effect("stock.customers", plus=1e9),), 3, PROSPECTS).customers
    assert crowded.sum(axis=0) == pytest.approx(np.maximum(PROSPECTS, STATE.customers.sum(axis=0)))


def test_cash_may_fall_below_zero() -> None:
    fined = jump(STATE, (effect("stock.cash", plus=-1e6),), 3, PROSPECTS)
    assert fined.cash == pytest.approx(STATE.cash - 1e6)


def test_games_that_are_picked_keep_what_holds_in_them() -> None:
    holds = np.array([True, False, True, False]).reshape(1, 1, 4)
    some = effect("firm.fixed", plus=100, holds=holds, shares=np.full((1, 3, 1), 0.5)).games(np.array([1, 2, 2]))
    assert some.holds is not None
    assert some.holds[0, 0].tolist() == [False, True, True]
    assert some.shares is not None
    assert some.shares.shape == (1, 3, 1)
    assert effect("firm.fixed", plus=100).games(np.array([0, 0])).holds is None
