"""What an hour of research narrows is told from beliefs alone."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.knowing import Knowing, give_or_take, hour_said, knowing, stands_said
from simgame.scenario import Hours, PeriodDecisions, Scenario, Target, Unlock
from tests.analysis.truth import MIXED, SALES, SHOP, elsewhere, shop

SOME = shop(2)


def listening(hours: float) -> PeriodDecisions:
    return PeriodDecisions(hours=Hours(research=hours, closing=40 - hours))


@given(hours=st.floats(0, 40))
@settings(max_examples=10)
def test_an_hour_more_narrows_what_is_known_of_everybody(hours: float) -> None:
    for each in knowing(SOME, listening(hours)).values():
        assert each.with_an_hour < each.after


def test_without_listening_what_is_known_grows_old() -> None:
    deaf = evolve(SHOP, model=evolve(SHOP.model, research=evolve(SHOP.model.research, call_learning=0.0)))
    for each in knowing(shop(2, deaf), SALES).values():
        assert each.after > each.now


@pytest.mark.parametrize("plan", [MIXED, SALES], ids=["mixed", "sales"])
def test_what_is_known_becomes_about_as_sure_as_was_said(plan: PeriodDecisions) -> None:
    said, came = knowing(SOME, plan), SOME.play(plan).latest
    for name, each in said.items():
        assert each.now == pytest.approx(SOME.latest.segments[name].need_sd)
        assert each.after == pytest.approx(came.segments[name].need_sd, rel=0.05)


def test_it_does_not_follow_the_truth() -> None:
    assert knowing(elsewhere(SOME, shift=2, factor=1.5, boom=0.2), MIXED) == knowing(SOME, MIXED)


def told(scenario: Scenario, after: float, with_an_hour: float) -> str:
    """Of a far segment that narrows so, and a near one that does not."""
    found = {
        "near": Knowing(now=2.0, after=1.0, with_an_hour=1.0),
        "far": Knowing(now=2.0, after=after, with_an_hour=with_an_hour),
    }
    return hour_said(found, scenario, 2)


def test_the_sentence_names_whom_an_hour_would_tell_most_about() -> None:
    assert told(SHOP, 1.2, 1.0) == "1 more hour of research: what Far want, ±2.0 becomes ±1.6."
    assert told(SHOP, 1.2, 1.19) == "1 more hour of research: what Far want, ±2.0 stays ±2.0."


def test_nothing_is_said_of_research_while_nobody_can_do_it() -> None:
    assert told(evolve(SHOP, unlock={"research": Unlock(period=3)}), 1.2, 1.0) == ""
    assert told(evolve(SHOP, unlock={"research": Unlock(period=2)}), 1.2, 1.0) != ""


def test_nine_in_ten_lie_between_the_ends() -> None:
    assert give_or_take(1.0) == "±1.6"


def test_the_offer_stands_beside_what_the_largest_group_wants_and_would_pay() -> None:
    seen = SOME.latest.segments["near"]
    wants, pays = stands_said(SOME)
    assert wants.startswith(f"Near want {seen.believed_need:.1f}, give or take {1.64 * seen.need_sd:.1f}; your offer")
    assert pays.endswith(f"you ask ${SOME.latest.price:.0f}.")
    assert all(len(sentence.split()) <= 14 for sentence in (wants, pays))


def test_a_group_the_product_follows_comes_before_a_larger_one() -> None:
    aimed = SOME.play(evolve(MIXED, target=Target.of("far")))
    assert stands_said(aimed)[0].startswith("Far want")
