"""Eight answers make a scenario that is sound, balanced as the tested one, and speaks of the author's firm."""

import re
from collections.abc import Sequence
from functools import cache

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from simgame.analysis.courses import course
from simgame.analysis.effects import single_effects
from simgame.analysis.evidence import measure
from simgame.authoring.own_firm import OwnFirm, kind_id, original, scenario_text
from simgame.authoring.questions import CROWD, PRICES, RICHEST, NoAnswer, amount, firm_of, questions
from simgame.game import Game
from simgame.scenario import Scenario, check_text
from tests.plan_games import kept

PRECISE = 1e-6
BAKERY = ("loaf", "Corner Bread", "4.20 €", "Commuters", "Families", "Cafés", "38", "14")
WAGES = "Name a wage from 172.80 to 288,000.00."
GROOMER = ("visit", "Wet Noses", "$65", "Owners of mongrels", "Families", "Breeders", "60", "")
COUNTER = ("fitting", "Fine Frames", "18'000 ¥", "Students", "Offices", "Dandies", "120", "2200")


def told(said: Sequence[str], trade: str = "bakery") -> OwnFirm:
    """The firm of who gives these answers, and takes what is proposed for the others."""
    answers: dict[str, object] = {}
    for number, question in enumerate(questions(trade)):
        answer = said[number] if number < len(said) else ""
        answers |= question.taken(answer or question.proposed(answers), answers)
    return firm_of(trade, answers)


@cache
def made(said: tuple[str, ...]) -> Scenario:
    scenario, findings = check_text(scenario_text(told(said)), "bakery.toml")
    assert findings == []
    assert scenario is not None
    return scenario


names = st.text(
    st.characters(codec="utf-8", exclude_characters='<>"\\', exclude_categories=["C", "Z", "M"]),
    min_size=1,
    max_size=20,
).map(lambda text: text if re.search(r"\w", text) else f"{text}é")
kinds = st.tuples(names, names, names).map(
    lambda texts: [f"{text[:19]}{n}" for text, n in zip(texts, "abc", strict=True)]
)


@given(
    st.tuples(names, names, st.floats(*PRICES).map(lambda price: f"{price:.2f}")),
    kinds,
    st.integers(10, 400),
    st.floats(0, 1),
    names,
)
def test_whatever_is_answered_the_file_is_sound(
    offer: tuple[str, ...], buyers: list[str], hours: int, share: float, trade: str
) -> None:
    said = (*offer, *buyers)
    least, most = CROWD[0], min(CROWD[1], RICHEST * original().firm.price / float(offer[2]))
    crowd = least + share * (most - least)
    try:
        firm = told((*said, str(hours)), trade)
        firm = told((*said, str(hours), f"{firm.wage * crowd / firm.crowd:.2f}"), trade)
    except NoAnswer:
        assume(False)  # noqa: FBT003  # such a firm cannot be
        raise
    scenario, findings = check_text(scenario_text(firm), "bakery.toml")
    assert findings == []
    assert scenario is not None
    assert scenario.firm.wage == pytest.approx(firm.wage)


@pytest.mark.parametrize("said", [BAKERY, GROOMER, COUNTER, ()])
def test_effects_are_those_of_the_tested_scenario(said: tuple[str, ...]) -> None:
    own, base = made(said), original()
    for old, new in zip(single_effects(base, course(base)), single_effects(own, course(own)), strict=True):
        assert new.measured == pytest.approx(old.measured, rel=PRECISE), old.claim


def test_the_best_mixes_are_those_of_the_tested_scenario_although_the_wage_is_the_authors() -> None:
    for old, new in zip(measure(original()), measure(made(BAKERY)), strict=True):
        assert new.measured == pytest.approx(old.measured, rel=PRECISE), old.claim
        assert new.inside


