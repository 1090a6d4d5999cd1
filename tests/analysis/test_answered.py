"""Answers are judged as plays are: by the same game with another one."""

import pytest
from attrs import evolve

from simgame.analysis.answered import MOST, answered, otherwise
from simgame.game import Game
from simgame.scenario import Hours
from tests.worlds import HOURS, harbour, months

ASKS = """
[events.boat]
at = 5
headline = "A boat wants paint"
default = "no"

[events.boat.answers.yes]
say = "Paint it"
cost = -300.00

[events.boat.answers.no]
say = "Let it be"

[events.boat.answers.hire]
say = "Hire Ole"
cost = 50.00
effects = [{ on = "firm.hours", plus = 20, delay = 4 }]
"""


def game(noise: str = "off", **answers: str) -> Game:
    played = months(Game(scenario=harbour(ASKS, noise), seed=4), 4, HOURS)
    return evolve(played, log=(played.log[0], evolve(played.log[1], answers=answers), *played.log[2:]))


def test_each_answer_is_set_beside_each_other_one_by_what_it_made_of_worth() -> None:
    taken, left = game(boat="yes"), game(boat="no")
    worth = taken.latest.value - left.latest.value
    (told,) = answered(taken)
    assert told.startswith("Month 2, A boat wants paint: you said \u201cPaint it\u201d.")
    assert f"${worth:,.0f} more Worth than with \u201cLet it be\u201d." in told
    assert "Hire Ole" in told
    assert worth > 290


def test_who_left_it_open_is_told_the_usual_answer() -> None:
    assert answered(game()) == answered(game(boat="no"))
    assert "you said \u201cLet it be\u201d. $" in answered(game())[0]


@pytest.mark.parametrize("noise", ["smooth", "counts"])
def test_luck_does_not_judge(noise: str) -> None:
    assert answered(game(noise, boat="yes")) == answered(game("smooth", boat="yes"))


def test_hours_grow_and_shrink_with_the_answer() -> None:
    hired = otherwise(game(boat="no"), 2, "boat", "hire")
    assert [entry.hours.total for entry in hired.log] == pytest.approx([40, 40, 60, 60])
    back = otherwise(hired, 2, "boat", "no")
    assert [entry.hours.total for entry in back.log] == pytest.approx([40] * 4)
    assert hired.log[2].hours != Hours()


def test_only_so_many_other_answers_are_played() -> None:
    many = ASKS + "".join(
        ASKS.replace("boat", f"boat{n}").replace("at = 5", f"at = {5 + 4 * (n % 3)}") for n in range(9)
    )
    played = months(Game(scenario=harbour(many), seed=4), 4, HOURS)
    assert sum(told.count(" with \u201c") for told in answered(played)) == MOST


def test_nothing_is_told_where_nothing_was_asked() -> None:
    assert answered(months(Game(scenario=harbour(), seed=4), 4, HOURS)) == ()
