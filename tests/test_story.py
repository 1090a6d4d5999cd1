import pytest
from attrs import evolve

from simgame import story
from simgame.figures import MINUS
from simgame.report import Costs, RivalReport
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario
from simgame.scenario.rivals import Rival, RivalsTable
from tests.tui.stage import SHOP, month, played

EVEN = PeriodDecisions(hours=Hours(research=8, pricing=8, promotion=8, prospecting=8, closing=8), price=68)


def told(hours: Hours, **ahead: object) -> tuple[str, ...]:
    return story.warnings(month(), evolve(EVEN, hours=hours), month(period=4, **ahead), SHOP)


def test_the_period_is_told_at_the_telephone() -> None:
    assert story.happened(month()) == "The phone rang 22 times. You answered 12. 6 hung up. 5 of 9 bought."


def test_calls_of_the_period_before_are_counted_apart() -> None:
    assert story.happened(month(worked=28)).startswith("16 waited, 22 more rang.")


def test_calls_that_a_play_brought_rang_like_others() -> None:
    fair = month(brought=40, worked=52)
    assert story.happened(fair).startswith("The phone rang 62 times. You answered 52.")
    assert story.in_short(fair) == "62 calls, 52 answered, 5 bought"


def test_goals_stand_beside_what_came_in_people_and_in_money() -> None:
    goals = {"wins": 7, "leads": 27, "revenue": 9_000.4, "profit": 10_000}
    assert story.kept(month(), goals, SHOP) == (
        "Your goal was 7 sales; 5 came: 2 short.",
        "Your goal was 27 people asking; 27 came: reached.",
        "Your goal was $9,000 of revenue; $9,000 came: reached.",
        "Your goal was $10,000 of profit; $9,000 came: $1,000 short.",
    )
    assert story.kept(month(), {}, SHOP) == ()
    assert story.reached(month(), {"wins": 5, "leads": 1})
    assert not story.reached(month(), {"wins": 5, "leads": 99})


def test_a_rival_is_news_from_2_in_100_of_its_price_on() -> None:
    faces = evolve(SHOP, rivals=RivalsTable(faces={"voss": Rival(name="Voss", price=28.5)}))
    was, asks = month(rivals={"voss": RivalReport(price=28.5, awareness=0.4)}), RivalReport(price=28.1, awareness=0.4)
    assert tuple(story.rivals_moved(month(rivals={"voss": asks}), was, faces)) == ()
    less, more = (month(rivals={"voss": evolve(asks, price=price)}) for price in (26.0, 30.0))
    assert tuple(story.rivals_moved(less, was, faces)) == ("Voss asks less: $26, was $28.50.",)
    assert tuple(story.rivals_moved(more, was, faces)) == ("Voss asks more: $30, was $28.50.",)


def test_a_small_screen_tells_it_in_a_row() -> None:
    assert story.in_short(month(worked=28)) == "38 calls, 28 answered, 5 bought"
    assert story.in_short(played(0).opening) == "12 calls wait, 4 quotes"


def test_the_opening_tells_what_waits() -> None:
    assert story.happened(played(0).opening) == "12 calls wait for an answer. 4 quotes are open. You have 80 customers."


def test_a_bill_is_news_from_2_in_100_on_and_not_in_the_first_month() -> None:
    was = month(costs=Costs(fixed=660, wages=1_000, delivery=2_600))
    now = evolve(was, costs=Costs(fixed=756, wages=1_010, delivery=2_860))
    assert tuple(story.bills_moved(now, was, SHOP)) == (
        "Rent and the like rose from $660 to $756.",
        "One job costs you $22 to make, was $20.",
    )
    assert tuple(story.bills_moved(was, evolve(was, period=0, served=0), SHOP)) == ()


def test_the_price_of_an_order_is_told_in_parts_that_add_up_and_what_a_new_customer_orders() -> None:
    assert tuple(story.an_order(month(costs=Costs(delivery=2_600)), SHOP)) == (
        "Of each $68 asked for one job: $4 given away, $20 to make it, $44 left.",
        "A new customer orders 3 at once: 5 bought 15.",
    )


def test_profit_and_loss_are_made_or_lost() -> None:
    assert story.earned(month(), SHOP) == "You took $9,000 and made $9,000."


def test_a_lever_opens_once_with_its_reason() -> None:
    assert story.opened(SHOP, 2) == (("research", "Three callers asked for something else."),)
    assert story.opened(SHOP, 3) == ()


def test_a_sound_plan_is_not_warned() -> None:
    assert told(EVEN.hours, lost_leads=0) == ()


def test_calls_that_nobody_will_answer_come_first() -> None:
    warned = told(Hours(promotion=30, closing=10))
    assert warned[0] == "4 calls wait, 0 hours to answer them."


def test_quotes_that_nobody_will_close_are_named() -> None:
    assert "6 quotes are open, 0 hours to close them." in told(Hours(promotion=30, prospecting=10))


def test_a_price_under_cost_loses_on_every_order() -> None:
    plan = evolve(EVEN, price=30)
    assert "every order loses money" in story.warnings(month(), plan, month(lost_leads=0), SHOP)[0]


def test_a_till_that_runs_dry_is_foreseen() -> None:
    assert told(EVEN.hours, lost_leads=0, cash=-320) == (f"The till runs dry: about {MINUS}$320 at the end.",)


def test_more_hanging_up_than_answered_is_foreseen() -> None:
    assert told(EVEN.hours, lost_leads=20) == ("About 20 callers will hang up; you answer 12.",)


def test_callers_lost_before_the_month_are_not_laid_at_the_hours() -> None:
    begun_late = {"worked": 55.0, "lost_leads": 90.0}
    waited = 55 + 90 + month().waiting - month().calls
    assert story.too_late(month(**begun_late), SHOP) == pytest.approx(0.65 * waited)
    assert told(EVEN.hours, **begun_late) == ("About 83 callers waited too long; no hour brings them back.",)
    assert story.too_late(month(lost_leads=0), SHOP) == 0


def test_no_caller_counts_as_lost_before_where_a_play_may_hold_them() -> None:
    machine = shipped_scenario("the-inheritance")
    assert story.too_late(month(worked=55, lost_leads=90), machine) == 0


def test_quotes_without_time_are_foreseen_without_a_word_on_sales() -> None:
    assert told(EVEN.hours, lost_leads=0, neglected=9) == ("About 9 of 18 quotes will get no time.",)


def test_a_guess_stands_beside_what_came() -> None:
    assert story.guessed(month(wins=9.4), 3, 8) == "You guessed 3 to 8 sales; 9 bought."


def test_a_month_without_marketing_is_foreseen() -> None:
    assert told(Hours(prospecting=20, closing=20), lost_leads=0) == (
        "0 hours on marketing: fewer people will call each month.",
    )


def test_no_sentence_is_longer_than_sixteen_words() -> None:
    said = [story.happened(month()), *story.an_order(month(), SHOP)]
    sentences = [sentence for text in said for sentence in text.split(". ")]
    assert max(len(sentence.split()) for sentence in sentences) <= 16
