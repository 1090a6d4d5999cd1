from hypothesis import given
from hypothesis import strategies as st

from simgame.planning.draft import Draft
from simgame.scenario import Hours, PeriodDecisions

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


@given(PLANS)
def test_a_pin_outlasts_changes_and_undoing_and_is_let_go_at_will(plans: list[PeriodDecisions]) -> None:
    start = PeriodDecisions(hours=Hours(promotion=3))
    draft = Draft(start).pinned()
    for plan in plans:
        draft = draft.changed(plan)
    assert draft.pin == draft.undone().pin == start
    assert draft.pinned().pin is None
