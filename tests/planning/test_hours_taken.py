import pytest
from attrs import evolve

from simgame.game import Game
from simgame.planning.hours_taken import answers_take, changes_week
from simgame.proposed import proposed
from simgame.scenario import Answer, Effect, Event
from tests.tui.stage import SHOP

HOURS = "firm.hours"


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (Effect(on=HOURS, plus=12, delay=4), "12 h more a week from month 3"),
        (Effect(on=HOURS, plus=8, weeks=8), "8 h more a week from month 3 for 8 weeks"),
        (Effect(on=HOURS, plus=-0.5, weeks=24, delay=4), "0.5 h fewer a week from month 3 for 24 weeks"),
        (Effect(on=HOURS, times=0.8, weeks=4), "8 h a week off all bars for 4 weeks"),
        (Effect(on=HOURS, plus=-1), "1 h a week off all bars for good"),
        (Effect(on="firm.wage", times=1.2), ""),
    ],
)
def test_a_change_of_the_week_is_told_with_its_time(effect: Effect, told: str) -> None:
    assert changes_week((effect,), SHOP, 2) == told


def test_an_answer_takes_its_hours_once_it_is_given() -> None:
    ring = Answer(say="Ring", effects=(Effect(on=HOURS, times=0.8, weeks=4),))
    asked = Event(at=1, headline="Ring?", answers={"yes": ring, "no": Answer(say="No")})
    game = Game(scenario=evolve(SHOP, events={"ask": asked}), seed=1)
    plan = proposed(game)
    assert answers_take(game, plan) == 0
    assert answers_take(game, evolve(plan, answers={"ask": "yes"})) == pytest.approx(8)
