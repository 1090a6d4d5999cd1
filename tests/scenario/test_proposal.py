from attrs import evolve

from simgame.scenario import Hours, proposal
from tests.tui.stage import SHOP


def test_a_period_starts_from_the_plan_before_without_what_is_said_once() -> None:
    last = evolve(SHOP.habit.decisions, price=71.0, answers={"courier": "yes"}, note="so far so good", plays=("fair",))
    plan = proposal(SHOP, 2, last)
    assert (plan.hours, plan.price) == (last.hours, 71.0)
    assert (plan.answers, plan.note, plan.plays) == ({}, "", ())


def test_the_first_period_starts_from_habit_without_hours_on_shut_levers() -> None:
    scenario = evolve(SHOP, habit=evolve(SHOP.habit, hours=Hours(research=10, closing=30)))
    assert proposal(scenario, 1, None).hours == Hours(closing=30)
