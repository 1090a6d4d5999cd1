"""What a period teaches is told with its numbers, briefly, and only where the numbers show it."""

import re
from collections.abc import Mapping

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.causes import Causes, gain, in_whole_numbers
from simgame.analysis.lessons import lessons, why
from simgame.analysis.parts import shared
from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Spend, shipped_scenario
from tests.plan_games import kept

WORDS = 14
SHOPS = [shipped_scenario(name) for name in ("tutorial", "spoke-and-chain", "ladder-and-leather")]
EVERYTHING = {"research": 6.0, "pricing": 3.0, "promotion": 12.0, "prospecting": 9.0, "closing": 10.0}


def game_of(scenario: Scenario, *months: Mapping[str, float]) -> Game:
    """A game in which each month has these hours, as far as its levers are open."""
    game = Game(scenario=scenario, seed=7)
    for hours in months:
        there = {name: hours.get(name, 0.0) for name in ACTIVITIES if name in scenario.open_levers(game.period)}
        game = game.play(evolve(kept(scenario, scenario.habit, game.period), hours=Hours(**there)))
    return game


def told(game: Game, period: int) -> str:
    return " ".join(lessons(Causes(game), period))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=\.) ", text)


@pytest.mark.parametrize("scenario", SHOPS, ids=lambda scenario: scenario.id)
def test_every_sentence_is_short_and_every_lesson_has_a_number(scenario: Scenario) -> None:
    game = game_of(scenario, *[EVERYTHING] * 3, {**EVERYTHING, "promotion": 0.0}, {"closing": 40.0}, {"pricing": 2.0})
    causes = Causes(game)
    for period in range(1, 7):
        for lesson in (why(causes, period), *lessons(causes, period)):
            assert re.search(r"\d", lesson)
            assert all(len(sentence.split()) <= WORDS for sentence in sentences(lesson)), lesson


def test_sales_are_traced_to_this_month_and_to_earlier_months() -> None:
    causes = Causes(game_of(SHOPS[1], *[EVERYTHING] * 4))
    parts = r"closing brought \d+, prospecting \d+(, earlier \w+ \d+)?(, all the rest \d+)?"
    assert re.fullmatch(rf"Of \d+ sales, {parts}\.", why(causes, 4))


def test_what_the_sides_would_have_sold_agrees_with_the_parts() -> None:
    causes = Causes(game_of(SHOPS[2], *[EVERYTHING] * 4))
    for period in range(1, 5):
        parts = {part.source: part.amount for part in shared(causes[period]["wins"], "month", every=False)}
        both = round(parts["whole"] - parts.get("luck", 0))
        assert f"Together {both}{', before luck' if 'luck' in parts else ''}." in told(causes.game, period)


def test_who_earned_all_is_told_alone() -> None:
    assert why(Causes(game_of(SHOPS[0], {"closing": 30})), 1) == "All 7 sales came from closing."


def test_without_sales_the_people_who_came_are_traced() -> None:
    assert (
        why(Causes(game_of(SHOPS[1], {"promotion": 20})), 1)
        == "Of 148 people (147 rang), promotion brought 86, all the rest 62."
    )


def test_with_no_hours_at_all_nobody_is_thanked() -> None:
    game = game_of(SHOPS[1], {})
    came, rang = round(game.latest.leads), round(game.latest.inbound)
    assert why(Causes(game), 1) == f"{came} people ({rang} rang) came without anyone's hours."


def test_promotion_that_stopped_still_brings_calls_and_fewer_of_them() -> None:
    game = game_of(SHOPS[1], *[EVERYTHING] * 3, *[{**EVERYTHING, "promotion": 0.0}] * 4)
    stopped = [re.search(r"stopped promotion in month 4\. It still brought (\d+) calls", told(game, n)) for n in (4, 7)]
    soon, late = (int(found[1]) for found in stopped if found)
    assert soon > late > 0
    assert re.search(r"Sales from promotion: \d in month 3, \d now\.", told(game, 7))
    assert "stopped" not in told(game, 3)


def test_promotion_that_goes_on_adds_up() -> None:
    game = game_of(SHOPS[1], *[EVERYTHING] * 3)
    assert re.search(r"Promotion of earlier months brought \d+ calls, \d+ more than in month 2\.", told(game, 3))


def test_hours_that_were_halved_are_called_cut() -> None:
    game = game_of(SHOPS[1], EVERYTHING, EVERYTHING, {**EVERYTHING, "promotion": 3.0})
    assert "You cut promotion from 12 to 3 h in month 3." in told(game, 3)


