import re
from functools import cache

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.advisers import FREE, NAMES, STEP, Advice, Move, advised
from simgame.analysis.beliefs import known
from simgame.analysis.curves import brought
from simgame.game import Game
from simgame.proposed import proposed
from simgame.scenario import (
    ACTIVITIES,
    SIDES,
    Hours,
    PeriodDecisions,
    Plan,
    Scenario,
    Unlock,
    proposal,
    shipped_scenario,
)
from tests.analysis.truth import MIXED, SHOP, shop

BUDGET = SHOP.firm.hours
FEW = settings(max_examples=25)
PARTS = st.lists(st.integers(0, 8), min_size=5, max_size=5)
SHUT = st.sets(st.sampled_from(ACTIVITIES), max_size=4)
TUTORIAL = shipped_scenario("tutorial")


def split(parts: list[int]) -> Hours:
    return Hours(**dict(zip(ACTIVITIES, map(float, parts), strict=True)))


def begun(hours: Hours, shut: set[str]) -> Game:
    """A shop that was run so, with some levers that are still shut."""
    unlock = {name: Unlock(period=2, say="Later.") for name in shut}
    return Game(scenario=evolve(SHOP, habit=Plan(hours=hours), unlock=unlock), seed=1)


def said(game: Game) -> dict[str, Advice]:
    return {advice.side: advice for advice in advised(game, known(game))}


@FEW
@given(parts=PARTS, shut=SHUT)
def test_an_adviser_proposes_hours_that_there_are_for_levers_that_are_open(parts: list[int], shut: set[str]) -> None:
    game = begun(split(parts), shut)
    start = proposal(game.scenario, 1, None)
    for side, advice in said(game).items():
        hours = advice.plan.hours
        assert hours.total <= BUDGET + 1e-9
        assert all(getattr(hours, name) == 0 for name in shut)
        assert all(getattr(hours, name) >= 0 for name in ACTIVITIES)
        assert evolve(advice.plan, hours=start.hours) == start
        if advice.move is None:
            assert hours == start.hours
        else:
            assert advice.move.lever in SIDES[side]
            assert 0 < advice.move.hours <= STEP
            assert game.play(evolve(advice.plan, price=None)).log


@FEW
@given(parts=PARTS, shut=SHUT)
def test_sales_gains_this_month_and_marketing_within_the_year(parts: list[int], shut: set[str]) -> None:
    game = begun(split(parts), shut)
    start = proposal(game.scenario, 1, None)
    for side, advice in said(game).items():
        both = [[getattr(hours, name) for hours in (start.hours, advice.plan.hours)] for name in ACTIVITIES]
        found = brought(game, known(game), start, np.array(both))
        before, after = (found.now if side == "sales" else found.later)["profit"]
        assert after >= before if advice.move is None else after > before


@FEW
@given(parts=PARTS, shut=SHUT)
def test_there_is_an_adviser_for_each_side_with_an_open_lever_and_a_number_in_each_line(
    parts: list[int], shut: set[str]
) -> None:
    found = said(begun(split(parts), shut))
    assert set(found) == {side for side, own in SIDES.items() if set(own) - shut}
    for advice in found.values():
        assert re.search(r"\d", advice.line)
        assert len(advice.line.split()) <= 16
        assert (advice.move is None) == advice.line.startswith("Leave it: ")


def month(scenario: Scenario, period: int) -> dict[str, str]:
    """The lines of a month, where the owner did as the advice of sales went."""
    game = Game(scenario=scenario, seed=1)
    for _ in range(period - 1):
        game = game.play(said(game)["sales"].plan)
    return {side: advice.line for side, advice in said(game).items()}


def test_the_tutorial_begins_with_free_hours_that_make_the_phone_ring_and_with_sales_content() -> None:
    lines = month(TUTORIAL, 1)
    assert re.fullmatch(
        r"4 free hours to promotion: \d+ more calls within a year, \d+ more this month\.", lines["marketing"]
    )
    assert lines["sales"] == "Leave it: 4 h more of closing would bring 0 more sales this month."


def test_once_it_can_be_answered_sales_wants_to_answer_the_phone() -> None:
    assert re.fullmatch(
        r"4 (free hours|h from closing) to prospecting: \d more sales this month\.", month(TUTORIAL, 2)["sales"]
    )


def test_pricing_is_told_in_money() -> None:
    scenario = evolve(SHOP, habit=Plan(hours=Hours(promotion=4, prospecting=16, closing=20)))
    line = said(Game(scenario=scenario, seed=1))["marketing"].line
    assert re.fullmatch(
        r"4 h from \w+ to pricing: \$[\d,]+ more within a year, \$[\d,]+ (more|less) this month\.", line
    ), line


def test_all_hours_in_the_only_open_lever_are_where_its_side_wants_them() -> None:
    game = begun(Hours(closing=40), {"prospecting", "research", "pricing", "promotion"})
    assert said(game)["sales"].line == "Leave it: all 40 h are where sales wants them."


@given(
    parts=PARTS,
    ends=st.permutations((FREE, *ACTIVITIES)).filter(lambda ends: ends[1] != FREE),
    hours=st.floats(0, 9),
)
def test_a_move_keeps_to_what_there_is_and_taken_back_leaves_things_as_they_were(
    parts: list[int], ends: list[str], hours: float
) -> None:
    (source, lever, *_), before = ends, split(parts)
    there = BUDGET - before.total if source == FREE else getattr(before, source)
    move = Move(source=source, lever=lever, hours=hours)
    after = move.made(before, BUDGET)
    step = getattr(after, lever) - getattr(before, lever)
    assert step == pytest.approx(min(hours, there))
    assert after.total <= BUDGET + 1e-9
    again = evolve(move, hours=step).back.made(after, BUDGET)
    assert all(getattr(again, name) == pytest.approx(getattr(before, name)) for name in ACTIVITIES)


def test_advice_is_followed_where_both_ends_of_its_move_are_exactly_as_wanted() -> None:
    plan = PeriodDecisions(hours=Hours(promotion=14, closing=26))
    advice = Advice(side="marketing", line="", plan=plan, move=Move(source="closing", lever="promotion", hours=4))
    assert advice.followed(Hours(promotion=14, closing=26, research=3))
    assert not advice.followed(Hours(promotion=15, closing=26))
    assert not advice.followed(Hours(promotion=14, closing=20))
    assert not evolve(advice, move=None).followed(Hours(promotion=15))


def test_both_have_a_name() -> None:
    assert set(NAMES) == set(SIDES)


@cache
def played() -> Game:
    return shop(2)


def test_advice_comes_from_what_is_believed_and_always_the_same() -> None:
    game = played()
    assert said(game) == said(Game(scenario=SHOP, seed=7, log=(MIXED, MIXED)))


def test_advice_is_on_the_plan_that_is_asked_about_and_on_the_hours_its_plays_leave() -> None:
    game = begun(Hours(prospecting=20, closing=20), set())
    plan = evolve(proposed(game), hours=Hours(prospecting=20, closing=10))
    for advice in advised(game, known(game), plan):
        assert advice.move is None or advice.move.source == "" or getattr(plan.hours, advice.move.source) > 0
        assert advice.plan.hours.total <= game.budget
    assert any("free hours" in advice.line for advice in advised(game, known(game), plan))
