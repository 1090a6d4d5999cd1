from attrs import evolve

from simgame.analysis.contrasts import APART, contrasts, told
from simgame.scenario import ACTIVITIES, Hours, shipped_scenario
from simgame.score import Step
from tests.tui.stage import month

SHOP = shipped_scenario("spoke-and-chain")
REPORTS = [month(period=n, hours=Hours(promotion=10, closing=20), price=24) for n in range(1, 13)]


def step(**hours: float) -> Step:
    given = evolve(Hours(promotion=10, closing=20), **hours)
    return Step(hours=given, price=30, target={"racers": 0.9, "tourers": 0.1})


def test_the_same_plan_has_no_contrasts() -> None:
    assert contrasts(REPORTS, [step()] * 12) == ()


def test_the_largest_differences_are_told_in_the_order_of_time() -> None:
    steps = [*[step(research=4)] * 3, *[step(closing=8)] * 3, *[step()] * 3, *[step(promotion=2)] * 3]
    found = contrasts(REPORTS, steps)
    assert [(each.activity, each.first, each.last) for each in found] == [
        ("research", 1, 3),
        ("closing", 4, 6),
        ("promotion", 10, 12),
    ]
    assert all(each.gap >= APART and each.activity in ACTIVITIES for each in found)


def test_a_game_cut_short_is_compared_as_far_as_it_went() -> None:
    found = contrasts(REPORTS[:4], [step(closing=5)] * 12)
    assert [(each.first, each.last) for each in found] == [(1, 3), (4, 4)]


def test_the_sentences_name_hours_price_and_whom_par_chose() -> None:
    assert list(told(SHOP, REPORTS, [step(closing=5)] * 12)) == [
        "In months 1 to 3 par gave closing 5 h, you 20 h.",
        "In months 4 to 6 par gave closing 5 h, you 20 h.",
        "In months 7 to 9 par gave closing 5 h, you 20 h.",
        "Par asked $30 at first, you $24; buyers were thought to pay $21.",
        "At the end par asked $30, you $24.",
        "Par began with Racers; it ended with Racers 9 times in 10.",
        "Par makes no plays and leaves each question at its usual answer.",
    ]


def test_what_was_shut_at_first_is_compared_from_when_it_opened() -> None:
    soap = shipped_scenario("soft-soap")
    aim, periods = next(iter(soap.segments)), range(1, soap.periods + 1)
    steps = [Step(hours=Hours(closing=40), price=10 + period, target={aim: 1.0}) for period in periods]
    reports = [month(period=n, hours=Hours(closing=40), price=15) for n in periods]
    said = list(told(soap, reports, steps))
    opens = soap.unlock["price"].period
    assert f"Par asked ${10 + opens} in month {opens}, you $15." in said
    assert f"Par aimed at {soap.segments[aim].name} from first to last." in said