def test_a_cut_is_told_with_the_hours_of_its_month_and_not_after_more_were_given() -> None:
    most, cut = {"closing": 20.0, "promotion": 16.0}, {"closing": 20.0, "promotion": 6.0}
    game = game_of(SHOPS[1], most, cut, {**cut, "promotion": 5.0}, {**cut, "promotion": 7.0}, cut)
    assert "You cut promotion from 16 to 6 h in month 2." in told(game, 3)
    assert "cut promotion" not in told(game, 4)
    assert "cut promotion" not in told(game, 5)


def test_what_came_and_what_was_taken_add_up() -> None:
    causes = Causes(
        Game(
            scenario=shipped_scenario("second-helping"),
            seed=3,
            log=game_of(
                shipped_scenario("second-helping"),
                *[{**EVERYTHING, "prospecting": 4.0, "closing": 20.0, "promotion": 1.0}] * 8,
            ).log,
        )
    )
    told = [why(causes, period) for period in range(1, 9)]
    taken = [each for each in told if " took " in each]
    for each in taken:
        brought = sum(map(int, re.findall(r"(?:brought|and [a-z ]+) (\d+)", each)))
        took, total = re.findall(r"took (\d+): (\d+) sales?\.", each)[0]
        assert brought - int(took) == int(total)
    for each in set(told) - set(taken):
        total, *parts = map(int, re.findall(r"\d+", each))
        assert sum(parts) == total or len(parts) == 0
    assert taken


def test_promotion_paid_with_money_is_not_called_stopped() -> None:
    paying = evolve(SHOPS[1], play=evolve(SHOPS[1].play, money="on"))
    paid = PeriodDecisions(hours=Hours(closing=40), spend=Spend(promotion=150.0))
    game = game_of(paying, EVERYTHING, EVERYTHING).play(paid)
    assert "stopped promotion" not in told(game, 3)
    assert "stopped prospecting" in told(game, 3)


def test_hours_that_found_no_quote_are_told_by_what_they_did_for_customers() -> None:
    game = game_of(shipped_scenario("second-helping"), {"closing": 40.0})
    assert re.search(r"\d+ h of closing a week found no quote: \d+ of \d+ customers were rung\.", told(game, 1))
    assert re.search(r"brought \d+ more reorders and [1-9] points of satisfaction; \d+ fewer left\.", told(game, 1))
    assert "found no quote" not in told(game_of(SHOPS[1], {"closing": 40.0}), 1)


def test_discounts_are_told_where_nobody_priced_and_could_have() -> None:
    game = game_of(SHOPS[0], *[{"closing": 20.0, "prospecting": 20.0}] * 4)
    assert "Pricing had 0 h: $5.28 of every $44 was given away." in told(game, 4)
    assert "given away" not in told(game, 3)


def test_a_month_that_sold_fewer_names_what_brought_fewer() -> None:
    game = game_of(SHOPS[2], EVERYTHING, EVERYTHING, {"promotion": 40.0})
    assert re.search(r"fewer sales than in month 2: \w+ brought \d+ fewer", told(game, 3))


@pytest.mark.parametrize("scenario", SHOPS, ids=lambda scenario: scenario.id)
def test_what_moved_worth_adds_up_over_the_months(scenario: Scenario) -> None:
    game = game_of(scenario, *[EVERYTHING] * 3)
    causes = Causes(game)
    found = [gain(causes, period) for period in (1, 2, 3)]
    for each in found:
        assert each.passing + sum(each.activities.values()) + each.luck == pytest.approx(each.total)
    assert game.opening.value + sum(each.total for each in found) == pytest.approx(game.latest.value)


def test_a_month_without_hours_is_all_passing() -> None:
    found = gain(Causes(game_of(SHOPS[0], {})), 1)
    assert found.passing == pytest.approx(found.total - found.luck)
    assert not any(found.activities.values())


def test_a_longer_game_keeps_the_shares_of_its_beginning() -> None:
    game = game_of(SHOPS[0], EVERYTHING, EVERYTHING)
    causes = Causes(evolve(game, log=game.log[:1]))
    first = causes[1]
    assert causes.on(game)[1] is first
    assert causes.on(game_of(SHOPS[0], {"closing": 9}, EVERYTHING))[1] is not first


@pytest.mark.parametrize(
    ("amounts", "total", "shown"),
    [([0.4, 0.4, 0.4], 1, [1, 0, 0]), ([2.5, -1.2, 0.7], 2, [2, -1, 1]), ([3.0, 4.0], 7, [3, 4])],
)
def test_people_are_rounded_so_that_they_add_up(amounts: list[float], total: int, shown: list[int]) -> None:
    assert in_whole_numbers(amounts, total) == shown


@given(st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=12))
def test_whole_numbers_are_at_most_one_away(amounts: list[float]) -> None:
    found = in_whole_numbers(amounts, round(sum(amounts)))
    assert sum(found) == round(sum(amounts))
    assert all(abs(one - amount) <= 1 for one, amount in zip(found, amounts, strict=True))
