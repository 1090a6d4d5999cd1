from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario import Hours, PeriodDecisions
from simgame.tui.draft import Draft, proposal
from tests.tui.stage import SHOP

PLANS = st.lists(st.integers(0, 40).map(lambda hours: PeriodDecisions(hours=Hours(closing=hours))), max_size=8)


@given(PLANS)
def test_undo_leads_back_to_the_start(plans: list[PeriodDecisions]) -> None:
    start = PeriodDecisions()
    draft = Draft(start)
    for plan in plans:
        draft = draft.changed(plan)
    for _ in plans:
        draft = draft.undone()
    assert draft == Draft(start)


def test_a_drag_is_undone_as_one_change() -> None:
    plans = [PeriodDecisions(hours=Hours(closing=hours)) for hours in range(1, 5)]
    draft = Draft(PeriodDecisions()).changed(plans[0])
    for plan in plans[1:]:
        draft = draft.changed(plan, dragging=True)
    assert draft.plan == plans[-1]
    assert draft.undone().plan == PeriodDecisions()


def test_a_period_starts_from_the_plan_before_without_what_is_said_once() -> None:
    last = evolve(SHOP.habit.decisions, price=71.0, answers={"courier": "yes"}, note="so far so good", plays=("fair",))
    plan = proposal(SHOP, 2, last)
    assert (plan.hours, plan.price) == (last.hours, 71.0)
    assert (plan.answers, plan.note, plan.plays) == ({}, "", ())


def test_the_first_period_starts_from_habit_without_hours_on_shut_levers() -> None:
    scenario = evolve(SHOP, habit=evolve(SHOP.habit, hours=Hours(research=10, closing=30)))
    assert proposal(scenario, 1, None).hours == Hours(closing=30)