@pytest.mark.parametrize("said", [BAKERY, GROOMER, COUNTER])
def test_a_game_is_that_of_the_tested_scenario_in_the_authors_units(said: tuple[str, ...]) -> None:
    own, base = made(said), evolve(original(), play=evolve(original().play, noise="smooth"))
    own = evolve(own, play=evolve(own.play, noise="smooth"))
    scale, plans = told(said).scale, (base.reference, own.reference)
    games = [Game(scenario=scenario, seed=7) for scenario in (base, own)]
    for _ in range(6):
        games = [game.play(kept(game.scenario, plan, game.period)) for game, plan in zip(games, plans, strict=True)]
    for old, new in zip(*(game.reports for game in games), strict=True):
        assert new.wins == pytest.approx(old.wins * scale.people, rel=1e-5)
        assert new.cash == pytest.approx(old.cash * scale.money, rel=1e-5)
        assert new.value == pytest.approx(old.value * scale.money, rel=1e-4)


def test_the_authors_figures_stand_in_the_file_as_they_were_said() -> None:
    own = made(BAKERY)
    assert (own.title, own.unit, own.currency) == ("Corner Bread", "loaf", "€")
    assert (own.firm.price, own.firm.hours, own.firm.wage) == (4.2, 38, 14)
    assert {key: segment.name for key, segment in own.segments.items()} == {
        "commuters": "Commuters", "families": "Families", "cafes": "Cafés",
    }  # fmt: skip
    counts = [segment.start.customers for segment in own.segments.values()]
    assert counts == [int(count) for count in counts]
    assert own.habit.hours.total == 38


def test_texts_speak_of_the_authors_firm() -> None:
    text, own = scenario_text(told(BAKERY)), made(BAKERY)
    assert not re.search(r"<\w+>|_kind\b", text)
    assert own.texts.briefing.startswith("Corner Bread is yours.")
    assert all(word in own.texts.briefing for word in ("Commuters", "Families", "Cafés", "38 hours"))
    assert any("loaf" in question for question in own.texts.debrief)
    assert "Cafés" in own.events["story"].text


@pytest.mark.parametrize(
    ("said", "sum_of_money"),
    [("4.20", (4.2, "")), ("$4.20", (4.2, "$")), ("4,20 €", (4.2, "€")), ("1'200 kr", (1200, "kr ")),
     ("1.200,50", (1200.5, "")), ("1,200", (1200, "")), ("0.125", (0.125, "")), ("12 000", (12000, "")),
     ("1,200.50", (1200.5, "")), ("7", (7, ""))],
)  # fmt: skip
def test_sums_are_read_as_people_write_them(said: str, sum_of_money: tuple[float, str]) -> None:
    assert amount(said) == sum_of_money


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (("",) * 2 + ("cheap",), "Write a sum of money, like 4.20, $4.20 or 4.20 €."),
        (("",) * 2 + ("0.01",), "Name a price from 0.05 to 100,000."),
        (("",) * 2 + ("4.20 %",), "% is the sign of no currency. Write letters, or a sign like $, € or ¥."),
        (("x" * 21,), "That has 21 characters; 20 is the most."),
        (("a <b>",), 'Write it in letters, without " < > and \\.'),
        (("---",), 'Write it in letters, without " < > and \\.'),
        (("",) * 4 + ("passers by",), "Give each kind of customers a name of its own, with letters from a to z in it."),
        (("",) * 6 + ("many",), "Write a number of hours from 10 to 400."),
        (("",) * 6 + ("9",), "Write a number of hours from 10 to 400."),
        (("", "", "480", "", "", "", "", "14"), f"At a price of $480.00 too few people would have to buy. {WAGES}"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_told_in_words(said: tuple[str, ...], message: str) -> None:
    with pytest.raises(NoAnswer) as fault:
        told(said)
    assert str(fault.value) == message


@pytest.mark.parametrize(
    ("name", "made_id"),
    [("Cafés", "cafes"), ("Büro Nord", "buro_nord"), ("All", "kind_all"), ("Target", "kind_target"),
     ("3 Bears", "kind_3_bears"), ("家族", "kind")],
)  # fmt: skip
def test_an_id_is_made_of_the_letters_of_a_name(name: str, made_id: str) -> None:
    assert kind_id(name) == made_id
