import pytest
from hypothesis import given

from simgame.model.prospecting import call_back, cold_outreach, follow_up_share
from simgame.rules import Prospecting
from tests.model.cells import HOURS, PEOPLE, SHARES, cell, only, row

RULES = Prospecting()


def test_without_alignment_seven_leads_of_ten_are_not_followed_up() -> None:
    assert only(follow_up_share(cell(0), RULES)) == pytest.approx(0.3)
    assert only(follow_up_share(cell(1), RULES)) == 1


@given(PEOPLE, PEOPLE, SHARES, HOURS)
def test_nobody_works_leads_that_are_not_there_or_hours_twice(
    some: float, others: float, alignment: float, hours: float
) -> None:
    follow_up = follow_up_share(cell(alignment), RULES)
    queue = row(some, others)
    worked, left = call_back(queue, follow_up, cell(hours), RULES)
    assert (worked >= 0).all()
    assert (worked <= queue * follow_up).all()
    spent = RULES.lead_hours * worked.sum()
    assert spent + only(left) == pytest.approx(hours, abs=1e-6)


@given(PEOPLE, HOURS, HOURS)
def test_more_hours_never_work_fewer_leads_nor_leave_less_for_strangers(
    queue: float, hours: float, more: float
) -> None:
    less, greater = (call_back(cell(queue), cell(0.9), cell(h), RULES) for h in (hours, hours + more))
    assert only(less[0]) <= only(greater[0]) + 1e-9
    assert only(less[1]) <= only(greater[1]) + 1e-9


@given(HOURS, SHARES, SHARES, SHARES)
def test_strangers_who_know_the_firm_listen_better(hours: float, awareness: float, free: float, fit: float) -> None:
    unknown, known, famous = (
        only(cold_outreach(cell(hours), cell(1), cell(a), cell(free), cell(1), cell(fit), RULES))
        for a in (0, awareness, 1)
    )
    assert 0 <= unknown <= known <= famous <= RULES.cold_yield * RULES.cold_hours * (1 + RULES.awareness_lift)


def test_the_first_hours_of_outreach_bring_most() -> None:
    gains = [
        only(cold_outreach(cell(h + 1), cell(1), cell(0), cell(1), cell(1), cell(1), RULES))
        - only(cold_outreach(cell(h), cell(1), cell(0), cell(1), cell(1), cell(1), RULES))
        for h in range(20)
    ]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] == pytest.approx(RULES.cold_yield, rel=0.05)
